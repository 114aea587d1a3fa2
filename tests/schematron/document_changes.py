"""Ten ways to change a document made by a seed: what can stand in one besides elements and attributes, or elsewhere."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import replace
from typing import Any

from lxml import etree

from schematron.making import Case, Change, Maker


def _tree(case: Case) -> Any:
    return etree.fromstring(case.document)


def _written(case: Case, root: Any) -> Case:
    return replace(case, document=etree.tostring(root, encoding="UTF-8"))


def _elements(root: Any) -> list[Any]:
    return [element for element in root.iter(etree.Element) if element is not root]


def renamed_elements(maker: Maker, case: Case) -> Case:
    """Elements under other names."""
    root = _tree(case)
    for element in maker.chance.sample(_elements(root), len(_elements(root)) // 3):
        element.tag = maker.chance.choice(("a", "b", "c", "d", "{urn:t}a", "{urn:t}b"))
    return _written(case, root)


def removed_elements(maker: Maker, case: Case) -> Case:
    """An element less."""
    root = _tree(case)
    gone = maker.chance.choice(_elements(root))
    gone.getparent().remove(gone)
    return _written(case, root)


def repeated_elements(maker: Maker, case: Case) -> Case:
    """An element three times, so that siblings have to be counted."""
    root = _tree(case)
    one = maker.chance.choice(_elements(root))
    for _ in range(2):
        one.addnext(deepcopy(one))
    return _written(case, root)


def other_prefix(maker: Maker, case: Case) -> Case:
    """Another prefix for the same namespace."""
    return replace(case, document=re.sub(rb"\bt:|(?<=:)t=", lambda found: b"tei" + found[0][1:], case.document))


def default_namespace(maker: Maker, case: Case) -> Case:
    """A default namespace somewhere inside."""
    root = _tree(case)
    moved = maker.chance.choice(_elements(root))
    holder = etree.Element("{urn:t}a", nsmap={None: "urn:t"})
    moved.getparent().replace(moved, holder)
    holder.append(moved)
    return _written(case, root)


def other_values(maker: Maker, case: Case) -> Case:
    """Other values of attributes, with white space and references."""
    root = _tree(case)
    for element in _elements(root):
        for name in element.attrib:
            element.set(name, maker.chance.choice(("1", "x", " x ", "a\tb", "é&<", "1e3", "-1")))
    return _written(case, root)


def comments_and_instructions(maker: Maker, case: Case) -> Case:
    """Comments and processing instructions before, in and behind the root element."""
    root = _tree(case)
    for element in maker.chance.sample(_elements(root), len(_elements(root)) // 4):
        element.addprevious(maker.chance.choice((etree.Comment(" <a> "), etree.ProcessingInstruction("p", "<b/>"))))
    return replace(case, document=b"<!-- <a/> -->\n<?p <r>?>" + etree.tostring(root, encoding="utf-8") + b"\n<!-- -->")


def words(maker: Maker, case: Case) -> Case:
    """Words of several scripts in elements, before tags on the same line."""
    root = _tree(case)
    for element in maker.chance.sample(_elements(root), len(_elements(root)) // 2):
        element.text = (element.text or "") + maker.chance.choice(("text", "Ω𝔐", "1", "\n\n", "א"))
    return _written(case, root)


def other_encoding(maker: Maker, case: Case) -> Case:
    """Another encoding, or a byte order mark."""
    encoding = maker.chance.choice(("UTF-16", "ISO-8859-1", "UTF-8"))
    return replace(case, document=etree.tostring(_tree(case), encoding=encoding, xml_declaration=True))


def deep_elements(maker: Maker, case: Case) -> Case:
    """An element a hundred and fifty deep."""
    root = _tree(case)
    deep = maker.chance.choice(_elements(root))
    for _ in range(150):
        deep = etree.SubElement(deep, maker.chance.choice(("a", "c")))
    return _written(case, root)


DOCUMENT_CHANGES: tuple[Change, ...] = (
    *(renamed_elements, removed_elements, repeated_elements, other_prefix, default_namespace),
    *(other_values, comments_and_instructions, words, other_encoding, deep_elements),
)
