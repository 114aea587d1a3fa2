"""Each part of the package imports only the parts named before it, so that the core can be read from the bottom up."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

LAYERS = (
    "source",
    "diagnostics",
    "configuration",
    "system",
    "wellformedness",
    "dates",
    "idno",
    "transcription",
    "reading",
    "authority",
    "recognition",
    "encoding",
    "register",
    "annotation",
    "relaxng",
    "schematron",
    "validation",
    "rendering",
    "references",
    "building",
    "founding",
    "deposit",
    "site",
    "serving",
    "cli",
)
FOR_ALL = ("rubricator", "assets")
"""The package itself, for its version; and the finder of shipped files."""

BELOW_ALL = ("doctypes", "saxon")
"""Imported from above; each imports only the finder of shipped files and those before it."""

ON_ITS_OWN = {"relaxng": {"source", "diagnostics"}}
"""Could be published apart, and so imports less than its place would permit."""

ONE_PLACE_ONLY = {"saxonche": "saxon", "urllib3": "deposit"}
"""A library, and the one part of the package that uses it."""

PACKAGE = Path(__file__).resolve().parents[1] / "pipeline" / "rubricator"
MODULES = sorted(PACKAGE.rglob("*.py"))


def part_of(module: Path) -> str:
    """Return the part of the package that a module's file belongs to: ``encoding`` for ``encoding/body.py``."""
    relative = module.relative_to(PACKAGE)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


PARTS = {part_of(module) for module in MODULES}


def imported(module: Path) -> Iterator[str]:
    """Yield the full names of what a module imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(module.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} line {node.lineno}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def parts_imported(module: Path) -> set[str]:
    """Return the parts of the package that a module imports."""
    names = [name.split(".") for name in imported(module) if name.split(".")[0] == "rubricator"]
    return {name[1] if name[1:] and name[1] in PARTS else "rubricator" for name in names}


def permitted(part: str) -> set[str]:
    if part in ON_ITS_OWN:
        return {part, *FOR_ALL, *ON_ITS_OWN[part]}
    if part in BELOW_ALL:
        return {part, *FOR_ALL, *BELOW_ALL[: BELOW_ALL.index(part)]}
    if part in (*FOR_ALL, "__init__"):
        return {part, *FOR_ALL}
    if part == "__main__":
        return {"cli"}
    return {part, *FOR_ALL, *BELOW_ALL, *LAYERS[: LAYERS.index(part)]}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(PACKAGE)))
def test_a_module_imports_only_from_the_layers_below(module: Path) -> None:
    assert parts_imported(module) <= permitted(part_of(module))


@pytest.mark.parametrize("library", ONE_PLACE_ONLY)
def test_a_library_is_wrapped_in_one_place(library: str) -> None:
    users = {part_of(m) for m in MODULES for name in imported(m) if name.split(".")[0] == library}
    assert users == {ONE_PLACE_ONLY[library]}


def test_every_part_has_its_layer() -> None:
    assert {*LAYERS, *FOR_ALL, *BELOW_ALL, "__init__", "__main__"} >= PARTS


def test_the_design_says_the_same() -> None:
    design = (PACKAGE.parents[1] / "DESIGN.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| `(\w+)` \|", design, re.MULTILINE)
    assert [part for part in named if part in LAYERS] == list(LAYERS)
