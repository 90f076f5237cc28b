"""Build static/vendor/uswds and the web fonts from the npm package (needs npm, fonttools, brotli).

Run by hand when USWDS is renewed: `python scripts/uswds/build.py`. The site needs only the result.
"""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

USWDS = "@uswds/uswds@3.14.0"
SASS = "sass@1.108.2"
HERE = Path(__file__).parent
STATIC = HERE.parents[1] / "static"
VENDOR = STATIC / "vendor" / "uswds"
FONTS = STATIC / "fonts" / "public-sans"

# USWDS writes its colours out; ours come from tokens.css, so that light and dark share one sheet.
COLORS = {
    "#005ea2": "var(--accent)",
    "#1a4480": "var(--accent-strong)",
    "#162e51": "var(--accent-strong)",
    "#2491ff": "var(--focus)",
    "#54278f": "var(--link-visited)",
    "#1b1b1b": "var(--ink)",
    "#454545": "var(--ink-soft)",
    "#565c65": "var(--line-strong)",
    "#71767a": "var(--ink-soft)",
    "#757575": "var(--ink-soft)",
    "#919191": "var(--line-strong)",
    "#c9c9c9": "var(--line)",
    "#dfe1e2": "var(--line)",
    "#e6e6e6": "var(--sunken)",
    "#f0f0f0": "var(--sunken)",
    "#b50909": "var(--danger)",
    "rgba(0,94,162,.1)": "var(--accent-soft)",
}
LATIN = "U+0020-007E,U+00A0-017F,U+2010-2027,U+2030-203A,U+20AC,U+2122,U+2190-2193,U+2212,U+2713"


def run(*command: str, cwd: Path) -> None:
    # Every command is written out below; none comes from outside.
    subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def compiled(package: Path, work: Path) -> str:
    paths = [package / "packages", package / "packages/uswds-core/src/styles"]
    loads = [f"--load-path={path}" for path in paths]
    out = work / "uswds.css"
    sass = ("npx", "--yes", SASS, "--quiet", "--no-source-map", "--style=compressed")
    run(*sass, *loads, str(HERE / "theme.scss"), str(out), cwd=work)
    return out.read_text("utf-8-sig")


def in_our_colors(css: str) -> str:
    css = re.sub(r"@font-face\{[^}]*\}", "", css)
    css = re.sub(r"font-family:Public Sans Web[^;}]*", "font-family:var(--font)", css)
    css = re.sub(r"(?<![-a-z])color:(?:#fff|white)\b", "color:var(--on-accent)", css)
    css = re.sub(r"(background(?:-color)?):(?:#fff|white)\b", r"\1:var(--surface)", css)
    for theirs, ours in COLORS.items():
        css = css.replace(theirs, ours)
    return css


def copy_images(css: str, package: Path) -> None:
    for name in sorted(set(re.findall(r"\.\./img/([^\")?#]+)", css))):
        target = VENDOR / "img" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(package / "dist" / "img" / name, target)


def copy_fonts(package: Path) -> None:
    FONTS.mkdir(parents=True, exist_ok=True)
    for cut in ("Regular", "Bold", "Italic"):
        name = f"PublicSans-{cut}"
        shutil.copyfile(package / f"dist/fonts/public-sans/{name}.ttf", FONTS / f"{name}.ttf")
    for cut in ("Regular", "Bold"):
        source, target = FONTS / f"PublicSans-{cut}.ttf", FONTS / f"PublicSans-{cut}-latin.woff2"
        features = "--layout-features=kern,liga,tnum,mark,mkmk,ccmp,locl"
        options = (f"--unicodes={LATIN}", features, "--flavor=woff2", f"--output-file={target}")
        run("pyftsubset", str(source), *options, cwd=FONTS)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        run("npm", "pack", "--silent", USWDS, cwd=work)
        shutil.unpack_archive(next(work.glob("*.tgz")), work)
        package = work / "package"
        shutil.rmtree(VENDOR, ignore_errors=True)
        (VENDOR / "css").mkdir(parents=True)
        css = in_our_colors(compiled(package, work))
        (VENDOR / "css" / "uswds.css").write_text(css)
        copy_images(css, package)
        copy_fonts(package)
        shutil.copyfile(package / "LICENSE.md", VENDOR / "LICENSE.md")


if __name__ == "__main__":
    main()
