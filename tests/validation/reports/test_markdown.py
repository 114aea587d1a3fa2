"""Text in Markdown: rendered, it is what it was."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from rubricator.validation.reports.characters import visible
from rubricator.validation.reports.markdown import code, escaped

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
TEXT = st.text(st.one_of(st.sampled_from("`*_[]()<>&|~$@#!\\ \n-+:/."), st.characters()), max_size=30)


def cell(markdown: str) -> str:
    """Return the text of the cell of a table that has this in it."""
    rendered = MARKDOWN.render(f"| a |\n|---|\n| x{markdown}x |\n")
    found = re.findall(r"<td>x(.*?)x</td>", rendered, re.DOTALL)
    return unescape(found[0].replace("<!-- -->", ""))


@given(TEXT)
def test_a_text_means_nothing(text: str) -> None:
    assert cell(escaped(text)).split() == visible(text).split()


@given(TEXT.filter(str.strip))
def test_code_is_what_it_was(text: str) -> None:
    (rendered,) = re.findall(r"<p>Wrong: <code>(.*)</code></p>", MARKDOWN.render(f"Wrong: {code(text)}"), re.DOTALL)
    assert unescape(rendered).strip(" ") == visible(" ".join(text.split()))
