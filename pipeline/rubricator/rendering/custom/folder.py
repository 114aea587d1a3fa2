"""The folder of a project's own: what is in it, read and checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from hashlib import sha256
from itertools import chain
from pathlib import Path

from rubricator.assets import asset
from rubricator.diagnostics import Diagnostic, Rule, Severity, UnusableError, at_position, has_errors
from rubricator.rendering.custom.labels import Labels, check_labels, parse_labels
from rubricator.rendering.custom.style import check_style
from rubricator.rendering.format import Format
from rubricator.rendering.formats import FORMATS
from rubricator.source import Position

STYLE = "page.css"
LABELS = "labels.xml"
KNOWN = (*(f"{name}.xsl" for name in FORMATS), STYLE, LABELS)

UNUSED = Rule(
    "CUS001",
    Severity.WARNING,
    "A file of the custom folder that nothing uses",
    "The folder is looked through for files with certain names: html.xsl, text.xsl and so on by the names of the formats, "
    "page.css and labels.xml. Another file has an effect only where one of these names it, as xsl:include does.",
    hint="rename it, or move it out of the folder",
    wrong="custom/style.css",
    right="custom/page.css",
    reference="docs/stylesheets.md",
)
RULES = (UNUSED,)


@dataclass(frozen=True, slots=True)
class Custom:
    """A project's own: stylesheets by the names of formats, styles for the page, and words for it.

    ``digest`` is that of all files of the folder, so that two are equal only if nothing has changed between them.
    """

    folder: Path
    stylesheets: tuple[tuple[str, Path], ...] = ()
    style: str = ""
    labels: Labels = ()
    digest: str = ""

    def stylesheet(self, format: Format) -> Path | None:
        """Return the project's stylesheet for a format, None if it has none."""
        return dict(self.stylesheets).get(format.own)

    def changes(self, format: Format) -> bool:
        """Return whether a format is rendered otherwise than without the folder."""
        return bool(self.stylesheet(format) or (format.own == "html" and (self.style or self.labels)))


def read_custom(folder: Path) -> tuple[Custom, tuple[Diagnostic, ...]]:
    """Return what is in a folder, and warnings. Raises UnusableError for what cannot be used as it is, and OSError."""
    contents = {path: path.read_bytes() for path in _files(folder)}
    written = b"\n".join(contents.values())
    style, of_style = check_style(str(folder / STYLE), contents.get(folder / STYLE, b""), _styles())
    labels, of_labels = (
        parse_labels(str(folder / LABELS), contents[folder / LABELS]) if folder / LABELS in contents else ((), ())
    )
    if not of_labels:
        of_labels = check_labels(str(folder / LABELS), contents.get(folder / LABELS, b""), labels, _words(), written)
    found = (*_unused(folder, contents, written), *of_style, *of_labels)
    if has_errors(found):
        raise UnusableError(found)
    stylesheets = tuple((name, folder / f"{name}.xsl") for name in FORMATS if folder / f"{name}.xsl" in contents)
    return Custom(folder, stylesheets, style, labels, _digest(folder, contents)), found


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files of the folder and below, hidden ones left out."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path


def _unused(folder: Path, contents: dict[Path, bytes], written: bytes) -> Iterator[Diagnostic]:
    for path in contents:
        name = path.name
        if path.parent != folder or name in KNOWN or name.upper().startswith("README") or name.endswith("~"):
            continue
        if name.encode() not in written:
            near = get_close_matches(name, KNOWN, 1)
            hint = f"perhaps {near[0]} is meant" if near else ""
            yield at_position(str(path), Position(1, 1), UNUSED, f"nothing uses the file {name}", hint)


def _styles() -> str:
    return "".join(path.read_text("utf-8") for path in sorted(asset("xslt", "html", "style").glob("*.css")))


def _words() -> Labels:
    """Return the words of the page, and those of a site."""
    files = [asset("xslt", part, LABELS) for part in ("html", "site")]
    return tuple(chain.from_iterable(parse_labels(str(file), file.read_bytes())[0] for file in files))


def _digest(folder: Path, contents: dict[Path, bytes]) -> str:
    digest = sha256()
    for path, data in contents.items():
        digest.update(f"{path.relative_to(folder)}\0{len(data)}\0".encode(errors="surrogateescape") + data)
    return digest.hexdigest()
