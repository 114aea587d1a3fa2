"""What an entry of a stylesheet's report means: the finding.

Severity is the assertion's severity, role or flag, else its rule's; an assertion without one is an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.schematron.positions import Place
from rubricator.schematron.wording import fit

_SVRL = "{http://purl.oclc.org/dsdl/svrl}"
_STANDARD = "ISO/IEC 19757-3:2020"

ASSERTION = Rule(
    "SCH900",
    Severity.ERROR,
    "An assertion of the schema does not hold",
    "The Schematron schema has an assertion that this place breaks. The assertion, its rule and its pattern have no id, so the "
    "finding goes by this code; the message is the schema's own.",
    wrong='<sch:assert test="@when">A date needs a value.</sch:assert>',
    right='<sch:assert id="date-value" test="@when">A date needs a value.</sch:assert>',
    reference=f"{_STANDARD}, 5.4.2",
)
UNDECIDED = Rule(
    "SCH901",
    Severity.ERROR,
    "An assertion could not be tested",
    "A test of the Schematron schema failed to give an answer at this place, for instance because it reads as a date "
    "what is not a date. The other assertions of the same rule were not tested at this place either.",
    hint="Correct the value, or write the test so that it allows for such a value (castable as).",
    wrong='<sch:assert test="xs:date(@when) le current-date()"/> on <date when="1928-10"/>',
    right='<sch:assert test="not(@when castable as xs:date) or xs:date(@when) le current-date()"/>',
    reference=f"{_STANDARD}, 6.4",
)
OUTSIDE = Rule(
    "SCH905",
    Severity.ERROR,
    "A schema reaches for something outside of the document",
    "A test or a variable of the Schematron schema wants to read another file, an address on the web or the environment, or to write "
    "a file. A schema sees the document that is checked and nothing else, so that it can be used without trusting it. What "
    "depends on such a test was not checked.",
    hint="Put what the schema needs into the schema, or name the other document in a pattern's @documents.",
    wrong="<sch:assert test=\"@ref = doc('persons.xml')//tei:person/@xml:id\"/>",
    right='<sch:let name="used" value="//@ref"/> and <sch:pattern documents="\'persons.xml\'"> with rules about persons',
    reference=f"{_STANDARD}, 6.5",
)
RULES = (ASSERTION, UNDECIDED, OUTSIDE)

_SEVERITIES = {
    **dict.fromkeys(("warning", "warn", "nonfatal", "caution"), Severity.WARNING),
    **dict.fromkeys(
        ("info", "information", "informational", "information only", "hint", "notice", "note"), Severity.INFO
    ),
}
_FIX = "{http://www.schematron-quickfix.com/validator/process}fix"
_ERROR = f"{_SVRL}error"
FINDINGS = frozenset((f"{_SVRL}failed-assert", f"{_SVRL}successful-report", _ERROR))
"""The entries of a report that are findings."""
_READING = frozenset(("FODC0002", "FODC0005", "FOUT1170"))  # doc, document, unparsed-text
_GENERATED_PLACE = re.compile(r" at line \d+ in \S+$")
_PROHIBITED = re.compile(r"Access to URI (\S+) has been prohibited|URI scheme '\w+' has been disallowed")


def diagnostic_of(element: etree._Element, name: str, place: Place) -> Diagnostic:
    """Return the finding that an entry of a report stands for, in the document of that name and at that place."""
    text = _text(element)
    if element.tag == _ERROR:
        rule, message = _failure(element, text)
        message, hint = fit(message, rule.hint)
        return Diagnostic(name, place.position, rule.code, rule.severity, message, hint, (), place.path, rule.reference)
    message, hint = fit(text, " ".join(_hints(element)))
    code = element.get("id", ASSERTION.code)
    see = element.get("see", "")
    return Diagnostic(name, place.position, code, _severity(element), message, hint, (), place.path, see)


def _failure(element: etree._Element, text: str) -> tuple[Rule, str]:
    """Return the rule and the message of a test that has failed, or that cannot be trusted."""
    if element.get("code") == OUTSIDE.code:
        return OUTSIDE, f"The schema asks {text}, and is always told that there is nothing."
    wanted = reaching(element.get("code", ""), text)
    if wanted:
        return OUTSIDE, f"A test of the schema wants to {wanted}, which it may not."
    return UNDECIDED, f"A test of the schema has no answer here: {_GENERATED_PLACE.sub('', text)}"


def reaching(code: str, text: str) -> str:
    """Return what a schema wants to do outside of the document, by the code and the text of an error; empty: nothing."""
    prohibited = _PROHIBITED.search(text)
    if prohibited:
        return f"read {prohibited[1] or 'a folder'}"
    if "result-document" in text:
        return "write a file"
    return "read another file" if code.rpartition(":")[2] in _READING else ""


def _hints(element: etree._Element) -> Iterator[str]:
    """Yield the diagnostics of a finding, and what its quick fixes would do."""
    yield from (_text(diagnostic) for diagnostic in element.iter(f"{_SVRL}diagnostic-reference"))
    fixes = [_text(fix).rstrip(".") for fix in element.iter(_FIX)]
    if fixes:
        yield f"Possible: {'; '.join(fixes)}."


def _text(element: etree._Element) -> str:
    words = element.find(f"{_SVRL}text")
    return "" if words is None else " ".join(str(words.xpath("string()")).split())


def _severity(element: etree._Element) -> Severity:
    said = (element.get(attribute, "").lower() for attribute in ("severity", "role", "flag"))
    named = (name for words in said for name in (words.strip(), *words.split()))
    return next((_SEVERITIES[name] for name in named if name in _SEVERITIES), Severity.ERROR)
