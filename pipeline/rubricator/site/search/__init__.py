"""Search in all texts of a site, by files that any host can serve and any browser reads from a disk too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from unicodedata import unidata_version

from rubricator.building.digests import digest_of, key_of
from rubricator.site.search.index import index_files
from rubricator.site.search.page import read_page

__all__ = ["search_files", "search_key"]


def search_key(digests: Iterable[tuple[str, str]]) -> str:
    """Return what changes when the files would be others, from the address of each page and the digest of its file."""
    modules = sorted(Path(__file__).parent.glob("*.py"))
    made_by = (version("lxml"), unidata_version, *(digest_of(module.read_bytes()) for module in modules))
    return key_of(*made_by, *(part for page in digests for part in page))


def search_files(pages: Iterable[tuple[str, Path]]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the search in a site, by their names in it, from the pages of its texts.

    A page is its address from the root of the site, and its file; the same pages in the same order give the same files.
    """
    read = (read_page(href, file.read_bytes()) for href, file in pages)
    for name, data in index_files(read):
        yield f"search/{name}", data
