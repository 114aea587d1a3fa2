"""The reference of the findings: what ``rubricator explain`` says of each, one a section, in families by where they come from."""

from __future__ import annotations

import re
from itertools import groupby

from manual.prose import code, escaped, fence, prose, section
from rubricator.cli.explain import registry
from rubricator.diagnostics import Rule

FAMILIES = {
    "ANN": "Marking up TEI",
    "AUT": "Authority files",
    "BAG": "Packages as they are",
    "BAS": "Baselines",
    "BLD": "Building",
    "CFG": "The configuration",
    "CHK": "What no schema checks",
    "CLI": "Files and folders",
    "CUS": "Stylesheets of the project's own",
    "DAT": "Dates",
    "DEP": "Making packages",
    "IMP": "The imprint",
    "LNK": "Where pointers lead",
    "NAM": "Names",
    "PIC": "Pictures",
    "PRJ": "Beginning a project",
    "READ": "Reading transcriptions",
    "REC": "Recognisers",
    "REF": "References in a style",
    "REG": "Entering people",
    "RNG": "RELAX NG",
    "RUN": "Processes and clusters",
    "SCH": "Schematron",
    "SIT": "The web site",
    "SUP": "Instructions in documents",
    "UPL": "Uploading",
    "VAL": "Schemas of documents",
    "XML": "XML",
    "XSL": "Rendering",
}
"""What the families are about, by the letters of their codes."""

_MARKED_UP = re.compile(r"\s*<(?:[^…&]|…(?=[^<>]*<)|&\S+;)*>\s*")
"""An example that is coloured as XML: tags at both ends, nothing left out in a tag, and no ampersand alone."""


def reference() -> str:
    """Return all findings, one a section, in sections of their families."""
    families = groupby(registry().values(), lambda rule: family(rule.code))
    return "\n\n".join(
        section(2, f"{letters}: {FAMILIES[letters]}", *map(_section, rules)) for letters, rules in families
    )


def family(rule: str) -> str:
    """Return the letters of a code."""
    return rule.rstrip("0123456789")


def _section(rule: Rule) -> str:
    off = ", off unless a configuration gives it a severity" if rule.optional else ""
    return section(
        3,
        f"{rule.code}: {prose(_sentence(rule.title))}",
        f"*{rule.severity}*{off}",
        prose(rule.explanation),
        f"**What to do:** {prose(_sentence(rule.hint))}" if rule.hint else "",
        _example("Wrong", rule.wrong),
        _example("Right", rule.right),
        f"See {_source(rule.reference)}." if rule.reference else "",
        anchor=rule.code.lower(),
    )


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _example(title: str, text: str) -> str:
    return f"{title}:\n\n{fence('xml' if _MARKED_UP.fullmatch(text) else 'text', text)}" if text else ""


def _source(reference: str) -> str:
    """Return where a rule comes from as a link, if it has an address or is a page of this documentation."""
    if re.match("https?://", reference):
        return f"<{reference}>"
    if page := re.fullmatch(r"docs/(?P<page>[\w-]+\.md)", reference):
        return f"[](../{page['page']})"
    return escaped(reference) if "." not in reference or " " in reference else code(reference)
