import re
import subprocess
import tomllib

from tests.architecture.sources import PROJECT


def tracked_files() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=PROJECT, check=True, capture_output=True, text=True
    )
    return listed.stdout.split("\0")[:-1]


def test_the_lists_of_what_to_install_name_no_address() -> None:
    lists = list((PROJECT / "requirements").glob("*.txt"))
    assert lists
    assert [path.name for path in lists if re.search(r"://|/work", path.read_text())] == []


def test_everything_to_install_has_a_hash() -> None:
    for path in (PROJECT / "requirements").glob("*.txt"):
        pins = re.findall(
            r"^[a-z0-9][^\n]*?==[^\n]*\\\n\s+--hash=sha256:", path.read_text(), re.MULTILINE
        )
        named = re.findall(r"^[a-z0-9]", path.read_text(), re.MULTILINE)
        assert len(pins) == len(named), path.name


def test_every_dependency_says_why_it_is_there() -> None:
    text = (PROJECT / "pyproject.toml").read_text()
    project = tomllib.loads(text)
    wanted = [*project["project"]["dependencies"]]
    for group in project["dependency-groups"].values():
        wanted += group
    assert [name for name in wanted if not re.search(rf'"{re.escape(name)}",\s+# \w', text)] == []


def test_no_lock_file_of_uv_is_kept() -> None:
    assert "uv.lock" not in tracked_files()


def test_no_data_or_keys_are_kept() -> None:
    kept = re.compile(r"\.sqlite3|(^|/)(local)?\.env|^var/")
    assert [path for path in tracked_files() if kept.search(path)] == []
