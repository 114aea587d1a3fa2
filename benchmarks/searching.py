"""How soon the search of a site answers in a browser, the site served by a server of files alone."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

_WORD = re.compile(r"[^\W\d_]{3,}")
_PHRASE = re.compile(r"[^\W\d_]+ [^\W\d_]+")

ASK = """async (query) => {
  const form = document.querySelector("form[data-index]");
  const shown = new Promise((done) => new MutationObserver(() => form.ariaBusy || done()).observe(form, { attributes: true }));
  form.elements.q.value = query;
  const start = performance.now();
  form.requestSubmit();
  await shown;
  await new Promise((done) => setTimeout(done)); // so that the list is laid out
  return [performance.now() - start, document.getElementById("-results").childElementCount];
}"""
"""Asks for something and waits until what was found is shown; milliseconds, and how many texts are listed."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was asked for, how long the answer took in milliseconds, and how many texts it lists."""

    query: str
    milliseconds: float
    texts: int


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder as any host of files does; give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def queries(texts: Sequence[str], count: int, seed: int) -> Iterator[str]:
    """Yield what people ask for, by a seed: in turn a word, two words, a phrase, and the beginning of a word."""
    chance = random.Random(seed)
    for number in range(count):
        text = chance.choice(texts)
        words = _WORD.findall(text)
        word = chance.choice(words)
        phrase = chance.choice(_PHRASE.findall(text))
        yield (word, f"{word} {chance.choice(words)}", f'"{phrase}"', word[:4])[number % 4]


def answers(site: Path, asked: Sequence[str]) -> list[Answer]:
    """Return how soon Chromium shows what is found, one query after another on one page, whose index is loaded before."""
    from playwright.sync_api import sync_playwright

    with served(site) as address, sync_playwright() as playwright:
        program = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=program, chromium_sandbox=False)
        page = browser.new_page()
        page.goto(f"{address}search.html")
        page.wait_for_selector("form[data-ready]")
        found = [Answer(query, *page.evaluate(ASK, query)) for query in asked]
        browser.close()
    return found
