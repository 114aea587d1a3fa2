"""The files of the index: the same for the same pages, with every word of them, and as large as the text makes them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from itertools import accumulate
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rubricator.site.search import enter, search_files
from rubricator.site.search.entering import entered
from rubricator.site.search.index import index_files
from rubricator.site.search.page import Page, read_page
from rubricator.site.search.words import folded

LETTERS = {
    "texts/a.html": "Dear Anna, the snow ſhould melt. Snow!",
    "texts/b.html": "Herr Groß: der Schnee; snow",
}


def page_of(text: str, title: str = "Title") -> bytes:
    return f'<body><header><h1>{title}</h1></header><main id="-text"><p id="p">{text}</p></main></body>'.encode()


def values(files: dict[str, bytes]) -> dict[str, Any]:
    """Return what each file hands to the script, by the name that it gives itself."""
    found = {}
    for name, data in files.items():
        called, value = json.loads(re.fullmatch(r"rubricator\.found\((.*)\)\n", data.decode(), re.DOTALL)[1].join("[]"))  # type: ignore[index]
        assert name == f"{called}.js"
        found[called] = value
    return found


def indexed(*pages: Page) -> dict[str, Any]:
    return values(dict(index_files(map(entered, pages))))


def where(index: dict[str, Any], word: str) -> list[tuple[int, list[int]]]:
    """Return where a word is, a text at a time: its number, and positions."""
    rows = {row[0]: row[1] for _, shard in index["index"]["words"] for row in index[shard]}
    texts = (text.split(" ") for text in rows.get(word, "").split(",") if text)
    return [(int(number), list(accumulate(map(int, steps)))) for number, *steps in texts]


def test_a_word_is_found_where_it_stands_in_each_text() -> None:
    index = indexed(*(read_page(name, page_of(text)) for name, text in LETTERS.items()))
    assert where(index, "snow") == [(0, [12, 15]), (1, [13])]
    assert where(index, "should") == [(0, [13])]
    assert where(index, "gross") == [(1, [10])]
    assert where(index, "rain") == []


def test_the_index_names_the_texts_the_persons_and_the_files() -> None:
    entry = '<section class="index persons"><ul><li class="entry" id="a"><span class="name">Anna Keller</span></li></ul></section>'
    index = indexed(read_page("texts/a.html", page_of('I, <a href="#a">Anna</a>') + entry.encode()))
    (text,) = index["index"]["texts"]
    assert text[:5] == ["texts/a.html", "Title", "", "", [0]]
    assert index["index"]["persons"] == [["Anna Keller", "Anna Keller"]]
    assert index[text[5]] == {
        "passages": [["", 0, "Title"], ["p", 9, "I, Anna"]],
        "names": ["Anna Keller"],
        "named": [[10, 0, 1]],
    }


def test_files_are_called_by_what_is_in_them() -> None:
    first = dict(index_files([entered(read_page("a.html", page_of("one two")))]))
    second = dict(index_files([entered(read_page("a.html", page_of("one three")))]))
    assert {name for name in first if first[name] != second.get(name)} & set(second) == {"index.js"}


def test_many_words_are_shared_among_files_in_the_order_of_javascript() -> None:
    text = " ".join(f"{letter}{number}" for letter in "ab\U00010428\ufe73" for number in range(6000))
    index = indexed(read_page("a.html", page_of(text)))
    firsts = [first for first, _ in index["index"]["words"]]
    assert len(firsts) > 3 and firsts[-1] > "\ud800"
    assert firsts == sorted(firsts, key=lambda word: word.encode("utf-16-be"))
    assert [index[name][0][0] for _, name in index["index"]["words"]] == firsts


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=40), max_size=4))
def test_every_word_of_every_text_is_where_the_index_says(texts: list[str]) -> None:
    pages = [read_page(f"{number}.html", page_of(escaped(text))) for number, text in enumerate(texts)]
    index = indexed(*pages)
    for number, page in enumerate(pages):
        for passage in page.passages:
            for position, word in enumerate(passage.words, passage.start):
                assert position in dict(where(index, folded(word)))[number]


def test_another_process_of_another_locale_makes_the_same_bytes(tmp_path: Path) -> None:
    for name, text in LETTERS.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(page_of(text))
    program = (
        "import sys; from pathlib import Path; from rubricator.site.search import enter, search_files\n"
        "pages = ((name, Path(sys.argv[1], name)) for name in sys.argv[2:])\n"
        "for name, data in search_files(map(enter, pages)): sys.stdout.buffer.write(name.encode() + data)"
    )
    written = set()
    for seed, locale in (("1", "C"), ("2", "tr_TR.UTF-8")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-c", program, str(tmp_path), *LETTERS]
        written.add(subprocess.run(command, env=environment, capture_output=True, check=True).stdout)
    assert written == {
        b"".join(
            name.encode() + data for name, data in search_files(enter((name, tmp_path / name)) for name in LETTERS)
        )
    }


def test_the_index_grows_with_the_text() -> None:
    def size(count: int) -> int:
        pages = (read_page(f"{number}.html", page_of(f"{number} " * 10 + "snow " * 200)) for number in range(count))
        return sum(len(data) for _, data in index_files(map(entered, pages)))

    assert 9 < size(500) / size(50) < 11


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\0", "")
