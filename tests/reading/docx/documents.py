"""Documents in the notation of the cases, of everything that it knows, in any order and one in another."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = st.text(
    alphabet=st.sampled_from("The mill of Lydney,stood-still.1821[]()*_“”\u00a0\u00e9\u05d0\u6f22\u2028 "),
    min_size=1,
    max_size=24,
).map(lambda text: text.replace("|", ""))
_SIGNS = st.sampled_from("br page rendered tab nbh shy".split()).map(lambda name: f"{{{name}}}")
_LOOKS = st.sampled_from("i b u sc caps strike sup sub spaced hidden ins del control".split())
_ARGUED = st.sampled_from(
    [
        "colour FF0000",
        "marked yellow",
        "lang fr-FR",
        "lang he-IL",
        "link https://example.org/a",
        "anchor here",
        'field HYPERLINK "https://example.org/b"',
        "field PAGEREF x",
        "bookmark x",
    ]
)
_NOTED = st.sampled_from(["fn ", "en ", "box", "comment Jane"])
_STYLES = st.sampled_from(
    [
        "",
        "",
        "",
        "Title",
        "Subtitle",
        "heading 1",
        "heading 3",
        "Quote",
        "Verse",
        "bullet 0",
        "number 1",
        "caption",
        "Date",
        "X",
    ]
)


def _inside(inlines: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    some = st.lists(inlines, min_size=1, max_size=3).map("".join)
    return st.one_of(
        st.tuples(_LOOKS, some).map(lambda pair: f"{{{pair[0]}|{pair[1]}}}"),
        st.tuples(_ARGUED, some).map(lambda pair: f"{{{pair[0]}|{pair[1]}}}"),
        some,
    )


_INLINES = st.recursive(WORDS | _SIGNS, _inside, max_leaves=6)
_CONTENT = st.lists(_INLINES, min_size=1, max_size=2).map("¶".join)
_NOTES = st.one_of(
    st.tuples(_NOTED, _CONTENT).map(lambda one: f"{{{one[0]}|{one[1]}}}"),
    _CONTENT.map(lambda content: f"{{fn * |* {content}}}"),
)
_WORDY = st.sampled_from(["{maths|E=mc}", "{image media/a.png|A mill}", "{ruby か|漢}"])
_OTHER = st.sampled_from(
    ["{again 1}", "{sym Symbol F061}", "{sym X F041}", "{field NOTEREF x|1}", "{control empty|Click here}"]
)


def _lines(other: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    line = st.lists(_INLINES | _NOTES | other, max_size=5).map("".join)
    paragraph = st.tuples(_STYLES, line).map(lambda pair: f"<{pair[0]}> {pair[1]}".replace("\n", " "))
    table = st.lists(st.lists(line, min_size=1, max_size=3), min_size=1, max_size=3).map(
        lambda rows: "\n".join(f"| {' | '.join(row)} |" for row in rows)
    )
    return paragraph | paragraph | table


def notations() -> st.SearchStrategy[str]:
    """Return documents in the notation, with all that it knows."""
    return st.lists(_lines(_WORDY | _OTHER), min_size=1, max_size=8).map("\n".join)


def notations_of_words() -> st.SearchStrategy[str]:
    """Return documents whose words are those of their texts: without symbols, and without marks that have no note of their own."""
    return st.lists(_lines(_WORDY), min_size=1, max_size=8).map("\n".join)
