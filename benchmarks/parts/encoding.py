"""Encoding beside spaCy: from text to TEI with persons, dates and notes, and from text to persons alone, on one core.

python -m parts.encoding [LETTERS]   prints the seconds of each as JSON: spaCy has an environment of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from correspondence import english
from figures import Beside
from judging import Recogniser
from measuring import ROOT, core_seconds
from transcriptions import letters
from watching import environment

from parts.growth import SEED

PYTHON = ROOT / ".venv-spacy" / "bin" / "python"
"""The environment that ``make bench`` sets up with spaCy and a model of English."""

_PATH = os.pathsep.join(str(ROOT / place) for place in ("pipeline", "benchmarks"))
_OURS = "rubricator"


def measure(letters: int) -> Iterator[Beside]:
    """Measure letters in English; without spaCy's environment in our own, where its row stays empty."""
    python = PYTHON if PYTHON.exists() else sys.executable
    command = [str(python), "-m", "parts.encoding", str(letters)]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env={**environment(), "PYTHONPATH": _PATH}
    )
    taken: dict[str, float] = json.loads(done.stdout)
    ours = taken.pop(_OURS)
    for peer, theirs in taken.items() or (("spaCy", None),):
        work = f"{letters} letters in English, from text to TEI, one process"
        yield Beside("Encoding", work, ours, f"{peer}, from text to persons", theirs)


def main() -> None:
    """Print what we and spaCy take."""
    import peers

    from rubricator import collect_rarely

    collect_rarely()
    first, *texts = letters(int(sys.argv[1]) + 1, SEED, (english.LANGUAGE,))
    ways: dict[str, Callable[[str], object]] = {_OURS: _encoded}
    for name, recognise in peers.persons().items():
        ways[name] = partial(_recognised, recognise)
    taken = {}
    for name, way in ways.items():
        way(first)  # loads what is needed, once for all letters
        taken[name] = core_seconds(partial(_each, way, texts))
    print(json.dumps(taken))


def _recognised(recognise: Recogniser, text: str) -> object:
    return recognise(text, "")


def _each(way: Callable[[str], object], texts: Sequence[str]) -> list[object]:
    return [way(text) for text in texts]


def _encoded(text: str) -> bytes:
    from rubricator.authority import EMPTY
    from rubricator.encoding import Links, encode
    from rubricator.reading import read
    from rubricator.recognition import recognize

    transcription, _ = read("letter.txt", text.encode())
    assert transcription is not None, "made-up letters can be read"
    mentions, _ = recognize(transcription, EMPTY)
    return encode(transcription, mentions, EMPTY, Links("schemas"), "letter")


if __name__ == "__main__":
    main()
