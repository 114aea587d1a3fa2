"""BibLaTeX, read by Biber, which takes names and dates apart. It leaves some of TeX's commands, for TeX comes after it."""

from __future__ import annotations

import shutil
import subprocess
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

from consumers.languages import from_english
from consumers.latex import text as latex
from consumers.latex import to_kind
from consumers.reading import Reading, to_primary

FORMAT = "biblatex"
KINDS = {"article": "article", "inbook": "chapter", "book": "book", "letter": "letter", "manuscript": "manuscript"}
#: Types that are two for one kind.
TYPES = {"incollection": "inbook", "online": "text", "misc": "text"}
SAYS = frozenset(
    """title authors editors translators created issued container volume issue first_page last_page publisher language kind
    doi url""".split()
)
LACKS = {"publisher": ("article",), "translators": ("letter", "manuscript", "text")}
BLTX = "{http://biblatex-biber.sourceforge.net/biblatexml}"


def to_interval(edtf: str) -> str:
    """Return one day of several as all of them."""
    return edtf.strip("[]").replace("..", "/") if edtf.startswith("[") else edtf


LOSES = {"issued": to_interval, "created": to_interval, "kind": partial(to_kind, KINDS, "text"), "language": to_primary}


def biber(text: str, *options: str, suffix: str = ".bltxml") -> tuple[str, str]:
    """Return what Biber makes of a file, and what it says."""
    program = shutil.which("biber")
    assert program, "biber is missing: make test-consumers installs what these tests need"
    with TemporaryDirectory() as folder:
        source, made = Path(folder, "a.bib"), Path(folder, f"a{suffix}")
        source.write_text(text, encoding="utf-8")
        command = [program, "--tool", "--nolog", *options, "--output-file", str(made), str(source)]
        said = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        return made.read_text("utf-8") if made.exists() else "", said.stdout + said.stderr


def read(text: str) -> Reading:
    """Read the one entry."""
    made, said = biber(text, "--output-format=biblatexml", "--no-bltxml-schema")
    entry = ElementTree.fromstring(made).find(f"{BLTX}entry")
    assert entry is not None, said
    return reading(entry)


def reading(entry: ElementTree.Element) -> Reading:
    """Return what an entry of BibLaTeXML says."""
    value = partial(_value, entry)
    issued, kind = _date(entry, None), str(entry.get("entrytype"))
    return Reading(
        title=": ".join(filter(None, (value("title"), value("subtitle")))) or None,
        authors=_names(entry, "author"),
        editors=_names(entry, "editor"),
        translators=_names(entry, "translator"),
        created=_date(entry, "orig") or (issued if value("entrysubtype") else None),
        issued=issued,
        container=value("journaltitle") or value("booktitle"),
        volume=value("volume"),
        issue=value("number"),
        first_page=value("pages/list/item/start") or value("pages/list/item"),
        last_page=value("pages/list/item/end"),
        publisher=value("publisher/list/item") or value("organization/list/item"),
        language=from_english(language) if (language := value("language/list/item")) else None,
        kind=value("entrysubtype") or TYPES.get(kind, kind),
        doi=_verbatim(entry, "doi"),
        url=_verbatim(entry, "url"),
    )


def _verbatim(entry: ElementTree.Element, path: str) -> str | None:
    found = entry.find(BLTX + path.replace("/", f"/{BLTX}"))
    return found.text if found is not None else None


def _value(entry: ElementTree.Element, path: str) -> str | None:
    value = _verbatim(entry, path)
    return latex(value) if value else None


def _date(entry: ElementTree.Element, kind: str | None) -> str | None:
    for date in entry.findall(f"{BLTX}date"):
        if date.get("type") == kind:
            return "/".join(_edtf(end.text or "") for end in (list(date) or [date]))
    return None


def _edtf(date: str) -> str:
    """Return a date with the four digits of its year, of which Biber gives as many as are needed."""
    year, *rest = date.split("-")
    return "-".join((year.zfill(4), *rest)) if date else ""


def _names(entry: ElementTree.Element, role: str) -> tuple[str, ...]:
    return tuple(map(_name, entry.findall(f"{BLTX}names[@type='{role}']/{BLTX}name")))


def _name(name: ElementTree.Element) -> str:
    parts = {
        # Of a part without a letter, and so without initials, Biber forgets to say which it is.
        part.get("type", "family"): latex(" ".join(words.text or "" for words in (list(part) or [part])))
        for part in name.findall(f"{BLTX}namepart")
    }
    family = " ".join(filter(None, (parts.get("prefix"), parts.get("family"))))
    return ", ".join(filter(None, (family, parts.get("given"), parts.get("suffix"))))
