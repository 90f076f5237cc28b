"""LetterCase: what the paragraphs of a letter ask about, and are filled from."""

from dataclasses import dataclass

from denialhelp.domain.citations import Citation
from denialhelp.domain.deadline_question import WHILE_CARE_GOES_ON, AppealStep
from denialhelp.domain.deadline_rules import Actor
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.facts import CaseFacts, RecordKind, RecordStatus
from denialhelp.domain.findings import Assessment, Deadline
from denialhelp.domain.letter_rules import AppealWords, LetterRule
from denialhelp.domain.rules import Rules
from denialhelp.domain.situation import Situation


@dataclass(frozen=True, slots=True)
class LetterCase:
    """The case and its frame. `reason` and `citations` are those of the paragraph at hand."""

    facts: CaseFacts
    assessment: Assessment
    rules: Rules
    frame: LetterRule
    reason: DenialReason | None = None
    citations: tuple[Citation, ...] = ()

    @property
    def words(self) -> AppealWords:
        return self.rules.appeal_words[self.facts.coverage.kind]

    @property
    def situation(self) -> Situation:
        found = self.assessment
        return Situation(self.facts, found.claim, found.reasons, found.deadlines)

    @property
    def reasons(self) -> tuple[DenialReason, ...]:
        """Return the reasons to answer, likeliest first.

        A share of the cost stands on nearly every claim. Beside another reason it is argued
        only where the person named it.
        """
        reasons = self.assessment.reasons
        named = DenialReason.COST_SHARING in self.facts.denial.reasons
        if named or len(reasons) < 2:
            return reasons
        return tuple(reason for reason in reasons if reason is not DenialReason.COST_SHARING)

    @property
    def appeal_deadline(self) -> Deadline | None:
        """Return the person's last day for this appeal, where one is known."""
        return next(
            (
                deadline
                for deadline in self.assessment.deadlines
                if deadline.last_day
                and deadline.who_acts is Actor.YOU
                and deadline.step not in WHILE_CARE_GOES_ON | {AppealStep.EXTERNAL_REVIEW}
            ),
            None,
        )

    @property
    def enclosed(self) -> tuple[RecordKind, ...]:
        return self.records(RecordStatus.HAVE)

    def records(self, status: RecordStatus) -> tuple[RecordKind, ...]:
        """Return the records with this status that go with such a letter, the notice first."""
        kinds = {record.kind for record in self.facts.records if record.status is status}
        return tuple(kind for kind in RecordKind if kind in kinds & self.frame.encloses)

    def record_name(self, kind: RecordKind) -> str:
        return self.rules.record_names[kind].on_paper
