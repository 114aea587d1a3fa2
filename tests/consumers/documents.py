"""The documents that every format is made of and read back from: ours, other projects', and some in others' habits.

Each has a key of its name in ``keys/``. Those of other projects lie in the shared folder; what is in ``documents/`` was written
for these tests.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from rubricator.rendering import FORMATS, render

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"

DOCUMENTS: Mapping[str, Path] = {
    "letter": ROOT / "tei" / "trotsky-1928-10-21.xml",
    "auden-letter": CORPUS / "auden" / "amp-transcript__0009.xml",
    "auden-notes": CORPUS / "auden" / "amp-transcript__0051.xml",
    "mitford-letter": CORPUS / "mitford" / "1819-02-18_Elford.xml",
    "mitford-undated": CORPUS / "mitford" / "WebbMiss_undated_letter3.xml",
    "tillich-letter": CORPUS / "tillich" / "L00010.xml",
    "tillich-month": CORPUS / "tillich" / "L00294.xml",
    "features": CORPUS / "p5test" / "testfsd.xml",
    "aphrodisias": CORPUS / "p5test" / "aphrodisias.xml",
    "header": ROOT / "tests" / "xslt" / "cases" / "header.xml",
    "month": ROOT / "tests" / "xslt" / "cases" / "month.xml",
    **{path.stem: path for path in sorted((HERE / "documents").glob("*.xml"))},
}


@cache
def citation(document: str, format_: str) -> str:
    """Return the citation of a document in a format."""
    path = DOCUMENTS[document]
    text, found = render(path.read_bytes(), path.as_uri(), FORMATS[format_])
    assert text, found
    return text
