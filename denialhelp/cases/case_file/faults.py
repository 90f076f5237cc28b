"""CaseFileError: what is wrong with a case file, and where."""

from collections.abc import Iterable


class CaseFileError(Exception):
    """`place` reads like claim.lines[2].charge; it is empty for the file as a whole."""

    def __init__(self, place: str, fault: str) -> None:
        self.place = place
        self.fault = fault
        super().__init__(f"{place}: {fault}" if place else fault)


def refusal(place: str, fault: str, *, known: Iterable[str] = ()) -> CaseFileError:
    names = ", ".join(known)
    return CaseFileError(place, f"{fault}; known: {names}" if names else fault)


def shown(value: object) -> str:
    """Return a value as an error shows it: short, on one line."""
    if value and isinstance(value, (dict, list)):
        # Written out, it may be as large or as deep as the file.
        return "an object" if isinstance(value, dict) else "a list"
    text = ascii(value) if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else text[:57] + "..."
