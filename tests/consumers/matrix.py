"""Print the matrix of formats × documents: ``python tests/consumers/matrix.py [READER...]``, and in what they differ."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2] / "pipeline")]

from consumers.documents import DOCUMENTS  # noqa: E402
from consumers.table import READERS, compared  # noqa: E402


def main(readers: list[str]) -> int:
    """Print a row a document and a column a reader: how many of the fields agree of those that the format can say."""
    results = {(document, reader): compared(reader, document) for document in DOCUMENTS for reader in readers}
    width = max(map(len, DOCUMENTS))
    print(" " * width, *readers)
    for document in DOCUMENTS:
        cells = (_cell(reader, results[document, reader]).rjust(len(reader)) for reader in readers)
        print(document.ljust(width), *cells)
    for (document, reader), found in results.items():
        for difference in found:
            print(f"{reader} of {document}: {difference}")
    return any(results.values())


def _cell(reader: str, found: tuple[str, ...]) -> str:
    fields = len(READERS[reader].SAYS)
    return f"{fields - len(found)}/{fields}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or list(READERS)))
