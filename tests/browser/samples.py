"""The pages that are tested: the shipped letter, the cases of the stylesheets' tests, and other people's TEI."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from conftest import ROOT, SHARED
from rubricator.cli import run
from rubricator.rendering import FORMATS, render
from xslt.stylesheet_cases import documents

LETTER_NAME = "trotsky-1928-10-21"


@dataclass(frozen=True)
class Sample:
    """A TEI document and the kind of sample it is: ``letter``, ``case`` or ``corpus``."""

    kind: str
    document: Path

    def __str__(self) -> str:
        return f"{self.kind}-{self.document.parent.name}-{self.document.stem}"

    def written_to(self, folder: Path) -> Path:
        """Render the document to a page in a folder, the letter as part of its edition; return the page's path."""
        return _edition(folder) if self.kind == "letter" else _rendered(self.document, folder / f"{self}.html")


def _edition(folder: Path) -> Path:
    place = folder / "edition"
    shutil.copytree(ROOT / "tei", place / "tei")
    assert run(["build", str(place)]) == 0
    return place / "build" / f"{LETTER_NAME}.html"


def _rendered(document: Path, target: Path) -> Path:
    page, _ = render(document.read_bytes(), document.as_uri(), FORMATS["html"])
    assert page, f"{document} cannot be rendered"
    target.write_text(page, "utf-8")
    return target


def _corpus() -> list[Path]:
    """Return the documents of the corpora. Where there are no corpora, it is a name that the fixture reports as missing."""
    return sorted((SHARED / "corpus").glob("*/*.xml")) or [SHARED / "corpus" / "missing" / "missing.xml"]


LETTER = Sample("letter", ROOT / "tei" / f"{LETTER_NAME}.xml")
CASES = [Sample("case", document) for document in documents()]
CORPUS = [Sample("corpus", document) for document in _corpus()]
SAMPLES = [LETTER, *CASES, *CORPUS]
