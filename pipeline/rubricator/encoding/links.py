"""Words that lead somewhere: ``ref`` (TEI P5, 3.7)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from rubricator.encoding.addresses import address_in_document
from rubricator.encoding.inline import Markup
from rubricator.encoding.names import element
from rubricator.transcription import Link


def link_markup(links: Iterable[Link], source: str) -> Iterator[Markup]:
    """Yield the ``ref`` of each link that leads out of its source, which the document would name by ``source``."""
    for link in dict.fromkeys(links):
        target = address_in_document(link.target, source)
        if target:
            yield Markup(link.span, link.span, partial(element, "ref", {"target": target}))
