"""Where the letter's style sheets and fonts lie."""

from pathlib import Path

from denialhelp.settings.places import PROJECT_DIR

HERE = Path(__file__).parent

STYLE_SHEETS = (PROJECT_DIR / "static" / "css" / "letter.css", HERE / "paper.css")
"""The letter's look, shared with its page, and the sheet of paper."""

FONTS = (
    PROJECT_DIR / "static" / "fonts" / "public-sans" / "PublicSans-Regular.ttf",
    HERE / "fonts" / "DejaVuSans.ttf",
)
"""The faces that typed text is set in; the second has Greek, Cyrillic, Hebrew and Arabic."""
