"""Schemas at random, with every construct of the compact syntax but documentation comments."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from relaxng.syntax.compact.written.nodes import LIBRARIES, PREFIXES, Attributes, Foreign, Node
from rubricator.relaxng.syntax.compact.tokens import KEYWORDS

_SIGNS = ["zeroOrMore", "oneOrMore", "optional"]

names = st.sampled_from(["p", "é", "a-b.c", "_", *sorted(KEYWORDS)])
namespaces = st.sampled_from(list(PREFIXES))
texts = st.text(
    st.sampled_from("ab \"'\\\n\t\r#x{}5Cé𝄞<&>") | st.characters(codec="utf-8", exclude_categories=["Cc", "Cn"]),
    max_size=8,
)


def _distinct(names_of: st.SearchStrategy[str]) -> st.SearchStrategy[Attributes]:
    return st.dictionaries(names_of, texts, max_size=2).map(lambda found: tuple(found.items()))


prefixed = st.builds("{}:{}".format, st.sampled_from(["a", "element"]), names)
foreign_elements: st.SearchStrategy[Foreign] = st.recursive(
    st.builds(Foreign, names | prefixed, _distinct(names | prefixed), st.lists(texts, max_size=2).map(tuple)),
    lambda inner: st.builds(Foreign, names | prefixed, st.just(()), st.lists(inner | texts, max_size=3).map(tuple)),
    max_leaves=3,
)
annotations = st.lists(foreign_elements, max_size=1).map(tuple)


def _annotated(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    some = st.builds(
        lambda *parts: replace(parts[0], foreign=parts[1], before=parts[2], after=parts[3]),
        nodes,
        _distinct(prefixed),
        annotations,
        annotations,
    )
    return nodes | some


def _alone(node: Node) -> Node:
    """Return a node without what follows it, for places where nothing can."""
    return replace(node, after=())


one_name = _annotated(st.builds(Node, st.just("name"), name=names, ns=namespaces))
ns_names = _annotated(
    st.builds(Node, st.just("nsName"), ns=namespaces)
    | st.builds(Node, st.just("nsName"), st.tuples(one_name.map(_alone)), ns=namespaces)
)
some_names = st.lists(one_name | ns_names, min_size=2, max_size=3).map(tuple)
without_any_name = one_name | ns_names | _annotated(st.builds(Node, st.just("choice"), some_names))
any_names = _annotated(
    st.just(Node("anyName")) | st.builds(Node, st.just("anyName"), st.tuples(without_any_name.map(_alone)))
)
all_names = st.lists(without_any_name | any_names, min_size=2, max_size=3).map(tuple)
name_classes = without_any_name | any_names | _annotated(st.builds(Node, st.just("choice"), all_names))
"""Name classes; none of them takes wildcards from wildcards that may not be (4.16)."""

files = st.sampled_from(["a", "../b%20c"])
libraries = st.sampled_from(list(LIBRARIES))
params = st.lists(
    st.builds(Node, st.just("param"), name=names, text=texts, foreign=_distinct(prefixed), before=annotations),
    max_size=2,
).map(tuple)
typed = st.tuples(libraries, names) | st.tuples(st.just(""), st.sampled_from(["string", "token"]))


def _with_type(kind: str, **parts: st.SearchStrategy[object]) -> st.SearchStrategy[Node]:
    return st.builds(
        lambda of, node: replace(node, library=of[0], name=of[1]), typed, st.builds(Node, st.just(kind), **parts)
    )


def _holding(kinds: list[str], inner: st.SearchStrategy[Node], least: int, most: int) -> st.SearchStrategy[Node]:
    return st.builds(Node, st.sampled_from(kinds), st.lists(inner, min_size=least, max_size=most).map(tuple))


def _members(patterns: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    """What may stand in a grammar, but no include."""
    combine = st.sampled_from(["", "choice", "interleave"])
    return st.builds(Node, st.just("start"), st.tuples(patterns), combine=combine) | st.builds(
        Node, st.just("define"), st.tuples(patterns), combine=combine, name=names
    )


def _grammars(patterns: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    members = _annotated(_members(patterns)).map(_alone)
    included = members | _holding(["div"], members, 0, 2)
    other = st.builds(Node, st.just("include"), st.lists(included, max_size=2).map(tuple), text=files, ns=namespaces)
    anything = members | included | other
    return _holding(["grammar"], anything, 0, 3) | _holding(["grammar"], _holding(["div"], anything, 0, 2), 0, 2)


patterns: st.SearchStrategy[Node] = st.recursive(
    _annotated(
        st.sampled_from([Node("empty"), Node("text"), Node("notAllowed")])
        | st.builds(Node, st.sampled_from(["ref", "parentRef"]), name=names)
        | st.builds(Node, st.just("value"), text=texts)
        | _with_type("value", text=texts)
        | _with_type("data", children=params)
        | st.builds(Node, st.just("externalRef"), text=files, ns=namespaces)
    ),
    lambda inner: _annotated(
        _holding(["choice", "group", "interleave"], inner, 2, 3)
        | _holding([*_SIGNS, "list", "mixed"], inner, 1, 1)
        | st.builds(Node, st.sampled_from(["element", "attribute"]), st.tuples(name_classes, inner))
        | st.builds(
            lambda data, taken: replace(data, children=(*data.children, Node("except", (taken,)))),
            _with_type("data", children=params),
            inner.map(_alone),
        )
        | _grammars(inner)
    ),
    max_leaves=8,
)
schemas = _grammars(patterns)
