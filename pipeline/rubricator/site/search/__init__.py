"""Search in all texts of a site, by files that any host can serve and any browser reads from a disk too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from rubricator.site.search.index import index_files
from rubricator.site.search.page import read_page

__all__ = ["search_files"]


def search_files(pages: Iterable[tuple[str, Path]]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the search in a site, by their names in it, from the pages of its texts.

    A page is its address from the root of the site, and its file; the same pages in the same order give the same files.
    """
    read = (read_page(href, file.read_bytes()) for href, file in pages)
    for name, data in index_files(read):
        yield f"search/{name}", data
