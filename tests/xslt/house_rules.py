"""The project's rules for XSLT, each a function from a module, or from all modules, to what is wrong with them.

What XSLT itself does not ask for: types everywhere, modes that say what they do, nothing that surprises or is not used.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

XSL = "{http://www.w3.org/1999/XSL/Transform}"
TYPED = {XSL + name for name in ("template", "function", "variable", "param", "accumulator")}
CONSTRUCTORS = {
    XSL + name for name in ("element", "attribute", "message", "variable", "document", "comment", "with-param")
}
DECLARED_MODES = {"#current", "#default", "#unnamed", "#all"}
LONGEST = 200

#: Where white space is folded, for what is no running text or because the reader asked for it.
FOLDING = {
    "citation/fields.xsl r:field": "a field of a bibliographic record is one line",
    "text/wrap.xsl r:folded": "who sets wrap asks for it",
    "text/wrap.xsl r:in-one-line": "a cell or a note in the line is one line",
    "html/entry.xsl r:field-of-content": "the description of a person in the index is one line",
    "common/registers.xsl r:address-of-idno": "an identifier has no white space",
    "html/reference.xsl r:cited-title": "a quotation mark without the spaces around it",
    "schematron/extract.xsl rng:element//rng:* | rng:element": "a name, as RELAX NG has it",
    "schematron/schema.xsl transpiled:version": "the name of a query binding",
    "html/script.xsl digest": "the file ends with a line end",
}

#: What nothing here uses, for others use it.
FOR_OTHERS = {
    "variable r:own-style": "a project's stylesheet says what",
    "variable r:own-labels": "a project's stylesheet says what",
    "template r:record": "rendering/record.py calls it",
    "template r:places-of-page-alone": "rendering/left_open.py calls it",
    **{
        f"template {name}": "site/making.py calls it"
        for name in (
            "r:about-page",
            "r:chronology-page",
            "r:correspondence-file",
            "r:correspondence-page",
            "r:feed",
            "r:index-list",
            "r:index-page",
            "r:not-found-page",
            "r:person-page",
            "r:persons-page",
            "r:places-left-open",
            "r:search-description",
            "r:search-page",
            "r:site-assets",
            "r:site-people",
            "r:sitemap",
            "r:sitemap-index",
        )
    },
}


@dataclass(frozen=True)
class Module:
    """A module of a stylesheet; ``name`` is its folder and file name."""

    name: str
    root: etree._Element

    @property
    def elements(self) -> list[etree._Element]:
        """Its elements, in document order."""
        return list(self.root.iter(etree.Element))


def read_module(path: Path) -> Module:
    """Return the module in a file below the folder ``xslt``."""
    parts = path.parts[len(path.parts) - path.parts[::-1].index("xslt") :]
    return Module("/".join(parts), etree.parse(path).getroot())


def expressions(element: etree._Element) -> str:
    """Return all that may be an expression in an element and below: values of attributes, and text; not comments."""
    return "\n".join(
        part
        for e in element.iter(etree.Element)
        for part in (*e.attrib.values(), e.text or "", *(c.tail or "" for c in e))
    )


def owner(element: etree._Element) -> str:
    """Return the name of the declaration that an element stands in."""
    outermost = [element, *element.iterancestors()][-2]
    return outermost.get("name") or outermost.get("match") or ""


def version_3(module: Module) -> Iterator[str]:
    if module.root.get("version") != "3.0":
        yield "line 1: it is not XSLT 3.0"


def complete_typing(module: Module) -> Iterator[str]:
    for e in module.elements:
        if e.tag in TYPED and not e.get("as"):
            yield f"line {e.sourceline}: {e.tag.removeprefix(XSL)} {e.get('name') or e.get('match')} has no @as"


def explained_item(module: Module) -> Iterator[str]:
    """``item()*`` says nothing; where nothing else can be said, a comment says why."""
    for e in module.elements:
        before = e.getprevious()
        if e.tag in TYPED and e.get("as") == "item()*" and not isinstance(before, etree._Comment):
            yield f"line {e.sourceline}: {e.get('name') or e.get('match')} is item()*, and no comment before it says why"


def atomic_by_sequence(module: Module) -> Iterator[str]:
    """What gives atomic values gives them by xsl:sequence: xsl:value-of and xsl:text make nodes of them."""
    for e in module.elements:
        if e.tag not in (XSL + "value-of", XSL + "text"):
            continue
        around = [
            a for a in e.iterancestors() if a.tag in CONSTRUCTORS or not str(a.tag).startswith(XSL) or a.get("as")
        ]
        if (
            around
            and around[0].tag in (XSL + "function", XSL + "template")
            and around[0].get("as", "").startswith("xs:")
        ):
            yield f"line {e.sourceline}: {e.tag.removeprefix(XSL)} in what gives {around[0].get('as')}"


def modes_say_what_they_do(module: Module) -> Iterator[str]:
    for e in module.elements:
        if e.tag == XSL + "mode" and not e.get("on-no-match"):
            yield f"line {e.sourceline}: mode {e.get('name', '#unnamed')} has no @on-no-match"


def no_termination(module: Module) -> Iterator[str]:
    for e in module.elements:
        if e.get("terminate"):
            yield f"line {e.sourceline}: a message terminates"


def no_generated_identifiers(module: Module) -> Iterator[str]:
    if "generate-id(" in expressions(module.root):
        yield "it generates identifiers, which differ from run to run"


def white_space_of_text_stays(module: Module) -> Iterator[str]:
    """Running text is not normalised; to ask whether there is more than white space, and attributes, are another matter."""
    for e in module.elements:
        folds = any(_folds(f"if ({value})" if name == "test" else value) for name, value in e.attrib.items())
        if folds and f"{module.name} {owner(e)}" not in FOLDING:
            yield f"line {e.sourceline}: normalize-space() in {owner(e)}"


def _folds(expression: str) -> bool:
    """Does an expression use the value of normalize-space(), and not of an attribute?"""
    for found in re.finditer(r"normalize-space\(", expression):
        before, after = expression[: found.start()], expression[_closing(expression, found.end()) :]
        argument = expression[found.end() : len(expression) - len(after)]
        asked = before.endswith(("[", "not(", "if (")) and after.startswith((")", "]", ") "))
        if not asked and "@" not in argument and not re.search(r"@[\w-]+( !|\)\[1\] !) $", before):
            return True
    return False


def _closing(text: str, start: int) -> int:
    """Return where the parenthesis that was opened before ``start`` has been closed."""
    depth, position = 1, start
    while depth:
        depth += {"(": 1, ")": -1}.get(text[position], 0)
        position += 1
    return position


def short(module: Module) -> Iterator[str]:
    length = etree.tostring(module.root).count(b"\n") + 1
    if length > LONGEST:
        yield f"it has {length} lines, more than {LONGEST}; take it apart"


def documented(module: Module) -> Iterator[str]:
    """Every module begins by saying what it is for."""
    if not isinstance(module.root.getprevious(), etree._Comment):
        yield "no comment before xsl:stylesheet says what it is for"


OVERRIDDEN = {"r:citation", "r:unsaid", "r:missing"}
"""Declared empty, with the parameters that those take which override them."""


def used_locals(module: Module) -> Iterator[str]:
    """Variables and parameters within a declaration are used in it; a template may have to take what another needs."""
    for e in module.elements:
        parent = e.getparent()
        if e.tag not in (XSL + "variable", XSL + "param") or parent is None or parent is module.root:
            continue
        if e.get("tunnel") == "yes" or (e.tag == XSL + "param" and parent.get("name") in OVERRIDDEN):
            continue
        others = [uses(other) for other in parent.iterchildren(etree.Element) if other is not e]
        if f"variable {e.get('name')}" not in set().union(*others):
            yield f"line {e.sourceline}: ${e.get('name')} is not used"


RULES: tuple[Callable[[Module], Iterator[str]], ...] = (
    version_3,
    complete_typing,
    explained_item,
    atomic_by_sequence,
    modes_say_what_they_do,
    no_termination,
    no_generated_identifiers,
    white_space_of_text_stays,
    short,
    documented,
    used_locals,
)


def declared_modes(modules: list[Module]) -> Iterator[str]:
    """Every mode that is used is declared."""
    declared = {e.get("name") for m in modules for e in m.root.findall(XSL + "mode")}
    for module in modules:
        for e in module.elements:
            named = set((e.get("mode") or "").split()) if str(e.tag).startswith(XSL) else set()
            for mode in sorted(named - DECLARED_MODES - declared):
                yield f"{module.name}, line {e.sourceline}: mode {mode} is not declared"


def used_declarations(modules: list[Module]) -> Iterator[str]:
    """Functions, named templates, modes, keys, accumulators and global variables are used outside of themselves."""
    declarations = [(m, e, uses(e)) for m in modules for e in m.root.iterchildren(etree.Element)]
    counted = Counter(use for *_, used in declarations for use in used)
    for module, e, own in declarations:
        declared = f"{e.tag.removeprefix(XSL)} {e.get('name')}"
        is_named = e.get("name") and not e.tag.endswith("output")
        if is_named and declared not in FOR_OTHERS and counted[declared] == (declared in own):
            yield f"{module.name}, line {e.sourceline}: {declared} is not used"


def uses(declaration: etree._Element) -> set[str]:
    """Return what a declaration uses, each as its kind and name."""
    text = expressions(declaration)
    called = [e.get("name") for e in declaration.iter(XSL + "call-template")]
    modes = [mode for e in declaration.iter(XSL + "apply-templates") for mode in e.get("mode", "").split()]
    variables = re.findall(r"\$([\w:.-]+)", text)
    found = {
        "function": re.findall(r"([\w:.-]+)(?:\(|#\d)", text),
        "template": called,
        "mode": modes,
        "key": re.findall(r"\bkey\('([^']+)'", text),
        "accumulator": re.findall(r"accumulator-(?:before|after)\('([^']+)'", text),
        "variable": variables,
        "param": variables,
    }
    return {f"{kind} {name}" for kind, names in found.items() for name in names}


def reached_modules(modules: list[Module], entries: set[str]) -> Iterator[str]:
    """Every module is an entry or is included, directly or not, by one."""
    by_name = {module.name: module for module in modules}
    reached: set[str] = set()
    waiting = list(entries)
    while waiting:
        name = waiting.pop()
        if name in reached:
            continue
        reached.add(name)
        links = by_name[name].root.iter(XSL + "include", XSL + "import")
        waiting += [_resolved(name, link.get("href", "")) for link in links]
    yield from (f"{name} is included by nothing" for name in sorted(set(by_name) - reached))


def _resolved(name: str, href: str) -> str:
    parts = name.split("/")[:-1]
    for step in href.split("/"):
        parts = parts[:-1] if step == ".." else [*parts, step]
    return "/".join(parts)
