"""The tables, read into domain.rules.Rules, or an error naming table and row."""

import hashlib
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.rules import AppealWords, Rules
from denialhelp.rulebook import table_files as files
from denialhelp.rulebook.errors import RulebookError
from denialhelp.rulebook.rows import Kind
from denialhelp.rulebook.table_files import Placed, read_table, read_toml, unique
from denialhelp.rulebook.values import Values

TABLES = Path(__file__).parent / "tables"

T = TypeVar("T")
K = TypeVar("K")


@cache
def rules() -> Rules:
    """Return the rulebook that this release was shipped with, read once a process."""
    return load_rules(TABLES)


def load_rules(folder: Path) -> Rules:
    """Return the rulebook in `folder`, or raise a RulebookError."""
    cited = read_table(files.CITATIONS, folder / "citations.toml", Values({}))
    unique((placed.row.title, placed.place) for placed in cited)
    citations = _by_key(cited, lambda citation: citation.key)
    read = _Reader(folder, Values(citations))
    as_of = _law_as_of(folder)
    return Rules(
        version=f"{as_of.isoformat()}-{_fingerprint(folder)}",
        law_as_of=as_of,
        citations=citations,
        carc=read.mapping(files.CARC, "carc", lambda row: row.code),
        deadlines=read.rows(files.DEADLINES, "deadlines", lambda row: row.key),
        phrases=read.rows(files.PHRASES, "phrases", lambda row: (row.reason, row.phrase)),
        reasons=read.mapping(files.REASONS, "reasons", lambda row: row.reason),
        routes=read.rows(files.ROUTES, "routes", lambda row: row.key),
        route_names=read.mapping(files.ROUTE_NAMES, "route_names", lambda row: row.route),
        evidence=read.rows(files.EVIDENCE, "evidence", lambda row: (row.reasons, row.record)),
        record_names=read.mapping(files.RECORD_NAMES, "record_names", lambda row: row.kind),
        coverages=read.mapping(files.COVERAGES, "coverages", lambda row: row.kind),
        letters=read.mapping(files.LETTERS, "letters", lambda row: row.kind),
        appeal_words=read.appeal_words(),
        paragraphs=read.rows(files.PARAGRAPHS, "paragraphs/*", lambda row: row.key),
    )


class _Reader:
    def __init__(self, folder: Path, values: Values) -> None:
        self.folder = folder
        self.values = values

    def rows(self, kind: Kind[T], name: str, key: Callable[[T], object]) -> tuple[T, ...]:
        placed = self._placed(kind, name)
        unique((key(each.row), each.place) for each in placed)
        return tuple(each.row for each in placed)

    def mapping(self, kind: Kind[T], name: str, key: Callable[[T], K]) -> dict[K, T]:
        return _by_key(self._placed(kind, name), key)

    def appeal_words(self) -> dict[CoverageKind, AppealWords]:
        placed = self._placed(files.APPEAL_WORDS, "appeal_words")
        unique((kind, each.place) for each in placed for kind in each.row.coverages)
        words = {kind: each.row for each in placed for kind in each.row.coverages}
        if missing := [kind.value for kind in CoverageKind if kind not in words]:
            raise RulebookError("appeal_words.toml", f"says nothing of {', '.join(missing)}")
        return words

    def _placed(self, kind: Kind[T], name: str) -> tuple[Placed[T], ...]:
        pattern = f"{name}.toml"
        paths = sorted(self.folder.glob(pattern)) or [self.folder / pattern]
        return tuple(row for path in paths for row in read_table(kind, path, self.values))


def _by_key(placed: tuple[Placed[T], ...], key: Callable[[T], K]) -> dict[K, T]:
    unique((key(each.row), each.place) for each in placed)
    return {key(each.row): each.row for each in placed}


def _law_as_of(folder: Path) -> date:
    day = read_toml(folder / "about.toml").get("law_as_of")
    if not isinstance(day, date):
        raise RulebookError("about.toml", "law_as_of: is not a date")
    return day


def _fingerprint(folder: Path) -> str:
    """Return twelve characters that change with any byte of any table."""
    content = hashlib.sha256()
    for path in sorted(folder.rglob("*.toml")):
        name = path.relative_to(folder).as_posix().encode()
        content.update(name + b"\0" + path.read_bytes() + b"\0")
    return content.hexdigest()[:12]
