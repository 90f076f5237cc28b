"""The tables, read into domain.rules.Rules, or an error naming table and row."""

import hashlib
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

from denialhelp.domain.claim import AdjustmentGroup
from denialhelp.domain.code_rules import CountsAs, UsualFix
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.deadline_question import AppealStep
from denialhelp.domain.denial import DenialReason
from denialhelp.domain.facts import CoordinationMethod, RecordKind
from denialhelp.domain.rules import Route, Rules
from denialhelp.rulebook import table_files as files
from denialhelp.rulebook.errors import RulebookError
from denialhelp.rulebook.reader import Reader
from denialhelp.rulebook.regulator_tables import read_regulators
from denialhelp.rulebook.table_files import read_toml
from denialhelp.rulebook.values import Values
from denialhelp.rulebook.whole import check_whole

TABLES = Path(__file__).parent / "tables"


@cache
def rules() -> Rules:
    """Return the rulebook that this release was shipped with, read once a process."""
    return load_rules(TABLES)


def load_rules(folder: Path) -> Rules:
    """Return the rulebook in `folder`, or raise a RulebookError."""
    citations = Reader(folder, Values({})).by_key(files.CITATIONS, "citations", lambda row: row.key)
    read = Reader(folder, Values(citations))
    as_of = _law_as_of(folder)
    loaded = Rules(
        version=f"{as_of.isoformat()}-{_fingerprint(folder)}",
        law_as_of=as_of,
        citations=citations,
        carc=read.by_key(files.CARC, "carc", lambda row: row.code),
        rarc=read.by_key(files.RARC, "rarc", lambda row: row.code),
        groups=read.by_member(files.GROUPS, "groups", AdjustmentGroup, lambda row: (row.group,)),
        fixes=read.by_member(files.FIXES, "fixes", UsualFix, lambda row: (row.fix,)),
        who_owes=read.by_member(
            files.WHO_OWES,
            "who_owes",
            product(AdjustmentGroup, CountsAs),
            lambda row: product(row.groups, row.counts_as),
        ),
        deadlines=read.rows(files.DEADLINES, "deadlines/*", lambda row: row.key),
        amounts=read.rows(files.AMOUNTS, "amounts", lambda row: (row.kind, row.year)),
        ladder=read.rows(files.LADDER, "ladder", lambda row: row.key),
        steps=read.by_member(files.STEPS, "steps", AppealStep, lambda row: (row.step,)),
        phrases=read.rows(files.PHRASES, "phrases", lambda row: (row.reason, row.phrase)),
        details=read.rows(files.DETAILS, "details", lambda row: row.detail),
        reasons=read.by_member(files.REASONS, "reasons", DenialReason, lambda row: (row.reason,)),
        routes=read.rows(files.ROUTES, "routes", lambda row: row.key),
        route_names=read.by_member(
            files.ROUTE_NAMES, "route_names", Route, lambda row: (row.route,)
        ),
        evidence=read.rows(files.EVIDENCE, "evidence", lambda row: (row.reasons, row.record)),
        record_names=read.by_member(
            files.RECORD_NAMES, "record_names", RecordKind, lambda row: (row.kind,)
        ),
        coverages=read.by_member(
            files.COVERAGES, "coverages", CoverageKind, lambda row: (row.kind,)
        ),
        letters=read.by_key(files.LETTERS, "letters", lambda row: row.kind),
        appeal_words=read.by_member(
            files.APPEAL_WORDS, "appeal_words", CoverageKind, lambda row: row.coverages
        ),
        paragraphs=read.rows(files.PARAGRAPHS, "paragraphs/*", lambda row: row.key),
        coordination=read.by_member(
            files.COORDINATION_METHODS,
            "coordination_methods",
            CoordinationMethod,
            lambda row: (row.method,),
        ),
        payment_order=read.rows(files.PAYMENT_ORDER, "payment_order", lambda row: row.key),
        regulators=read_regulators(read),
    )
    check_whole(loaded)
    return loaded


def _law_as_of(folder: Path) -> date:
    day = read_toml(folder / "about.toml").get("law_as_of")
    # `type` and not isinstance: a date-time is a date to Python.
    if type(day) is not date:
        raise RulebookError("about.toml", "law_as_of: is not a date")
    return day


def _fingerprint(folder: Path) -> str:
    """Return twelve characters that change with any byte of any table."""
    content = hashlib.sha256()
    for path in sorted(folder.rglob("*.toml")):
        name = path.relative_to(folder).as_posix().encode()
        content.update(name + b"\0" + path.read_bytes() + b"\0")
    return content.hexdigest()[:12]
