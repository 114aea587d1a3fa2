"""The encoding that a page says it is in (WHATWG Encoding Standard, 4.2; HTML, 13.2.3.2)."""

from __future__ import annotations

import codecs
import re

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset
from rubricator.source import Source

OTHER_ENCODING = Rule(
    "READ100",
    Severity.WARNING,
    "A page is not in the encoding that it names",
    "The page names another encoding than UTF-8, but it is in UTF-8: no other text has bytes of that form. It was read as "
    "UTF-8, which is right, and other programs may show its accented letters wrongly.",
    hint="write charset=utf-8 into the page, or leave it out",
    wrong='<meta charset="iso-8859-1"> in a file saved in UTF-8',
    right='<meta charset="utf-8">',
    reference="https://html.spec.whatwg.org/#charset",
)
RULES = (OTHER_ENCODING,)

_HEAD = 4096
_DECLARED = re.compile(
    rb"""<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*(?P<meta>[\w:.-]{2,40})|\A\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["'](?P<xml>[\w.-]{2,40})""",
    re.IGNORECASE,
)
# Browsers read pages in these encodings as if in the wider one that vendors made of them.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_LABELS = {"x-sjis": "cp932", "ks_c_5601-1987": "cp949", "macintosh": "mac_roman", "x-mac-cyrillic": "mac_cyrillic"}
_LEGACY = re.compile(r"cp\d+|iso8859-\d+|koi8-[ru]|mac-\w+|gb18030|big5|euc_jp|utf-8")


def declared_encoding(data: bytes) -> str:
    """Return Python's name for the encoding that a page says it is in; empty where it says none that pages are in."""
    found = _DECLARED.search(data, 0, _HEAD)
    if found is None:
        return ""
    label = (found["meta"] or found["xml"]).decode("ascii").lower()
    try:
        name = codecs.lookup(_LABELS.get(label, label)).name
    except LookupError:
        return ""
    name = _WIDER.get(name, name)
    return name if _LEGACY.fullmatch(name) else ""


def contradicted(source: Source, declared: str) -> tuple[Diagnostic, ...]:
    """Return what is to be said of a page that names another encoding than it is in."""
    if declared in ("", "utf-8") or source.encoding != "utf-8" or source.text.isascii():
        return ()
    return (at_offset(source, 0, OTHER_ENCODING, f"the page says it is in {declared}, but it is in UTF-8"),)
