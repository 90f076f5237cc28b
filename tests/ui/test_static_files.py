import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
from django.core.management import call_command
from django.test import override_settings

from denialhelp.settings.places import PROJECT_DIR

STATIC = PROJECT_DIR / "static"
TOKENS = (STATIC / "css" / "tokens.css").read_text(encoding="utf-8")


def test_every_file_can_be_collected_under_a_name_of_its_content(tmp_path: Path) -> None:
    storages = {
        "staticfiles": {
            "BACKEND": f"{ManifestStaticFilesStorage.__module__}.ManifestStaticFilesStorage"
        }
    }
    with override_settings(STATIC_ROOT=tmp_path, STORAGES=settings.STORAGES | storages):
        call_command("collectstatic", verbosity=0, interactive=False)
    assert list(tmp_path.glob("vendor/uswds/css/uswds.*.css"))


def test_no_style_sheet_points_at_a_map_of_its_source() -> None:
    assert not [path for path in STATIC.rglob("*.css") if "sourceMappingURL" in path.read_text()]


def test_a_page_and_its_looks_stay_small() -> None:
    sheets = ["vendor/uswds/css/uswds.css", "css/tokens.css", "css/ui.css", "css/parts.css"]
    whole = sum((STATIC / sheet).stat().st_size for sheet in [*sheets, "js/site.js"])
    assert whole < 100_000


def colors(part: str) -> dict[str, tuple[float, float, float]]:
    found = re.findall(r"--([a-z-]+): #([0-9a-f]{6});", part)
    return {name: _rgb(code) for name, code in found}


def _rgb(code: str) -> tuple[float, float, float]:
    red, green, blue = (int(code[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue


def luminance(color: tuple[float, float, float]) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


SCHEMES = dict(
    zip(("light", "dark"), map(colors, TOKENS.split("prefers-color-scheme: dark")), strict=True)
)
GROUNDS = ("paper", "surface", "sunken")
ON_TEXT = [
    *[(text, ground) for text in ("ink", "ink-soft", "link", "link-visited") for ground in GROUNDS],
    ("danger", "paper"),
    ("danger", "danger-soft"),
    ("ink", "danger-soft"),
    ("ink", "accent-soft"),
    ("ink-soft", "accent-soft"),
    ("link", "accent-soft"),
    ("accent-strong", "accent-soft"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("on-accent", "danger"),
    ("ink", "caution-soft"),
    ("caution", "caution-soft"),
    ("good", "good-soft"),
    ("ink", "good-soft"),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), ON_TEXT)
def test_words_stand_out_from_their_ground(scheme: str, text: str, ground: str) -> None:
    assert contrast(SCHEMES[scheme][text], SCHEMES[scheme][ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("shape", ["line-strong", "focus", "accent", "danger"])
@pytest.mark.parametrize("ground", ["paper", "surface"])
def test_edges_of_inputs_and_the_focus_stand_out(scheme: str, shape: str, ground: str) -> None:
    assert contrast(SCHEMES[scheme][shape], SCHEMES[scheme][ground]) >= 3
