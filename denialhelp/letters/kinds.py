"""Kinds of letter as part of an address."""

from denialhelp.domain.letter import LetterKind


class LetterKindConverter:
    regex = "[a-z_]+"

    def to_python(self, value: str) -> LetterKind:
        """Return the kind; Django takes the ValueError of an unknown one for "no such page"."""
        return LetterKind(value)

    def to_url(self, value: LetterKind | str) -> str:
        return LetterKind(value).value
