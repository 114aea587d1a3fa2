"""Says which templates and functions of the stylesheets no case, no spec and no document given on the command line reaches.

    python tools/xslt_coverage.py [DOCUMENT...]

It works on a copy in which each of them says so when it runs; the copy stands beside copies of the specs, in a folder that
is removed afterwards.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "pipeline"), str(ROOT / "tests")]

from rubricator.rendering import FORMATS, Format  # noqa: E402
from rubricator.saxon import TransformError, compile_stylesheet, transform  # noqa: E402
from xslt.stylesheet_cases import documents  # noqa: E402

XSL = "{http://www.w3.org/1999/XSL/Transform}"
SIGN = "reached "
FOLDERS = ("common", "text", "html", "citation")


def instrument(copy: Path) -> dict[str, str]:
    """Let every template and function below ``copy`` report; return what each is called, by the word it reports."""
    names = {}
    for path in sorted(path for folder in FOLDERS for path in (copy / folder).rglob("*.xsl")):
        tree = etree.parse(path)
        for element in tree.iter(XSL + "template", XSL + "function"):
            place = f"{path.relative_to(copy).as_posix()}:{element.sourceline}"
            names[place] = f"{element.tag.removeprefix(XSL)} {element.get('name') or element.get('match')}"
            report = etree.Element(XSL + "message")
            report.text = SIGN + place
            first = [child for child in element if child.tag in (XSL + "param", XSL + "context-item")]
            element.insert(element.index(first[-1]) + 1 if first else 0, report)
            _set_text_after(element, report)
        tree.write(path, encoding="utf-8")
    return names


def _set_text_after(element: etree._Element, report: etree._Element) -> None:
    """Keep text that an element begins with after the report, where it is one of the element's instructions."""
    if element[0] is report:
        report.tail, element.text = element.text, None


def reached_by(stylesheet: Path, document: Path) -> Iterator[str]:
    """Yield what a transformation reaches; nothing if it fails."""
    try:
        messages = transform(compile_stylesheet(stylesheet), document.read_bytes(), document.as_uri()).messages
    except TransformError as error:
        print(f"{document}: {error}", file=sys.stderr)
        return
    yield from (message.removeprefix(SIGN) for message in messages if message.startswith(SIGN))


def reached_by_spec(spec: Path, compiler: Path) -> Iterator[str]:
    """Yield what the scenarios of a spec reach."""
    compiled = spec.with_suffix(".xsl")
    compiled.write_text(transform(compile_stylesheet(compiler), spec.read_bytes(), spec.as_uri()).text, "utf-8")
    yield from reached_by(compiled, spec)


def main(given: list[Path]) -> None:
    """Print what nothing reaches, and how much that is."""
    with TemporaryDirectory() as folder:
        copy = Path(folder).resolve()
        for part in ("xslt", "tests/xslt/specs", "tests/xslt/xspec"):
            shutil.copytree(ROOT / part, copy / part)
        names = instrument(copy / "xslt")
        formats: list[Format] = list(FORMATS.values())
        reached: set[str] = set()
        for document in [*documents(), *given]:
            for format_ in formats:
                reached.update(reached_by(copy / "xslt" / format_.stylesheet, document))
        by_documents = len(reached)
        for spec in sorted((copy / "tests/xslt/specs").rglob("*.xspec")):
            reached.update(reached_by_spec(spec, copy / "tests/xslt/xspec/compile.xsl"))
    for place in sorted(names.keys() - reached):
        print(place, names[place])
    print(f"{len(names)} templates and functions; documents reach {by_documents}, and with the specs {len(reached)}")


if __name__ == "__main__":
    main([Path(argument).resolve() for argument in sys.argv[1:]])
