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
from rubricator.rendering.formats import Format
from rubricator.saxon import Stylesheet, StylesheetError, compile_importing, compile_stylesheet, interruptible

_XSLT = "{http://www.w3.org/1999/XSL/Transform}"
_DRIVER = """\
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:l="urn:rubricator:labels" xmlns:r="urn:rubricator:functions" exclude-result-prefixes="#all">
{}</xsl:stylesheet>
"""


@lru_cache(maxsize=16)
def stylesheet_of(format: Format, custom: Custom | None) -> Stylesheet:
    """Return the stylesheet of a format, compiled, with what a project has over it. Raises UnusableError."""
    ours = asset("xslt", format.stylesheet)
    if custom is None or not custom.changes(format):
        return compile_stylesheet(ours)
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
    if theirs is None or not _imports(theirs, format.stylesheet, set()):
        yield f'<xsl:import href="{asset("xslt", format.stylesheet).as_uri()}"/>'
    if theirs:
        yield f'<xsl:include href="{theirs.absolute().as_uri()}{OWN}"/>'
    if format.name == "html" and custom.style:
        yield f'<xsl:variable name="r:own-style" as="xs:string"><xsl:text>{literal(custom.style)}</xsl:text></xsl:variable>'
    if format.name == "html" and custom.labels:
        yield '<xsl:variable name="r:own-labels" as="element(l:language)*">'
        yield from labels_as_xslt(custom.labels)
        yield "</xsl:variable>"


def _imports(stylesheet: Path, ours: str, seen: set[Path]) -> bool:
    """Return whether a stylesheet, or one that it names, imports a file that ends as our stylesheet's path does."""
    if stylesheet in seen or not stylesheet.is_file():
        return False
    seen.add(stylesheet)
    named = list(_named(stylesheet))
    return any(path.as_posix().endswith(f"/{ours}") or _imports(path, ours, seen) for path in named)


def _named(stylesheet: Path) -> Iterator[Path]:
    """Yield the files that a stylesheet imports and includes; none if it cannot be read, which compiling it reports."""
    try:
        root = etree.fromstring(stylesheet.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return
    for element in root.iter(f"{_XSLT}import", f"{_XSLT}include"):
        address = urlsplit(urljoin(stylesheet.absolute().as_uri(), element.get("href", "")))
        if address.scheme == "file":
            yield Path(unquote(address.path))
