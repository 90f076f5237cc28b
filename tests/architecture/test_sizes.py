from statistics import median

from tests.architecture.sources import lines, modules, name, templates


def test_no_module_has_more_than_300_lines() -> None:
    assert [name(path) for path in modules() if lines(path) > 300] == []


def test_half_of_the_modules_have_fewer_than_70_lines() -> None:
    assert median(lines(path) for path in modules()) < 70


def test_no_template_has_more_than_120_lines() -> None:
    assert [name(path) for path in templates() if lines(path) > 120] == []


def test_no_module_is_a_drawer_for_anything() -> None:
    drawers = {"utils", "helpers", "common", "core", "services", "managers"}
    assert [name(path) for path in modules() if drawers & {*path.parent.parts, path.stem}] == []
