"""Search in all texts of a site, by files that any host can serve and any browser reads from a disk too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from unicodedata import unidata_version

from rubricator.building.digests import digest_of, key_of
from rubricator.site.search.entering import Entered, entered
from rubricator.site.search.index import index_files
from rubricator.site.search.page import read_page

__all__ = ["enter", "search_files", "search_key"]


def search_key(digests: Iterable[tuple[str, str]]) -> str:
    """Return what changes when the files would be others, from the address of each page and the digest of its file."""
    modules = sorted(Path(__file__).parent.glob("*.py"))
    made_by = (version("lxml"), unidata_version, *(digest_of(module.read_bytes()) for module in modules))
    return key_of(*made_by, *(part for page in digests for part in page))


def enter(page: tuple[str, Path]) -> Entered:
    """Return what the index has of the page of a text: its address from the root of the site, and its file. Raises OSError."""
    href, file = page
    return entered(read_page(href, file.read_bytes()))


def search_files(texts: Iterable[Entered]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the search in a site, by their names in it: the same of the same texts in the same order."""
    for name, data in index_files(texts):
        yield f"search/{name}", data
