"""A DOCX put together from the XML of its parts, as tests write it: names with the prefixes that everybody uses."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

OFFICE = "http://schemas.openxmlformats.org"
PREFIXES = {
    "w": f"{OFFICE}/wordprocessingml/2006/main",
    "r": f"{OFFICE}/officeDocument/2006/relationships",
    "m": f"{OFFICE}/officeDocument/2006/math",
    "a": f"{OFFICE}/drawingml/2006/main",
    "wp": f"{OFFICE}/drawingml/2006/wordprocessingDrawing",
    "pic": f"{OFFICE}/drawingml/2006/picture",
    "c": f"{OFFICE}/drawingml/2006/chart",
    "mc": f"{OFFICE}/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "dc": "http://purl.org/dc/elements/1.1/",
    "cp": f"{OFFICE}/package/2006/metadata/core-properties",
}
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in PREFIXES.items())
ROOTS = {
    "document": "w:document",
    "styles": "w:styles",
    "numbering": "w:numbering",
    "footnotes": "w:footnotes",
    "endnotes": "w:endnotes",
    "comments": "w:comments",
    "settings": "w:settings",
    "header": "w:hdr",
    "footer": "w:ftr",
}
_EXTERNAL = ' TargetMode="External"'
_TYPES = f'<Types xmlns="{OFFICE}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'


def part(name: str, content: str) -> str:
    """Return a part: what stands in its root element, put into it."""
    root = ROOTS[re.sub(r"\d", "", name)]
    return f"<?xml version='1.0' encoding='UTF-8'?>\n<{root} {DECLARED}>{content}</{root}>"


def relationships(targets: Mapping[str, tuple[str, str]]) -> str:
    """Return a part of relationships: by their identifiers, the last word of the type and the target."""
    lines = "".join(
        f'<Relationship Id="{key}" Type="{PREFIXES["r"]}/{kind}" Target="{target}"{_EXTERNAL * (":" in target)}/>'
        for key, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{OFFICE}/package/2006/relationships">{lines}</Relationships>'


def packed(members: Mapping[str, str | bytes]) -> bytes:
    """Return a zip archive of these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def docx(
    parts: Mapping[str, str],
    links: Mapping[str, tuple[str, str]] | None = None,
    core: str = "",
) -> bytes:
    """Return a DOCX: ``parts`` by their names without folder and end, ``links`` more relationships of the text and the notes."""
    stems = {name: re.sub(r"\d", "", name) for name in parts if name != "document"}
    related = {f"part{i}": (kind, f"{name}.xml") for i, (name, kind) in enumerate(stems.items())} | dict(links or {})
    members: dict[str, str] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": relationships(
            {"main": ("officeDocument", "word/document.xml"), "core": ("core-properties", "docProps/core.xml")}
        ),
        "docProps/core.xml": f"<cp:coreProperties {DECLARED}>{core}</cp:coreProperties>",
        "word/_rels/document.xml.rels": relationships(related),
        **{
            f"word/_rels/{name}.xml.rels": relationships(links or {})
            for name in ("footnotes", "endnotes")
            if name in parts
        },
        **{f"word/{name}.xml": part(name, content) for name, content in parts.items()},
    }
    return packed(members)


def strict(data: bytes) -> bytes:
    """Return a DOCX in the strict form of the standard, which has other names for the same."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return packed({name: _strict(archive.read(name).decode()) for name in archive.namelist()})


def _strict(content: str) -> str:
    for name in ("wordprocessingml", "drawingml", "officeDocument"):
        content = content.replace(f"{OFFICE}/{name}/2006/", f"http://purl.oclc.org/ooxml/{name}/")
    return content
