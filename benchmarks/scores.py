"""The scores that the scripts beside the project's own checkout give: of mentions in encoded letters, and of whole documents."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from judging import GOLD, KINDS, Entry, scorer
from measuring import SHARED, heading

TRANSCRIPTIONS = SHARED / "transcriptions"

Figures = dict[str, float]
"""Scores by their name: ``tight F``, ``overlap R``, ``value`` and so on."""


def gold(
    corpus: str, found: Mapping[str, Sequence[Entry]], whose: str = "Rubricator", kinds: Iterable[str] = KINDS
) -> dict[str, Figures]:
    """Print the scores of mentions of these kinds, by name of text, against the key of a corpus; return them by kind."""
    with tempfile.TemporaryDirectory() as folder:
        for name, mentions in found.items():
            (Path(folder) / f"{name}.json").write_text(json.dumps(mentions), encoding="utf-8")
        printed = StringIO()
        with redirect_stdout(printed):
            scorer().main(GOLD / corpus, folder)
    lines = [line for line in printed.getvalue().splitlines() if line.startswith(tuple(kinds))]
    if lines:
        heading(f"{whose} on {corpus}")
        print("\n".join(lines))
    return {line.split()[0]: dict(_figures(line)) for line in lines}


def _figures(line: str) -> Iterator[tuple[str, float]]:
    """Yield the figures of a line that the scoring script prints."""
    for name, *shares in re.findall(r"(\w+) P ([\d.]+) R ([\d.]+) F ([\d.]+)", line):
        yield from ((f"{name} {letter}", float(share)) for letter, share in zip("PRF", shares, strict=True))
    yield from (("value", float(share)) for share in re.findall(r"value \S+ = ([\d.]+)", line))


def transcriptions() -> None:
    """Print the scores of the encoder on whole transcriptions."""
    heading("Scores on the transcriptions")
    with tempfile.TemporaryDirectory() as folder:
        sources = sorted((TRANSCRIPTIONS / "texts").glob("*.txt"))
        encode = [sys.executable, "-m", "rubricator", "encode", *map(str, sources), "--output-dir", folder]
        subprocess.run(encode, check=True, capture_output=True)
        sys.stdout.flush()
        subprocess.run([sys.executable, str(TRANSCRIPTIONS / "score.py"), folder], check=True)
