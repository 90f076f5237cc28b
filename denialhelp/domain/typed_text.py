"""What people typed, made fit for paper: no control characters, no stray blanks."""

import re
import unicodedata

# Characters that turn or hide text, or steer a printer. A person does not type them; a text
# copied from elsewhere may hold them.
UNPRINTABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
JOINERS = "\u200c\u200d"
"""Of the invisible characters, the two that some scripts and emoji need."""

LINE_ENDS = re.compile(r"\r\n|[\r\u0085\u2028\u2029\v\f]")


def one_line(text: str) -> str:
    """Return the text on one line, its words a single space apart."""
    return " ".join(_printable(LINE_ENDS.sub("\n", text)).split())


def paragraph(text: str) -> str:
    """Return the text with its line breaks, each line trimmed, empty lines left out."""
    lines = (" ".join(line.split()) for line in _printable(LINE_ENDS.sub("\n", text)).split("\n"))
    return "\n".join(line for line in lines if line)


def sentence(text: str) -> str:
    """Return the text with a full stop, if nothing else ends it."""
    return text if not text or text[-1] in '.!?…:;”"' else f"{text}."


def listed(items: tuple[str, ...]) -> str:
    """Return the items as "one", "one and two" or "one, two and three"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def cut(text: str, longest: int) -> str:
    """Return the text, ended between two words if it is too long, and marked so."""
    if len(text) <= longest:
        return text
    kept = text[:longest]
    return f"{kept.rsplit(None, 1)[0] if ' ' in kept else kept} …"


def _printable(text: str) -> str:
    return "".join(
        character
        for character in unicodedata.normalize("NFC", text)
        if character in "\n\t" + JOINERS or unicodedata.category(character) not in UNPRINTABLE
    )
