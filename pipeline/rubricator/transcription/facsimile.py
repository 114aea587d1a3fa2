"""The pictures of pages, and what of them shows which part of the text."""

from __future__ import annotations

from dataclasses import dataclass

from rubricator.source import Span


@dataclass(frozen=True, slots=True)
class Surface:
    """A page that is pictured: the address of its image, the size in pixels (0: not said), and the zones, in their order."""

    ident: str
    image: str
    width: int
    height: int
    zones: tuple[Zone, ...] = ()


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of a page: ``points`` are those of its outline, in pixels of the image; ``type`` is the format's word for it."""

    ident: str
    points: tuple[tuple[int, int], ...]
    type: str = ""


@dataclass(frozen=True, slots=True)
class Pictured:
    """Which zone of the facsimile shows a block; ``span`` is the block's."""

    span: Span
    zone: str
