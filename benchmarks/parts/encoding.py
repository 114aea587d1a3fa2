"""Encoding beside spaCy: from text to TEI with persons, dates and notes, and from text to persons alone, on one core.

python -m parts.encoding [LETTERS]   prints the seconds of each as JSON: spaCy has an environment of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator

from correspondence import english
from figures import Beside
from measuring import ROOT, core_seconds
from transcriptions import letters
from watching import environment

from parts.growth import SEED

PYTHON = ROOT / ".venv-spacy" / "bin" / "python"
"""The environment that ``make bench`` sets up with spaCy and a model of English."""

_PATH = os.pathsep.join(str(ROOT / place) for place in ("pipeline", "benchmarks"))
_OURS = "rubricator"
_RUNS = 3


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
    texts = tuple(letters(int(sys.argv[1]), SEED, (english.LANGUAGE,)))
    taken = {_OURS: core_seconds(lambda: [_encoded(text) for text in texts], _RUNS)}
    for name, recognise in peers.persons().items():
        taken[name] = core_seconds(lambda recognise=recognise: [recognise(text, "") for text in texts])  # type: ignore[misc]
    print(json.dumps(taken))


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
