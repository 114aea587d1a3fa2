"""Writes the Library of Congress's relators, codes and terms, into xslt/common/relators.xml.

Usage: python tools/relators.py marc-schema.json
The file is the schema of MARC 21 in the language Avram that Debian's libmarc-schema-perl brings (it lies below
/usr/share/perl5/auto/share/dist/MARC-Schema/); the list in it is https://www.loc.gov/marc/relators/, a work of the
government of the United States, which has no copyright.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

TABLE = Path(__file__).resolve().parents[1] / "xslt/common/relators.xml"
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!-- MARC code list for relators, https://www.loc.gov/marc/relators/. Written by tools/relators.py, not by hand. -->
"""


def relators(schema: str) -> Mapping[str, str]:
    """Return the terms in English by their codes, in the order of the codes."""
    codes = json.loads(schema)["fields"]["100"]["subfields"]["4"]["codelist"]["codes"]
    return {code: codes[code]["label"].lower() for code in sorted(codes)}


def written(terms: Mapping[str, str]) -> str:
    """Return the table's file. A term begins with a small letter, as it stands behind a name."""
    lines = (f'  <relator code="{code}">{escape(term)}</relator>' for code, term in terms.items())
    return HEAD + "<relators>\n" + "\n".join(lines) + "\n</relators>\n"


if __name__ == "__main__":
    TABLE.write_text(written(relators(Path(sys.argv[1]).read_text("utf-8"))), encoding="utf-8")
