"""The project's own files, as the tests about them see them."""

from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


def modules() -> list[Path]:
    """List the modules that somebody wrote: no migrations, and nothing empty."""
    found = (PROJECT / "denialhelp").rglob("*.py")
    return sorted(
        path for path in found if "migrations" not in path.parts and path.read_text().strip()
    )


def templates() -> list[Path]:
    return sorted((PROJECT / "templates").rglob("*.*"))


def style_sheets_and_scripts() -> Iterator[Path]:
    for kind in ("css", "js"):
        yield from sorted((PROJECT / "static" / kind).rglob(f"*.{kind}"))


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def name(path: Path) -> str:
    return str(path.relative_to(PROJECT))
