"""Search in all texts of a site, by files that any host can serve and any browser reads from a disk too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rubricator.site.search.index import index_files
from rubricator.site.search.page import read_page

__all__ = ["search_files"]


def search_files(folder: Path, pages: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the search in a site, by their names in it, from the pages of its texts.

    ``pages`` are names in the folder, with slashes; the same pages in the same order give the same files.
    """
    read = (read_page(name, (folder / name).read_bytes()) for name in pages)
    for name, data in index_files(read):
        yield f"search/{name}", data
