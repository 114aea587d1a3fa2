"""What is searched of a text's page: its passages, and the other names of who is named in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from lxml import etree

from rubricator.site.search.blocks import Block, blocks_of
from rubricator.site.search.words import folded, words, words_before

_GAP = 8
"""Positions between two passages, so that no phrase goes over from one to the next."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody or something in the page's own index: the names that the entry has, the usual one first.

    ``person`` is, of a person, the name of the page that the site has of them; without one it is the person's name.
    """

    names: tuple[str, ...]
    person: str

    @property
    def words(self) -> frozenset[str]:
        """The words of the names, folded; an initial stands for nobody by itself."""
        return frozenset(folded(word) for name in self.names for word in words(name) if len(word) > 1)


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of text: the id that a link to it may use (or none), the position of its first word, and its words."""

    id: str
    start: int
    text: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A text's page as it is searched; the first passage is its title.

    ``named`` has, for the position of the last word of a name in the text, the number of its entry and how many words it has.
    """

    href: str
    title: str
    date: str
    author: str
    passages: tuple[Passage, ...]
    entries: tuple[Entry, ...]
    named: Mapping[int, tuple[int, int]]


def read_page(href: str, data: bytes) -> Page:
    """Read the page of a text, as our own stylesheets write it."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(data, parser)
    title = _title(root) or href
    blocks = (Block("", title, ()), *_blocks(root))
    passages = tuple(_passages(blocks))
    entries = {item.get("id", ""): _entry(item) for item in root.iter("li") if item.get("class") == "entry"}
    numbers = {identifier: number for number, identifier in enumerate(entries)}
    return Page(
        href,
        title,
        _meta(root, "date"),
        _meta(root, "author"),
        passages,
        tuple(entries.values()),
        dict(_named(zip(blocks, passages, strict=True), numbers)),
    )


def _blocks(root: etree._Element) -> Iterator[Block]:
    """Yield the blocks of the text, without the headings that the page gives to parts of its own."""
    for main in root.iterfind("body//main"):
        yield from (block for block in blocks_of(main) if not block.id.startswith("-"))


def _title(root: etree._Element) -> str:
    return " ".join(block.text for heading in root.iterfind("body/header//h1") for block in blocks_of(heading))


def _passages(blocks: tuple[Block, ...]) -> Iterator[Passage]:
    position = 0
    for block in blocks:
        passage = Passage(block.id, position, block.text, tuple(words(block.text)))
        yield passage
        position += len(passage.words) + _GAP


def _named(
    placed: Iterator[tuple[Block, Passage]], numbers: Mapping[str, int]
) -> Iterator[tuple[int, tuple[int, int]]]:
    for block, passage in placed:
        for start, end, target in block.names:
            before, after = words_before(block.text, start), words_before(block.text, end)
            if before < after and target in numbers:
                yield passage.start + after - 1, (numbers[target], after - before)


def _entry(entry: etree._Element) -> Entry:
    parts = {part.get("class"): _line(part) for part in entry.iterfind("span")}
    names = tuple(filter(None, (parts.get("name", ""), *parts.get("forms", "").split(" · "))))
    is_person = any(section.get("class") == "index persons" for section in entry.iterancestors("section"))
    pages = [PurePosixPath(unquote(link.get("href", ""))).stem for link in entry.iterfind("a[@class='to-person']")]
    return Entry(names, next(iter((*pages, *names)), "") if is_person else "")


def _meta(root: etree._Element, name: str) -> str:
    return next((meta.get("content", "") for meta in root.iterfind(f".//head/meta[@name='{name}']")), "")


def _line(element: etree._Element) -> str:
    return " ".join(str(element.xpath("string()")).split())
