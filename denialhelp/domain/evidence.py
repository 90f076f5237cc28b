"""Which records this case needs, why, and where to get them."""

from collections.abc import Iterator

from denialhelp.domain.denial import DenialReason
from denialhelp.domain.facts import CaseFacts, RecordKind
from denialhelp.domain.findings import RecordNeed, RouteAdvice
from denialhelp.domain.rules import EvidenceRule, Route, Rules

ANY_REASON = frozenset(DenialReason)

PAPERS_OF_A_CLAIM = frozenset(
    {
        RecordKind.EOB,
        RecordKind.ITEMIZED_BILL,
        RecordKind.PRIMARY_EOB,
        RecordKind.PROOF_OF_FILING,
        RecordKind.CONSENT_FORM,
    }
)


def records_for(
    reasons: tuple[DenialReason, ...],
    routes: tuple[RouteAdvice, ...],
    facts: CaseFacts,
    rules: Rules,
) -> tuple[RecordNeed, ...]:
    """Return each record once: what any case needs, then what the likeliest reason needs."""
    nothing_to_show = all(route.route is Route.OTHER_HELP for route in routes)
    argued = () if nothing_to_show else reasons
    needed: dict[RecordKind, EvidenceRule] = {}
    for row in _rows(argued, rules):
        if not (row.record in PAPERS_OF_A_CLAIM and facts.denial.care_is_to_come):
            needed.setdefault(row.record, row)
    return tuple(
        RecordNeed(kind, rules.record_names[kind].name, row.why, row.where)
        for kind, row in needed.items()
    )


def _rows(reasons: tuple[DenialReason, ...], rules: Rules) -> Iterator[EvidenceRule]:
    yield from (row for row in rules.evidence if row.reasons == ANY_REASON)
    for reason in reasons:
        yield from (row for row in rules.evidence if reason in row.reasons != ANY_REASON)
