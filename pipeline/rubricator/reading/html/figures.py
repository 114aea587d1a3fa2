"""Pictures, and what is said of them: images, and captions beside them."""

from __future__ import annotations

from collections.abc import Mapping

from rubricator.diagnostics import Diagnostic, at_offset
from rubricator.reading.html.elements import Element, lineage, tag_of, words_in
from rubricator.reading.html.leaving import EMBEDDED
from rubricator.reading.html.links import address_of
from rubricator.reading.html.renditions import Extents
from rubricator.reading.html.runs import Kind, Run
from rubricator.reading.html.sites import CAPTIONS, is_one_of
from rubricator.reading.html.tables import is_cell
from rubricator.source import Source, Span
from rubricator.transcription import Image

# An element with more in it holds more than a picture and what is said of it.
_MOST_IN_FIGURE = 12


def is_caption(element: Element) -> bool:
    """Return whether an element is what is said of a picture: it says so, and one stands with it or right before it."""
    if not is_one_of(element, CAPTIONS):
        return False
    before = element.getprevious()
    return _figure_of(element) is not None or (before is not None and _shows_only(before))


def _figure_of(caption: Element) -> Element | None:
    """Return what holds a caption and its picture, and no other words; None if nothing does."""
    around = next(caption.iterancestors("table"), None) if is_cell(caption) else caption.getparent()
    if around is None or len(around) > _MOST_IN_FIGURE or next(around.iter("img"), None) is None:
        return None
    said = " ".join(words_in(element) for element in around.iter() if is_one_of(element, CAPTIONS))
    return around if tag_of(around) == "figure" or words_in(around) == said else None


def _shows_only(element: Element) -> bool:
    return not words_in(element) and next(element.iter("img"), None) is not None


def images_in(
    source: Source, runs: Mapping[Run, Span], extents: Extents, base: str
) -> tuple[tuple[Image, ...], tuple[Diagnostic, ...]]:
    """Return the images in a text, and those that are not files of their own and so were left out."""
    images: list[Image] = []
    embedded: list[Diagnostic] = []
    captions = _captions(extents)
    for run, span in runs.items():
        if run.kind is not Kind.IMAGE or _is_spacer(run.element):
            continue
        address = address_of(run.element.get("src", "").strip(), base)
        said = " ".join(run.element.get("alt", "").split())
        if address:
            start = next((captions[element] for element in lineage(run.element) if element in captions), span.start)
            images.append(Image(start, address, said))
        else:
            message = f"an image that is no file of its own{f', “{said[:60]}”,' if said else ''} was left out"
            embedded.append(at_offset(source, min(span.start, len(source.text)), EMBEDDED, message))
    return tuple(images), tuple(embedded)


def _captions(extents: Extents) -> Mapping[Element, int]:
    """Return where the captions begin, by what holds them and their pictures: a picture is written before what is said of it."""
    starts: dict[Element, int] = {}
    for (_, element), span in extents.items():
        figure = _figure_of(element) if is_one_of(element, CAPTIONS) else None
        if figure is not None:
            starts[figure] = min(span.start, starts.get(figure, span.start))
    return starts


def _is_spacer(image: Element) -> bool:
    """Return whether an image is a point that only makes room."""
    sizes = [image.get("width", "").strip(), image.get("height", "").strip()]
    return any(size in ("0", "1", "2", "1px") for size in sizes) and not image.get("alt")
