"""A rulebook in a folder of its own, to be spoilt one row at a time."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from denialhelp.rulebook.errors import RulebookError
from denialhelp.rulebook.load import TABLES, load_rules

Append = Callable[[str, str], str]

PHRASES = """
[[phrase]]
reason = "other"
phrase = "as things are"
weight = 1
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the shipped tables, with one made-up row for all phrases."""
    copy = Path(shutil.copytree(TABLES, tmp_path / "tables"))
    (copy / "phrases.toml").write_text(PHRASES, encoding="utf-8")
    return copy


@pytest.fixture
def fault(folder: Path) -> Append:
    """Return a function that adds rows to a table and returns what the loader says of them."""

    def add(name: str, rows: str) -> str:
        path = folder / name
        path.write_text(path.read_text(encoding="utf-8") + rows, encoding="utf-8")
        with pytest.raises(RulebookError) as caught:
            load_rules(folder)
        return str(caught.value)

    return add
