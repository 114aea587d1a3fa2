"""What a rendering takes beside the document: the authority files, its other files, and what is set of the format."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from rubricator.rendering.custom import Custom
from rubricator.rendering.format import Format
from rubricator.rendering.formats import FORMATS
from rubricator.saxon import Input

TEI = "tei"
_TEI_MEDIA_TYPE = "application/tei+xml"


@dataclass(frozen=True, slots=True)
class Companions:
    """What stands beside a document when it is rendered.

    ``authorities`` say who the persons are. ``alternates`` are the document's other files, by the name of their format
    (``tei`` is the document itself), as references relative to the file that is made. ``custom`` is the project's own.
    ``settings`` are values of the format's parameters, as ``read_settings`` gives them. ``references`` are to the document, by
    what their styles call themselves, as fragments of XHTML. ``together`` are all the formats that documents are rendered in
    one after the other, each of which is then read only once.
    """

    authorities: tuple[Input, ...] = ()
    alternates: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    custom: Custom | None = None
    settings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    references: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    together: tuple[Format, ...] = ()


ALONE = Companions()


def parameters(companions: Companions, format: Format) -> Mapping[str, str]:
    """Return the stylesheet parameters of type ``xs:string``; the source is put in later (source.py)."""
    values = {
        "alternates": _alternates(companions, format),
        "references": _references(companions),
        "source": "",
        "site": "true",
    }
    return {name: value for name, value in values.items() if name in format.uses} | dict(companions.settings)


def documents(companions: Companions, format: Format) -> Mapping[str, tuple[Input, ...]]:
    """Return the stylesheet parameters of type ``document-node()*``."""
    return {"authorities": companions.authorities} if "authorities" in format.uses else {}


def _alternates(companions: Companions, format: Format) -> str:
    """Return a JSON array of objects with ``format``, ``type`` (media type) and ``href``."""
    return json.dumps(
        [
            {
                "format": name,
                "type": FORMATS[name].media_type if name in FORMATS else _TEI_MEDIA_TYPE,
                # In a site all files of a document stand beside its page.
                "href": href.rpartition("/")[2] if "site" in format.uses else href,
            }
            for name, href in companions.alternates.items()
            if name != format.own
        ]
    )


def _references(companions: Companions) -> str:
    """Return a JSON array of objects with ``style`` and ``markup``."""
    return json.dumps([{"style": style, "markup": markup} for style, markup in companions.references.items()])
