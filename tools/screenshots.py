"""Takes pictures of pages, to be looked at: on a phone, a tablet, a screen and a wide one, in light and dark, and on paper.

    rubricator render tei/*.xml --to html --output-dir build
    python tools/screenshots.py build/*.html --output /tmp/pictures

    rubricator site
    python tools/screenshots.py site --query Bronstein --output /tmp/pictures

Of the folder of a site it is one page of each kind, and its search with what was found for --query.
Needs Playwright (in the dev requirements) and a Chromium; --browser says where it is. A picture is NAME-WIDTH-SCHEME.png,
as high as --height allows; paper is NAME.pdf.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Literal
from urllib.parse import urlencode

import click
from playwright.sync_api import Browser, Page, sync_playwright

Scheme = Literal["light", "dark"]
WIDTHS = (390, 820, 1440, 1920)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
PHONE = 500
KINDS = (
    "index.html", "texts/*.html", "persons/index.html", "persons/*.html", "chronology.html", "correspondence.html", "search.html",
    "about.html", "404.html",
)  # fmt: skip
SETTLED = 800  # milliseconds


@dataclass(frozen=True)
class Shown:
    """A page: its file, what follows its address, and what its pictures are called."""

    file: Path
    name: str
    query: str = ""

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return self.file.resolve().as_uri() + self.query


def shown(path: Path, query: str) -> Iterator[Shown]:
    """Yield a page; of the folder of a site one of each kind."""
    if path.is_file():
        yield Shown(path, path.stem)
        return
    for kind in KINDS:
        for file in sorted(path.glob(kind))[:1]:
            name = file.relative_to(path).with_suffix("").as_posix().replace("/", "-")
            yield Shown(file, name, f"?{urlencode({'q': query})}" if kind == "search.html" else "")


def opened(browser: Browser, what: Shown, width: int, scheme: Scheme, height: int) -> Iterator[Page]:
    """Yield the page as a window shows it; a phone's has two dots a pixel."""
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        reduced_motion="reduce",
        device_scale_factor=2 if width < PHONE else 1,
        has_touch=width < PHONE,
    )
    page = context.new_page()
    page.goto(what.address)
    yield page
    context.close()


def prepare(page: Page, at: str, clicks: tuple[str, ...], hover: str) -> None:
    """Go to the element whose id is ``at``, click on what the selectors find, and rest on what the last one finds."""
    if at:
        page.evaluate("id => document.getElementById(id).scrollIntoView()", at)
    for selector in clicks:
        page.locator(selector).first.click()
    if hover:
        page.locator(hover).first.hover()
    page.wait_for_timeout(SETTLED)


def take(
    browser: Browser,
    what: Shown,
    width: int,
    scheme: Scheme,
    height: int,
    prepared: tuple[str, tuple[str, ...], str],
    output: Path,
) -> Path:
    """Write one picture of the page."""
    target = output / f"{what.name}-{width}-{scheme}.png"
    for page in opened(browser, what, width, scheme, height):
        prepare(page, *prepared)
        page.screenshot(path=target)
    return target


def print_out(browser: Browser, what: Shown, output: Path) -> Path:
    """Write the page as it is printed, on A4 unless its style says otherwise."""
    target = output / f"{what.name}.pdf"
    for page in opened(browser, what, WIDTHS[-1], "light", PHONE):
        page.pdf(path=target, prefer_css_page_size=True, format="A4", print_background=True)
    return target


@click.command(help=__doc__)
@click.argument("pages", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--output", default=Path("pictures"), type=click.Path(file_okay=False, path_type=Path))
@click.option("--query", default="", help="What the search of a site is asked for.")
@click.option("--width", "widths", multiple=True, default=WIDTHS, type=int, help="In CSS pixels; may be repeated.")
@click.option("--height", default=1000, help="Of the window, in CSS pixels.")
@click.option("--scheme", "schemes", multiple=True, default=SCHEMES, type=click.Choice(SCHEMES))
@click.option("--at", default="", help="The id of the element that the picture begins with.")
@click.option("--click", "clicks", multiple=True, help="A selector: what is clicked first; may be repeated.")
@click.option("--hover", default="", help="A selector: what the pointer rests on.")
@click.option("--paper/--no-paper", default=True, help="Print the pages too.")
@click.option("--browser", "executable", default="/usr/bin/chromium", help="The browser's program.")
def main(
    pages: tuple[Path, ...],
    output: Path,
    query: str,
    widths: tuple[int, ...],
    height: int,
    schemes: tuple[Scheme, ...],
    at: str,
    clicks: tuple[str, ...],
    hover: str,
    paper: bool,
    executable: str,
) -> None:
    """Take all pictures and say where they are."""
    output.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-quic"])
        wanted = [what for path in pages for what in shown(path, query)]
        for what, width, scheme in product(wanted, widths, schemes):
            click.echo(take(browser, what, width, scheme, height, (at, clicks, hover), output))
        for what in wanted if paper else ():
            click.echo(print_out(browser, what, output))
        browser.close()


if __name__ == "__main__":
    main()
