"""Measures recognition: how good it is, whether its certainty can be trusted, and how fast it is; see README.md."""

from __future__ import annotations

import judging
import reliability
import scores
from measuring import SHARED
from recognisers import ours


def quality() -> None:
    """Print the scores and how reliable the certainties are."""
    if not SHARED.is_dir():
        print(f"Scores and reliability: left out, for want of {SHARED.name}/ beside this checkout")
        return
    found = {corpus: {name: ours(text) for name, text in judging.texts(corpus).items()} for corpus in judging.corpora()}
    for corpus in found:
        scores.gold(corpus, found[corpus])
    scores.transcriptions()
    reliability.report([one for corpus in found for one in judging.judged(corpus, found[corpus])])


if __name__ == "__main__":
    quality()
