"""The stylesheet that joins a project's own to ours, written in memory: ours imported, theirs above it.

Theirs is included and not imported, so that xsl:apply-imports in it reaches ours. One that imports ours itself, as it does
to be worked on in an editor, is not given ours once more, which would declare accumulators twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree

from rubricator.assets import asset
from rubricator.diagnostics import UnusableError
from rubricator.rendering.custom.failures import OWN, not_compiled
from rubricator.rendering.custom.folder import Custom
from rubricator.rendering.custom.labels import labels_as_xslt, literal
from rubricator.rendering.format import Format
from rubricator.saxon import Stylesheet, StylesheetError, compile_importing, compile_together, interruptible

_FUNCTIONS = "urn:rubricator:functions"
_XSLT = "{http://www.w3.org/1999/XSL/Transform}"
_DRIVER = """\
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:l="urn:rubricator:labels" xmlns:r="urn:rubricator:functions" exclude-result-prefixes="#all">
{}</xsl:stylesheet>
"""


@lru_cache(maxsize=64)
def stylesheet_of(format: Format, custom: Custom | None, together: tuple[Format, ...] = ()) -> Stylesheet:
    """Return the stylesheet of a format, compiled, with what a project has over it. Raises UnusableError.

    Ours is compiled ``together`` with those of these formats, if this one is among them.
    """
    if custom is None or not custom.changes(format):
        others = together if format in together else (format,)
        paths = dict.fromkeys(asset("xslt", one.stylesheet) for one in others if not (custom and custom.changes(one)))
        return compile_together(tuple(paths))[asset("xslt", format.stylesheet)]
    try:
        with interruptible():
            return compile_importing(driver(format, custom), f"{custom.folder.absolute().as_uri()}/")
    except StylesheetError as error:
        raise UnusableError(not_compiled(error, custom, format)) from None


def driver(format: Format, custom: Custom) -> str:
    """Return the text of the stylesheet that joins a project's own to ours."""
    return _DRIVER.format("".join(f"{line}\n" for line in _declarations(format, custom)))


def _declarations(format: Format, custom: Custom) -> Iterator[str]:
    theirs = custom.stylesheet(format)
    modules = dict(_modules(theirs, format.stylesheet)) if theirs else {}
    if not any(_is_ours(path, format.stylesheet) for path in modules):
        yield f'<xsl:import href="{asset("xslt", format.stylesheet).as_uri()}"/>'
    if theirs:
        yield f'<xsl:include href="{theirs.absolute().as_uri()}{OWN}"/>'
    declared = {name for root in modules.values() if root is not None for name in _variables(root)}
    if format.own == "html" and custom.style and "own-style" not in declared:
        yield f'<xsl:variable name="r:own-style" as="xs:string"><xsl:text>{literal(custom.style)}</xsl:text></xsl:variable>'
    if format.own == "html" and custom.labels and "own-labels" not in declared:
        yield '<xsl:variable name="r:own-labels" as="element(l:language)*">'
        yield from labels_as_xslt(custom.labels)
        yield "</xsl:variable>"


def _modules(stylesheet: Path, ours: str) -> Iterator[tuple[Path, etree._Element | None]]:
    """Yield a stylesheet and those that it imports and includes, at any remove, read; ours, and what cannot be read, as None."""
    waiting, seen = [stylesheet], {stylesheet}
    while waiting:
        path = waiting.pop()
        root = None if _is_ours(path, ours) else _read(path)
        yield path, root
        for named in _named(path, root) if root is not None else ():
            if named not in seen:
                seen.add(named)
                waiting.append(named)


def _is_ours(path: Path, ours: str) -> bool:
    """Return whether a file is our stylesheet, this one or another copy of it, by the end of its path."""
    return path.as_posix().endswith(f"/xslt/{ours}")


def _read(path: Path) -> etree._Element | None:
    """Return a stylesheet, None for one that cannot be read, which compiling it reports."""
    try:
        return etree.fromstring(path.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True))
    except (OSError, etree.XMLSyntaxError):
        return None


def _named(path: Path, root: etree._Element) -> Iterator[Path]:
    """Yield the files that a stylesheet imports and includes."""
    for element in root.iter(f"{_XSLT}import", f"{_XSLT}include"):
        address = urlsplit(urljoin(path.absolute().as_uri(), element.get("href", "")))
        if address.scheme == "file":
            yield Path(unquote(address.path))


def _variables(root: etree._Element) -> Iterator[str]:
    """Yield the local names of the variables with a name of ours that a stylesheet declares."""
    for element in root.findall(f"{_XSLT}variable"):
        prefix, _, name = element.get("name", "").rpartition(":")
        if element.nsmap.get(prefix) == _FUNCTIONS:
            yield name
