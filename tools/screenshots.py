"""Takes pictures of pages, to be looked at: on a phone, a tablet, a screen and a wide one, in light and dark, and on paper.

    rubricator render tei/*.xml --to html --output-dir build
    python tools/screenshots.py build/*.html --output /tmp/pictures

Needs Playwright (in the dev requirements) and a Chromium; --browser says where it is. A picture is NAME-WIDTH-SCHEME.png,
as high as --height allows; paper is NAME.pdf.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Literal

import click
from playwright.sync_api import Browser, Page, sync_playwright

Scheme = Literal["light", "dark"]
WIDTHS = (390, 820, 1440, 1920)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
PHONE = 500
SETTLED = 800  # milliseconds


def opened(browser: Browser, file: Path, width: int, scheme: Scheme, height: int) -> Iterator[Page]:
    """Yield the page as a window shows it; a phone's has two dots a pixel."""
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        reduced_motion="reduce",
        device_scale_factor=2 if width < PHONE else 1,
        has_touch=width < PHONE,
    )
    page = context.new_page()
    page.goto(file.resolve().as_uri())
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
    file: Path,
    width: int,
    scheme: Scheme,
    height: int,
    prepared: tuple[str, tuple[str, ...], str],
    output: Path,
) -> Path:
    """Write one picture of the page."""
    target = output / f"{file.stem}-{width}-{scheme}.png"
    for page in opened(browser, file, width, scheme, height):
        prepare(page, *prepared)
        page.screenshot(path=target)
    return target


def print_out(browser: Browser, file: Path, output: Path) -> Path:
    """Write the page as it is printed, on A4 unless its style says otherwise."""
    target = output / f"{file.stem}.pdf"
    for page in opened(browser, file, WIDTHS[-1], "light", PHONE):
        page.pdf(path=target, prefer_css_page_size=True, format="A4", print_background=True)
    return target


@click.command(help=__doc__)
@click.argument("pages", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--output", default=Path("pictures"), type=click.Path(file_okay=False, path_type=Path))
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
        for file, width, scheme in product(pages, widths, schemes):
            click.echo(take(browser, file, width, scheme, height, (at, clicks, hover), output))
        for file in pages if paper else ():
            click.echo(print_out(browser, file, output))
        browser.close()


if __name__ == "__main__":
    main()
