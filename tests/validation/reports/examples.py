"""Reports that every format has to write: an ordinary one, one of everything that is awkward, none, and a great many."""

from dataclasses import replace

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.diagnosis.rules import RULES
from rubricator.source import Position
from rubricator.validation.reports.report import Report
from rubricator.validation.repository import Repository

GUIDELINES = "https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-persName.html"

UNNAMED = Rule(
    "LNK009", Severity.INFO, "A person nobody names", "An entry of the authority file is referred to nowhere.",
    wrong="<person xml:id='martha'/>", reference="https://www.w3.org/TR/xml-id/",
)  # fmt: skip

ORDINARY = Report(
    findings=(
        Diagnostic(
            "tei/letter.xml", Position(2, 9), "RNG002", Severity.ERROR,
            "<p> contains <persname>, which is no element of the schema.", "Perhaps <persName> is meant.",
            expected=("abbr", "persName"), path="/tei:TEI[1]/tei:p[1]/tei:persname[1]", reference=GUIDELINES,
        ),
        Diagnostic("tei/letter.xml", Position(3, 1), "house-7", Severity.WARNING, "A letter has a <closer>."),
        Diagnostic("persons.xml", Position(1, 1), "LNK009", Severity.INFO, "Nobody names Martha."),
    ),
    documents=("tei/letter.xml", "tei/diary.xml"),
    sources={"tei/letter.xml": "<TEI>\n<p>𝔐 to <persname>Anna</persname></p>\n</TEI>\n"},
    rules={rule.code: rule for rule in (*RULES, UNNAMED)},
)  # fmt: skip

_HOSTILE = "a%0A::error::x,y:z\r\n]]></system-out>\x00\x1b[31m\u2028<script>'\"&amp;\ufffe\x85\x9b\U0001fffe 中 𝔐 ##[add-mask]x | `b` *c*"
AWKWARD = Report(
    findings=tuple(
        Diagnostic(
            name, Position(line, column), code, severity, _HOSTILE, _HOSTILE, (_HOSTILE,), "/tei:TEI[1]", reference
        )
        for name in ("a b/Ü,%:=&<'\".xml", "not-\udcff-utf8.xml", "/elsewhere/é.xml", "../above.xml", "unreadable.xml")
        for code, reference in (("RNG002", GUIDELINES), ("A,b:c%", "chapter 2"))
        for severity in Severity
        for line, column in ((1, 1), (1, 3), (2, 500), (900, 7))
    ),
    documents=("a b/Ü,%:=&<'\".xml", "not-\udcff-utf8.xml", "unreadable.xml", "well.xml"),
    sources=dict.fromkeys(("a b/Ü,%:=&<'\".xml", "not-�-utf8.xml"), f"中𝔐{_HOSTILE}\rzwei\r\ndrei"),
    rules={"A,b:c%": Rule("A,b:c%", Severity.ERROR, "t", _HOSTILE, _HOSTILE, _HOSTILE, _HOSTILE, "javascript:alert(1)")},
    known=5000,
    omitted=3,
    gone=12,
    repository=Repository("/home/anna/edition/tei", "/home/anna/edition"),
)  # fmt: skip

FAILED = replace(
    ORDINARY,
    failures=(
        Diagnostic(
            "tei/none.xml", Position(1, 1), "CLI001", Severity.ERROR, "There is no such file", "check the spelling"
        ),
    ),
)  # fmt: skip

EMPTY = Report((), ("a.xml",))
NOTHING = Report(())
REPORTS = {"ordinary": ORDINARY, "failed": FAILED, "awkward": AWKWARD, "empty": EMPTY, "nothing": NOTHING}


def many(number: int) -> Report:
    """Return a report of so many findings, in a thousand documents, one in ten of them an error."""
    names = tuple(f"tei/{name}.xml" for name in range(1000))
    findings = tuple(
        replace(
            ORDINARY.findings[0],
            file=names[one * len(names) // number],
            position=Position(one % 50 + 1, 9),
            severity=Severity.WARNING if one % 10 else Severity.ERROR,
        )
        for one in range(number)
    )
    return Report(findings, names, dict.fromkeys(names, "<p>Dear <persname>Anna</persname></p>\n" * 50), ORDINARY.rules)
