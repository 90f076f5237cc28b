"""FileState: what has become of an uploaded file."""

from enum import Enum


class FileState(Enum):
    ARRIVING = "arriving"
    """Its bytes still come in. Nobody sees it yet."""

    UPLOADED_BEFORE = "uploaded_before"
    """The same bytes are here already; it waits for a word whether to read them again."""

    WAITING = "waiting"
    READING = "reading"
    READ = "read"
    FAILED = "failed"
    """Reading broke each time it was tried. What was read until then is kept."""


UNDER_WAY = frozenset({FileState.WAITING, FileState.READING})
"""States that change by themselves."""
