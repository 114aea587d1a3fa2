"""Runs an XSpec document and says of every ``x:expect`` whether it holds.

``compile.xsl`` makes a stylesheet of the document, which imports the one under test; it is run once for all scenarios.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from rubricator.saxon import TransformError, compile_stylesheet, transform
from xslt.xspec.vocabulary import XSPEC, refusals

COMPILER = Path(__file__).with_name("compile.xsl")
#: What a scenario gives and what it expects may have the same xml:id.
_PARSER = etree.XMLParser(collect_ids=False)


class SpecError(Exception):
    """A spec that is not understood, or does not compile."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """An ``x:expect``: its number among the elements of the spec, its labels from the outermost scenario, its line."""

    number: int
    labels: tuple[str, ...]
    line: int
    pending: str | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an expectation holds, and if not why."""

    holds: bool
    report: str


def expectations(path: Path) -> list[Expectation]:
    """Return what a spec expects, in document order. Raises SpecError."""
    spec = etree.parse(path, _PARSER).getroot()
    found = [
        Expectation(number, _labels(element), element.sourceline or 0, _pending(element))
        for number, element in enumerate(spec.iter(etree.Element), 1)
        if element.tag == XSPEC + "expect"
    ]
    labels = [expectation.labels for expectation in found]
    twice = [f"line {e.line}: this label stands twice" for n, e in enumerate(found) if e.labels in labels[:n]]
    if problems := refusals(spec) + twice:
        raise SpecError("\n".join(f"{path}, {problem}" for problem in problems))
    return found


def verdicts(path: Path) -> dict[int, Verdict]:
    """Return the verdict on each expectation by its number. Raises SpecError."""
    try:
        # A stylesheet that imports another must stand in a file.
        with TemporaryDirectory() as directory:
            compiled = Path(directory) / f"{path.stem}.xsl"
            compiled.write_text(_transformed(COMPILER, path), "utf-8")
            report = _transformed(compiled, path)
    except TransformError as error:
        raise SpecError(f"{path}: {error}") from None
    return {int(test.get("number", "")): _verdict(test) for test in etree.fromstring(report.encode(), _PARSER)}


def _transformed(stylesheet: Path, spec: Path) -> str:
    return transform(compile_stylesheet(stylesheet), spec.read_bytes(), spec.absolute().as_uri()).text


def _verdict(test: etree._Element) -> Verdict:
    parts = {str(part.tag).removeprefix(XSPEC): part.text or "" for part in test}
    if "error" in parts:
        return Verdict(False, "\n".join([parts["error"], *(f"result: {parts[p]}" for p in parts if p == "actual")]))
    if "expected" not in parts:
        return Verdict(test.get("successful") == "true", f"the result was\n{parts['actual']}")
    lines = [_lines(parts[name]) for name in ("expected", "actual")]
    difference = list(difflib.unified_diff(*lines, "expected", "result", lineterm="", n=5))
    return Verdict(test.get("successful") == "true", "\n".join(difference))


def _lines(shown: str) -> list[str]:
    """Return items as lines to be compared: every element begins one."""
    return re.sub(r"(?<=>)(?=<)", "\n", shown).splitlines()


def _labels(expect: etree._Element) -> tuple[str, ...]:
    around = [expect, *expect.iterancestors(XSPEC + "scenario")]
    return tuple(" ".join((element.get("label") or "").split()) for element in reversed(around))


def _pending(expect: etree._Element) -> str | None:
    around = [expect, *expect.iterancestors(XSPEC + "scenario")]
    return next((element.get("pending") for element in around if "pending" in element.attrib), None)
