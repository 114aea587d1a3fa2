"""Images and other media that a document names: by graphic and media, and by @facs."""

from __future__ import annotations

from pathlib import Path

from rubricator.validation.checks.links.files import exists
from rubricator.validation.checks.links.pointers import Pointer
from rubricator.validation.checks.links.reach import Reach
from rubricator.validation.checks.tei import tei

_MEDIA = tei("graphic", "media")
_TEXTS = frozenset({".xml", ".tei"})


def is_image(pointer: Pointer, path: Path) -> bool:
    """Return whether a pointer to a file names an image: graphic/@url, media/@url, and a @facs that is not into an XML file."""
    if pointer.attribute == "url":
        return pointer.name in _MEDIA
    return pointer.attribute == "facs" and path.suffix.lower() not in _TEXTS


def find_image(path: Path, written: str, reach: Reach) -> bool:
    """Return whether an image is where its path leads, or in a folder of images: by its path there, or by its name alone."""
    name = written.rpartition("/")[2]
    folders = [
        folder / rest for folder in reach.surroundings.images for rest in dict.fromkeys((written.lstrip("/"), name))
    ]
    inside = (reach.inside(candidate) for candidate in (path, *folders))
    return bool(name) and any(candidate is not None and exists(candidate) for candidate in inside)
