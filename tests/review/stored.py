"""Cases stored the way the site stores them."""

from denialhelp.cases import actions as case_actions
from denialhelp.cases.case_file import read_case_file, read_json
from denialhelp.cases.models import AppealCase
from denialhelp.claims import actions as claim_actions
from denialhelp.domain.assessment import assess
from denialhelp.domain.facts import CaseFacts
from denialhelp.domain.letter import LetterKind
from denialhelp.letters import actions as letter_actions
from denialhelp.letters.drafting import draft_of
from denialhelp.letters.models import Letter
from denialhelp.rulebook.load import rules
from tests.cases.test_case_file import WHOLE
from tests.factories import NOW

WHOLE_CASE = read_case_file(read_json(WHOLE))
"""Every answer a person can give."""


def stored_case(facts: CaseFacts, *, shared: bool) -> AppealCase:
    case = case_actions.start_case(now=NOW)
    claim_actions.set_lines(case.claim, lines=facts.claim.lines)
    assessment = assess(facts, rules(), on=NOW.date())
    case_actions.record_findings(case, facts=facts, assessment=assessment, now=NOW)
    if shared:
        case_actions.share(case, now=NOW)
    return case


def keep_appeal_letter(case: AppealCase) -> Letter:
    draft = draft_of(case, LetterKind.INTERNAL_APPEAL, on=NOW.date())
    assert draft is not None
    return letter_actions.keep_letter(case, draft=draft.letter, now=NOW)
