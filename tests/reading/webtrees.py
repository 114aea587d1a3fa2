"""Pages of any shape for hypothesis, in which no word comes twice."""

import re
from itertools import count

from hypothesis import strategies as st

INLINE = "i b em sup u font span a small q code abbr label ins del tt big cite ruby rt time".split()
BLOCKS = (
    "p div blockquote h1 h2 h4 center section article ul ol li dl dt dd pre address details figure figcaption fieldset form aside "
    "header footer main menu hgroup dialog summary".split()
)
LEFT_OUT = "nav template noscript noframes iframe textarea button object".split()
ATTRIBUTES = (
    "",
    ' class="title"',
    ' class="footer"',
    ' class="quote"',
    ' class="poem"',
    ' class="stanza"',
    ' class="noprint"',
    ' class="pagenum"',
    ' class="note"',
    ' class="mw-parser-output"',
    ' id="n1"',
    ' id="m1"',
    ' style="display: none"',
    ' style="font-variant: small-caps"',
    " hidden",
    ' lang="fr"',
    ' align="right"',
    ' align="center"',
    ' class="author"',
    ' class="note-source"',
    ' class="sidenote"',
    ' class="footnote"',
    ' class="entry-content"',
    ' title="header"',
    ' style="mso-list: l0 level2 lfo1"',
    ' style="mso-list: ignore"',
    ' role="navigation"',
)
LINKS = ("", ' href="#n1" id="m1"', ' href="#m1" name="n1"', ' href="x.html"', ' href="#"', ' name="n2"')
WORD = re.compile(r"w\d+x")

words = st.sampled_from(
    ("W", "W W", "W\nW", " W", "W ", "&nbsp;W", "W<br>W", "W<br><br>W", "[1]", "<!-- c\n -->", "W&amp;", "<hr>")
)


def wrapped(children: st.SearchStrategy[str], tags: list[str], closed: bool = True) -> st.SearchStrategy[str]:
    """Return elements of some names around children."""

    def element(tag: str, attributes: str, link: str, inner: list[str]) -> str:
        # Where an element ends that nobody closes is told in more ways than one, and so it has no attributes here.
        return (
            f"<{tag}{link if tag == 'a' else attributes}>{''.join(inner)}</{tag}>"
            if closed
            else f"<{tag}>{''.join(inner)}"
        )

    return st.builds(
        element,
        st.sampled_from(tags),
        st.sampled_from(ATTRIBUTES),
        st.sampled_from(LINKS),
        st.lists(children, max_size=4),
    )


def tables(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return tables with children in their cells."""
    cell = st.builds("<{0}>{1}</{0}>".format, st.sampled_from(("td", "th")), children)
    row = st.lists(cell, max_size=3).map(lambda cells: f"<tr>{''.join(cells)}</tr>\n")
    return st.builds("<table>{}</table>".format, st.lists(row, max_size=3).map("".join))


bodies = st.recursive(
    words,
    lambda children: st.one_of(
        wrapped(children, INLINE),
        wrapped(children, BLOCKS),
        wrapped(children, ["p", "li", "dd", "dt"], closed=False),
        wrapped(children, LEFT_OUT),
        tables(children),
    ),
    max_leaves=25,
)


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Return a page whose words are numbered."""
    body = "\n".join(draw(st.lists(bodies, min_size=1, max_size=4)))
    frame = draw(
        st.sampled_from(
            ("W\n{}", "<html><body>{}</body></html>", "<title>t</title><body>{}", "<body>{}</body></html>\nW")
        )
    )
    number = count()
    return re.sub("W", lambda _: f"w{next(number)}x", frame.format(body))
