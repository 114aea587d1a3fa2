"""Measures recognition: how good it is, whether its certainty can be trusted, and how fast it is; see README.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import judging
import peers
import process
import reliability
import scores
import throughput
from measuring import SHARED
from recognisers import ours, ours_together, ours_with_spacy


def quality() -> None:
    """Print the scores and how reliable the certainties are."""
    for corpus in judging.corpora():
        scores.gold(corpus, _found(ours, corpus), "Rubricator, each text by itself,")
    found = {corpus: _found(ours_together(judging.texts(corpus).values()), corpus) for corpus in judging.corpora()}
    for corpus in found:
        scores.gold(corpus, found[corpus])
    scores.transcriptions()
    reliability.report([one for corpus in found for one in judging.judged(corpus, found[corpus])])


def beside_peers() -> None:
    """Print the scores of what is installed of the peers, and of our rules with spaCy as a recogniser beside them."""
    if not peers.persons():
        print("\nspaCy with a model of English is not installed: no comparison for persons")
    for kind, recognisers in (("persName", peers.persons()), ("date", peers.dates())):
        for name, recogniser in recognisers.items():
            for corpus in judging.corpora():
                scores.gold(corpus, _found(recogniser, corpus), name, [kind])
    if peers.persons():
        together()


def together() -> None:
    """Print the scores of our rules with spaCy as a recogniser beside them, and how reliable its certainties are."""
    found = {corpus: _found(ours_with_spacy(judging.texts(corpus).values()), corpus) for corpus in judging.corpora()}
    for corpus in found:
        scores.gold(corpus, found[corpus], "Rubricator with --recognizer spacy", ["persName"])
    people = [one for corpus in found for one in judging.judged(corpus, found[corpus]) if one.rule.startswith("spacy")]
    reliability.report(people)


def _found(recogniser: judging.Recogniser, corpus: str) -> Mapping[str, Sequence[judging.Entry]]:
    return {name: recogniser(text) for name, text in judging.texts(corpus).items()}


if __name__ == "__main__":
    process.start_up()
    process.memory()
    throughput.report()
    if SHARED.is_dir():
        quality()
        beside_peers()
    else:
        print(f"\nScores and reliability: left out, for want of {SHARED.name}/ beside this checkout")
