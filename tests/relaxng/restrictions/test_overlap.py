"""Two name classes overlap if and only if a name is in both."""

from hypothesis import given
from hypothesis import strategies as st

from rubricator.relaxng.nameclasses import AnyName, Name, NameChoice, NameClass, NsName, contains
from rubricator.relaxng.names import expanded
from rubricator.relaxng.restrictions.overlap import is_open, overlap

NAMESPACES = ("", "urn:x", "urn:y")
LOCALS = ("a", "b")
# Of the names that no class here mentions, one of every namespace stands for all.
NAMES = [expanded(namespace, local) for namespace in (*NAMESPACES, "urn:z") for local in (*LOCALS, "c")]

classes: st.SearchStrategy[NameClass] = st.recursive(
    st.builds(Name, st.builds(expanded, st.sampled_from(NAMESPACES), st.sampled_from(LOCALS)))
    | st.builds(NsName, st.sampled_from(NAMESPACES))
    | st.just(AnyName()),
    lambda inner: (
        st.builds(NsName, st.sampled_from(NAMESPACES), inner)
        | st.builds(AnyName, inner)
        | st.builds(NameChoice, st.lists(inner, min_size=2, max_size=3).map(tuple))
    ),
    max_leaves=5,
)


@given(classes, classes)
def test_they_overlap_where_a_name_is_in_both(first: NameClass, second: NameClass) -> None:
    assert overlap(first, second) == any(contains(first, name) and contains(second, name) for name in NAMES)


@given(classes)
def test_a_class_without_wildcards_has_only_the_names_it_mentions(names: NameClass) -> None:
    if not is_open(names):
        assert not contains(names, expanded("urn:z", "c"))
