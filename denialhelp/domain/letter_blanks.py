"""What a letter may lack: the label of the line to fill in, and what it is for."""

from denialhelp.domain.facts import MissingFact
from denialhelp.domain.letter import Blank, Piece, Words
from denialhelp.domain.typed_text import one_line

SHORT = 30
"""Numbers and names up to this length stay on one line; a longer one could leave the page."""


def _blank(fact: str, label: str, purpose: str) -> tuple[str, MissingFact]:
    return fact, MissingFact(fact, label, purpose)


BLANKS = dict(
    (
        _blank("patient.name", "Patient's name", "It says whose claim this is."),
        _blank("patient.address", "Your address", "The answer is sent there."),
        _blank(
            "representative.name",
            "Your name",
            "You sign for the patient, so the letter names you.",
        ),
        _blank("representative.address", "Your address", "The answer is sent there."),
        _blank(
            "coverage.member_id",
            "Member ID",
            "The plan finds the patient by it. It is on the insurance card.",
        ),
        _blank("coverage.insurer.name", "Name of the plan", "It is on the insurance card."),
        _blank(
            "coverage.insurer.address",
            "Appeals address printed on the notice",
            "A letter to another office may arrive too late.",
        ),
        _blank(
            "claim.number",
            "Claim number",
            "The plan finds the claim by it. It is on the explanation of benefits.",
        ),
        _blank(
            "claim.service",
            "Care or service",
            "It says what the letter is about. The bill or the notice names it.",
        ),
        _blank(
            "claim.service_date",
            "Date of the service",
            "One claim is told from another by it. It is on the explanation of benefits.",
        ),
        _blank(
            "claim.provider.name",
            "Name of the provider",
            "The doctor, clinic or hospital that gave the care or asked for it.",
        ),
        _blank(
            "claim.provider.address",
            "Address of the billing office",
            "It is on the provider's bill.",
        ),
        _blank(
            "representative.authorization",
            "Authorization signed by the patient",
            "The patient signs that you may act. Enclose it. The plan may have its own form.",
        ),
        _blank(
            "denial.notice_date",
            "Date on the notice",
            "It says which decision you question.",
        ),
        _blank(
            "denial.wording",
            "Reason, word for word from the notice",
            "The letter answers the plan's own words.",
        ),
        _blank(
            "denial.reference_number",
            "Reference number on the notice",
            "The plan finds its decision by it.",
        ),
        _blank(
            "facts.why_needed",
            "Why the care is needed",
            "Say it in your own words, or ask your doctor for theirs.",
        ),
        _blank(
            "facts.treatments_tried",
            "Treatments tried before, with dates and results",
            "The plan wants to see what was tried first.",
        ),
        _blank(
            "facts.what_looks_wrong",
            "What looks wrong on the claim",
            "Name the line, and what the bill or the record says instead.",
        ),
        _blank(
            "facts.authorization_number",
            "Approval number",
            "With it the plan can match its own approval to the claim.",
        ),
    )
)


def words(text: str) -> tuple[Piece, ...]:
    """Return typed text as it stands in a sentence."""
    return (Words(one_line(text)),)


def number(text: str) -> tuple[Piece, ...]:
    """Return a number, date or amount, which stays on one line unless it is very long."""
    line = one_line(text)
    return (Words(line, whole=len(line) <= SHORT),)


def words_or_blank(text: str, fact: str) -> tuple[Piece, ...]:
    return words(text) if one_line(text) else blank(fact)


def number_or_blank(text: str, fact: str) -> tuple[Piece, ...]:
    return number(text) if one_line(text) else blank(fact)


def blank(fact: str) -> tuple[Piece, ...]:
    return (Blank(BLANKS[fact]),)
