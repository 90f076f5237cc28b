"""Tidies what people type or paste, without changing what they meant."""

import re
import unicodedata

# Paste from a PDF or a chat brings marks that cannot be seen and that spoil a printed letter:
# zero-width spaces, joiners of no use in English, and the controls that turn text around.
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]")
_LINE_ENDS = re.compile("\r\n?|\u2028|\u2029|\u0085")


def without_invisible(text: str) -> str:
    """Drop controls and invisible marks; keep line ends and tabs as ordinary ones."""
    text = _LINE_ENDS.sub("\n", text)
    text = _INVISIBLE.sub("", text)
    kept = (c for c in text if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs", "Cn"})
    return unicodedata.normalize("NFC", "".join(kept))


def one_line(text: str) -> str:
    return " ".join(without_invisible(text).split())


def many_lines(text: str) -> str:
    """Keep the lines, but not spaces at their ends nor more than one empty line in a row."""
    lines = [line.rstrip() for line in without_invisible(text).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
