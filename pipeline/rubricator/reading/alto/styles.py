"""The styles and tags of an ALTO file, and what elements refer to (ALTO 4, StylesType and TagsType)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from rubricator.reading.alto.tags import ENTITY, tag_of
from rubricator.reading.layout.pages import Tag
from rubricator.reading.layout.styles import css_of
from rubricator.reading.layout.tree import Element


@dataclass(frozen=True, slots=True)
class Definitions:
    """CSS by the identifiers of styles; by those of tags what they say of words, and labels but of named entities."""

    css: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    tags: dict[str, Tag] = field(default_factory=dict)

    def style(self, element: Element) -> str:
        """Return how an element is set: by the styles it refers to, and by its own attribute ``STYLE``."""
        referred = [self.css[name] for name in element.get("STYLEREFS").split() if self.css.get(name)]
        own = css_of(element.get("STYLE").split())
        rules = {rule: None for css in (*referred, own) if css for rule in css.split("; ")}
        return "; ".join(rules)

    def types(self, element: Element) -> list[str]:
        """Return the labels of the tags that an element refers to, and its own ``TYPE``."""
        names = element.get("TAGREFS").split()
        found = [self.labels[name] for name in names if self.labels.get(name)]
        return [*found, element.get("TYPE")] if element.get("TYPE") else found

    def entities(self, element: Element) -> list[str]:
        """Return the identifiers of the named entities that an element refers to."""
        return [name for name in element.get("TAGREFS").split() if name in self.tags and name not in self.labels]


def definitions(root: Element) -> Definitions:
    """Return the styles and tags that a file declares."""
    tags = [tag for tags in root.each("Tags") for tag in tags.children]
    return Definitions(
        dict(_styles(root)),
        {tag.get("ID"): tag.get("LABEL") for tag in tags if tag.name != ENTITY},
        {tag.get("ID"): tag_of(tag) for tag in tags},
    )


def _styles(root: Element) -> Iterator[tuple[str, str]]:
    for styles in root.each("Styles"):
        for style in styles.each("TextStyle"):
            yield style.get("ID"), css_of(style.get("FONTSTYLE").split())
