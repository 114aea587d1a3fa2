"""A site beside its pages alone: time, size, one letter changed, and how soon search answers in Chromium; see README.md.

python benchmarks/sites.py [--count 2000] [--queries 200] [--keep FOLDER]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from machine import described
from measuring import heading, progress, row
from searching import Answer, answers, queries
from transcriptions import write
from watching import Watched, watch

SEED = 1
LIMIT = 300
"""Milliseconds in which search has to answer."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--keep", type=Path, help="a new folder for the editions, which are kept")
    arguments = parser.parse_args()
    for name, value in described():
        row(name, value)
    with tempfile.TemporaryDirectory() as temporary:
        measure(arguments.keep or Path(temporary), arguments.count, arguments.queries)


def measure(folder: Path, count: int, asked: int) -> None:
    """Make the pages of an edition, and the site of the same; print what each took."""
    pages, site = (edition(folder / name, count) for name in ("pages", "site"))
    texts = [path.read_text("utf-8") for path in sorted((site / "tei" / "sources").iterdir())]
    heading(f"{count} letters, {sum(map(len, texts)) / 1e6:.1f} MB")
    alone = run(pages, "build")
    row("their pages alone", f"{alone.seconds:.1f} s")
    whole = run(site, "site")
    row("the site", f"{whole.seconds:.1f} s", whole.seconds / alone.seconds)
    row("the site again, nothing changed", f"{run(site, 'site').seconds:.1f} s")
    row("the site again, one letter changed", f"{_changed(site).seconds:.1f} s")
    print_sizes(site / "site", sum(len(text.encode()) for text in texts), pages / "build")
    print_answers(answers(site / "site", list(queries(texts, asked, SEED))))


def edition(place: Path, count: int) -> Path:
    """Write an edition that wants pages and no other format; return its folder."""
    write(place, count, SEED)
    (place / "rubricator.toml").write_text('[edition]\nformats = ["html"]\n', "utf-8")
    return place


def run(place: Path, command: str) -> Watched:
    """Run a command of ours in the folder of an edition; one that is done has said so by 0, or by 1 with its findings."""
    progress(f"rubricator {command}")
    return watch([sys.executable, "-m", "rubricator", command], well=(0, 1), folder=place)


def _changed(place: Path) -> Watched:
    letter = sorted((place / "tei" / "sources").iterdir())[0]
    letter.write_text(f"{letter.read_text('utf-8')}\nP.S. It snows again.\n", "utf-8")
    return run(place, "site")


def print_sizes(site: Path, text: int, pages: Path) -> None:
    """Print the size of the site and of its parts beside that of the text."""
    heading("Size, beside that of the transcriptions")
    row("the pages alone", *_beside(_size(pages), text))
    row("the site", *_beside(_size(site), text))
    for part in sorted(path for path in site.iterdir() if path.is_dir()):
        row(f"  {part.name}", *_beside(_size(part), text))
    row("  files", f"{sum(path.is_file() for path in site.rglob('*')):,}")


def _beside(size: int, text: int) -> tuple[str]:
    return (f"{size / 1e6:.1f} MB, {size / text:.1f} x",)


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def print_answers(found: Sequence[Answer]) -> None:
    """Print how soon search answered."""
    heading(f"{len(found)} searches in Chromium, the index loaded")
    times = sorted(answer.milliseconds for answer in found)
    row("median", f"{median(times):.0f} ms")
    row("95 of 100", f"{times[int(len(times) * 0.95)]:.0f} ms")
    worst = max(found, key=lambda answer: answer.milliseconds)
    row("worst", f"{worst.milliseconds:.0f} ms")
    row(f"  it was {worst.query}", f"{worst.texts} listed")
    row(f"over {LIMIT} ms", str(sum(time > LIMIT for time in times)))
    row("found nothing", str(sum(not answer.texts for answer in found)))


if __name__ == "__main__":
    main()
