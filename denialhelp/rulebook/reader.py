"""Whole tables of a folder, their keys held to be unique."""

from collections.abc import Callable, Iterable
from enum import Enum
from pathlib import Path
from typing import TypeVar

from denialhelp.rulebook.errors import RulebookError
from denialhelp.rulebook.rows import Kind
from denialhelp.rulebook.table_files import Placed, read_table, unique
from denialhelp.rulebook.values import Values

T = TypeVar("T")
K = TypeVar("K")


class Reader:
    def __init__(self, folder: Path, values: Values) -> None:
        self.folder = folder
        self.values = values

    def rows(self, kind: Kind[T], name: str, key: Callable[[T], object]) -> tuple[T, ...]:
        """Return the rows in their order."""
        placed = self._placed(kind, name)
        unique((key(each.row), each.place) for each in placed)
        return tuple(each.row for each in placed)

    def by_key(self, kind: Kind[T], name: str, key: Callable[[T], K]) -> dict[K, T]:
        return {key(row): row for row in self.rows(kind, name, key)}

    def by_member(
        self, kind: Kind[T], name: str, every: Iterable[K], members: Callable[[T], Iterable[K]]
    ) -> dict[K, T]:
        """Return the row for each of `every`; one without a row is refused."""
        placed = self._placed(kind, name)
        unique((member, each.place) for each in placed for member in members(each.row))
        found = {member: each.row for each in placed for member in members(each.row)}
        if missing := [_named(member) for member in every if member not in found]:
            raise RulebookError(f"{name}.toml", f"has no row for {', '.join(missing)}")
        return found

    def _placed(self, kind: Kind[T], name: str) -> tuple[Placed[T], ...]:
        pattern = f"{name}.toml"
        paths = sorted(self.folder.glob(pattern)) or [self.folder / pattern]
        return tuple(row for path in paths for row in read_table(kind, path, self.values))


def _named(member: object) -> str:
    if isinstance(member, tuple):
        return " ".join(map(_named, member))
    return str(member.value) if isinstance(member, Enum) else str(member)
