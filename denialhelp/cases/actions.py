"""Every change to a stored case, as verbs. Each is whole or not at all."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import transaction

from denialhelp.accounts.models import User
from denialhelp.cases.case_file import write_case_file
from denialhelp.cases.models import AppealCase, CaseEvent, StepAnswer
from denialhelp.cases.public_ids import make_public_id
from denialhelp.claims import actions as claim_actions
from denialhelp.domain.casework import WITH_ADVOCATES, EventKind, Stage, may_move
from denialhelp.domain.facts import CaseFacts
from denialhelp.domain.findings import Assessment


class MoveNotAllowedError(Exception):
    """A case cannot go from the stage it is at to the one asked for."""


class NotSharedError(Exception):
    """An advocate was to work on a case that its person does not share."""


@transaction.atomic
def start_case(*, now: datetime, public_id: str | None = None) -> AppealCase:
    """Start a case; its number is drawn by lot unless it is that of a made-up person."""
    case = AppealCase.objects.create(
        claim=claim_actions.create_claim(),
        public_id=public_id or make_public_id(),
        created_at=now,
        touched_at=now,
    )
    record_event(case, kind=EventKind.STARTED, by=None, now=now)
    return case


@transaction.atomic
def open_found_case(
    *, facts: CaseFacts, assessment: Assessment, by: User, now: datetime
) -> AppealCase:
    """Open a case that an advocate found in a remittance file.

    No browser holds it, so it is with the advocates from the start, and with the one who
    opened it first of all.
    """
    case = AppealCase.objects.create(
        claim=claim_actions.create_claim(),
        stage=Stage.SHARED.value,
        shared_at=now,
        assignee=by,
        created_at=now,
        touched_at=now,
    )
    claim_actions.set_lines(case.claim, lines=facts.claim.lines, from_file=True)
    record_findings(case, facts=facts, assessment=assessment, now=now)
    record_event(case, kind=EventKind.FOUND_IN_FILE, by=by, now=now)
    return case


@transaction.atomic
def save_answers(case: AppealCase, *, step: str, answers: dict[str, Any], now: datetime) -> None:
    """Keep what was answered on one page, in the place of what was there.

    The case is held until the surrounding transaction ends: findings recorded in the same one
    are made from answers that nobody else is changing.
    """
    hold(case)
    row = StepAnswer.objects.filter(case=case, step=step).first() or StepAnswer(
        case=case, step=step
    )
    row.answers = answers
    row.saved_at = now
    row.save()
    case.touched_at = now
    case.save(update_fields=["touched_at"])


@transaction.atomic
def record_findings(
    case: AppealCase, *, facts: CaseFacts, assessment: Assessment, now: datetime
) -> None:
    """Keep the case's facts, and what they mean in the columns that advocates filter by."""
    hold(case)
    claim, deadline = assessment.claim, assessment.next_deadline
    case.facts = write_case_file(replace(facts, claim=replace(facts.claim, lines=())))
    case.route = assessment.primary_route.route.value
    case.claim_status = claim.status.value if claim else ""
    case.reason = assessment.reasons[0].value if assessment.reasons else ""
    case.next_deadline = deadline.last_day if deadline else None
    case.next_step = deadline.step.value if deadline else ""
    case.amount_in_dispute = claim.in_dispute if claim else None
    case.coverage_kind = facts.coverage.kind.value
    case.state = facts.coverage.state
    case.touched_at = now
    case.save(update_fields=_FINDINGS)


_FINDINGS = [
    "facts",
    "route",
    "claim_status",
    "reason",
    "next_deadline",
    "next_step",
    "amount_in_dispute",
    "coverage_kind",
    "state",
    "touched_at",
]


@transaction.atomic
def share(case: AppealCase, *, now: datetime) -> None:
    """Let advocates see the case, as its person asked."""
    hold(case)
    if case.shared_at is not None:
        return
    case.shared_at = now
    if may_move(Stage(case.stage), Stage.SHARED):
        case.stage = Stage.SHARED.value
    _save_where_it_stands(case, now)
    record_event(case, kind=EventKind.SHARED, by=None, now=now)


@transaction.atomic
def stop_sharing(case: AppealCase, *, now: datetime) -> None:
    """Take the case out of advocates' sight at once."""
    hold(case)
    if case.shared_at is None:
        return
    case.shared_at = None
    case.assignee = None
    if Stage(case.stage) in WITH_ADVOCATES:
        case.stage = Stage.RESULT_SHOWN.value
    _save_where_it_stands(case, now)
    record_event(case, kind=EventKind.SHARING_STOPPED, by=None, now=now)


@transaction.atomic
def assign(case: AppealCase, *, to: User | None, by: User, now: datetime) -> None:
    """Give a shared case to one advocate, or back to all of them."""
    hold(case)
    if case.shared_at is None:
        raise NotSharedError("This case is not shared, so nobody can be assigned to it.")
    case.assignee = to
    _save_where_it_stands(case, now)
    record_event(
        case, kind=EventKind.ASSIGNED, by=by, now=now, note=to.get_username() if to else ""
    )


@transaction.atomic
def move(case: AppealCase, *, to: Stage, by: User | None, now: datetime) -> None:
    """Take the case to another stage; where it stands already, nothing happens."""
    hold(case)
    here = Stage(case.stage)
    if here is to:
        return
    if not may_move(here, to):
        raise MoveNotAllowedError(
            f"A case that is {_in_words(here)} cannot become {_in_words(to)}."
        )
    if to in WITH_ADVOCATES and case.shared_at is None:
        raise NotSharedError("This case is not shared, so advocates cannot work on it.")
    case.stage = to.value
    _save_where_it_stands(case, now)
    record_event(case, kind=EventKind.MOVED, by=by, now=now)


@transaction.atomic
def record_event(
    case: AppealCase, *, kind: EventKind, by: User | None, now: datetime, note: str = ""
) -> None:
    """Put on record what happened; `by` None is the person whose case it is."""
    hold(case)  # events are numbered one after the other
    CaseEvent.objects.create(
        case=case,
        number=CaseEvent.objects.filter(case=case).count() + 1,
        kind=kind.value,
        stage=case.stage,
        at=now,
        by=by,
        note=note,
    )


_STANDING = ["stage", "shared_at", "assignee"]


def hold(case: AppealCase) -> None:
    """Keep others from changing this case until the transaction ends, and see where it stands."""
    stored = AppealCase.objects.select_for_update().only(*_STANDING).get(pk=case.pk)
    case.stage, case.shared_at = stored.stage, stored.shared_at
    case.assignee_id = stored.assignee_id


def _save_where_it_stands(case: AppealCase, now: datetime) -> None:
    case.touched_at = now
    case.save(update_fields=[*_STANDING, "touched_at"])


def _in_words(stage: Stage) -> str:
    return stage.value.replace("_", " ")
