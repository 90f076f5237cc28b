"""Files that commands are given, opened to be read piece by piece."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def opened(file: str) -> Iterator[BinaryIO]:
    """Open this file, or the standard input for a file named -."""
    if file == "-":
        yield sys.stdin.buffer
        return
    with Path(file).open("rb") as source:
        yield source
