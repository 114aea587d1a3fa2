"""Takes the pictures of the documentation anew, docs/images/*.webp: ``make pictures``.

    python tools/pictures.py

They are of the letter that the project ships, and of a site of the letters that the guides tell one to type. Needs what the browser tests
need (extra test-browser), a Chromium, and pdftoppm (poppler-utils) for the printed pages; --browser says where Chromium is.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click
from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from screenshots import Scheme, Shown, print_out, take

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
LETTER = ROOT / "tei" / "trotsky-1928-10-21.xml"
METHOD = "head-36c80217"
"""The id of the section of the letter that is shown."""
GUIDES = ("tutorial", "projects", "review", "dates")
SCREEN, PHONE = (1440, 900), (390, 932)
GROUND = "#d9d3c7"
GAP = 40
_TYPED = re.compile(
    r"^```text file=(?:\S+/)?(?P<name>[a-z]+-\d{4}-\d\d-\d\d\.txt)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE
)
_SITE = '[site]\ntitle = "Letters from the Harbour"\ndescription = "Lindhaven and Grenmouth, 1887 to 1891"\n'


def rubricator(folder: Path, *arguments: str | Path) -> None:
    """Run a command of this checkout in a folder."""
    command = [sys.executable, "-m", "rubricator", *map(str, arguments)]
    subprocess.run(
        command, cwd=folder, env={"PYTHONPATH": str(ROOT / "pipeline"), "PATH": ""}, check=True, stdout=sys.stderr
    )


def typed() -> Iterator[tuple[str, str]]:
    """Yield the names and texts of the letters that the guides tell one to type."""
    for guide in GUIDES:
        for found in _TYPED.finditer((ROOT / "docs" / f"{guide}.md").read_text(encoding="utf-8")):
            yield found["name"], found["text"]


def site(folder: Path) -> Path:
    """Make a site of the letters of the guides, and return its folder."""
    rubricator(folder, "init", "letters")
    edition = folder / "letters"
    for name, text in typed():
        (edition / "tei/sources" / name).write_text(text, encoding="utf-8")
    with (edition / "rubricator.toml").open("a", encoding="utf-8") as settings:
        settings.write(_SITE)
    rubricator(edition, "people", *sorted((edition / "tei/sources").iterdir()), "--write")
    rubricator(edition, "site")
    return edition / "site"


def letter(folder: Path) -> Path:
    """Make the page of the letter that the project ships, and return its file."""
    rubricator(ROOT, "render", LETTER, "--to", "html", "--output-dir", folder)
    return folder / f"{LETTER.stem}.html"


def picture(
    browser: Browser, folder: Path, what: Shown, size: tuple[int, int], scheme: Scheme, at: str = "", hover: str = ""
) -> Image.Image:
    """Return the picture of a page in a window of some size."""
    file = take(browser, what, size[0], scheme, size[1], (at, (), hover), folder)
    return Image.open(file).convert("RGB")


def printed(browser: Browser, folder: Path, what: Shown, pages: int) -> list[Image.Image]:
    """Return the first pages as they are printed."""
    file = print_out(browser, what, folder)
    subprocess.run(["pdftoppm", "-png", "-r", "110", "-l", str(pages), file, folder / "paper"], check=True)
    return [Image.open(page).convert("RGB") for page in sorted(folder.glob("paper-*.png"))[:pages]]


def side_by_side(pictures: list[Image.Image]) -> Image.Image:
    """Return pictures beside each other, all as high as a phone's."""
    fitted = [one.resize((one.width * PHONE[1] // one.height, PHONE[1])) for one in pictures]
    ground = Image.new("RGB", (sum(one.width for one in fitted) + GAP * (len(fitted) + 1), PHONE[1] + 2 * GAP), GROUND)
    left = GAP
    for one in fitted:
        ground.paste(one, (left, GAP))
        left += one.width + GAP
    return ground


def pictures(browser: Browser, folder: Path) -> Iterator[tuple[str, Image.Image]]:
    """Yield all pictures with their names."""
    page = Shown(letter(folder), "letter")
    yield "page", picture(browser, folder, page, SCREEN, "light")
    yield "person", picture(browser, folder, page, SCREEN, "light", METHOD, f"#{METHOD} ~ p a[href='#person-bukharin']")
    phone = picture(browser, folder, page, PHONE, "dark")
    yield "phone-and-paper", side_by_side([phone, *printed(browser, folder, page, 2)])
    made = site(folder)
    yield "site", picture(browser, folder, Shown(made / "index.html", "index"), SCREEN, "light")
    search = Shown(made / "search.html", "search", "?q=Wetherall")
    yield "search", picture(browser, folder, search, SCREEN, "light")


@click.command(help=__doc__)
@click.option("--browser", "executable", default="/usr/bin/chromium", help="The browser's program.")
def main(executable: str) -> None:
    """Take all pictures and say where they are."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-quic"])
        for name, taken in pictures(browser, Path(folder)):
            taken.save(IMAGES / f"{name}.webp", quality=80, method=6)
            click.echo(IMAGES / f"{name}.webp")
        browser.close()


if __name__ == "__main__":
    main()
