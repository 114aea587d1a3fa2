"""Transcriptions with pictures in their files, as a word processor and a program for transcribing write them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_OFFICE = "http://schemas.openxmlformats.org"
_RELATED = f"{_OFFICE}/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:w="{_OFFICE}/wordprocessingml/2006/main" xmlns:r="{_RELATED}" xmlns:a="{_OFFICE}/drawingml/2006/main" '
    f'xmlns:wp="{_OFFICE}/drawingml/2006/wordprocessingDrawing"'
)
EMF = b"\x01\x00\x00\x00" + b"\x00" * 36 + b" EMF"


def png(shade: int = 0) -> bytes:
    """Return a picture of one pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pixels = zlib.compress(bytes([0, shade]))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """Return an archive."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return written.getvalue()


def letter(pictures: Mapping[str, bytes], *shown: str) -> bytes:
    """Return a letter in DOCX whose archive has pictures in ``word/media``; it shows those of these names, or all."""
    shown = shown or tuple(pictures)
    related = "".join(
        f'<Relationship Id="p{i}" Type="{_RELATED}/image" Target="media/{name}"/>' for i, name in enumerate(shown)
    )
    drawn = "".join(
        f'<w:r><w:drawing><wp:inline><wp:docPr id="{i}" name="x" descr="The quay"/><a:blip r:embed="p{i}"/></wp:inline></w:drawing></w:r>'
        for i in range(len(shown))
    )
    paragraphs = "".join(
        f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in ("Dear Anna,", "I drew the quay for you.")
    )
    main = f"<w:document {_NAMES}><w:body>{paragraphs}<w:p>{drawn}</w:p><w:p><w:r><w:t>Yours, Martha</w:t></w:r></w:p></w:body></w:document>"
    relationships = f'<Relationships xmlns="{_OFFICE}/package/2006/relationships">'
    top = f'<Relationship Id="m" Type="{_RELATED}/officeDocument" Target="word/document.xml"/>'
    return zipped(
        {
            "_rels/.rels": f"{relationships}{top}</Relationships>",
            "word/_rels/document.xml.rels": f"{relationships}{related}</Relationships>",
            "word/document.xml": main,
            **{f"word/media/{name}": data for name, data in pictures.items()},
        }
    )


def page(image: str, line: str) -> str:
    """Return a page of PAGE XML."""
    return (
        '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">'
        f'<Page imageFilename="{image}" imageWidth="10" imageHeight="10"><TextRegion id="r"><Coords points="0,0 9,0 9,9 0,9"/>'
        f'<TextLine id="l"><Coords points="0,0 9,0 9,9 0,9"/><TextEquiv><Unicode>{line}</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>'
    )
