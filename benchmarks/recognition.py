"""Measures recognition: how good it is, whether its certainty can be trusted, and how fast it is; see README.md."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import judging
import peers
import process
import reliability
import scores
import summary
import throughput
from measuring import SHARED
from recognisers import ours, ours_together, ours_with_spacy

from rubricator.recognition.plugins import proposer


def quality() -> None:
    """Print the scores, beside those of the peers that are installed, and how reliable the certainties are."""
    corpora = judging.corpora()
    together = {corpus: ours_together(judging.texts(corpus).values()) for corpus in corpora}
    rows = {
        "Rubricator": {corpus: scores.gold(corpus, _found(together[corpus], corpus)) for corpus in corpora},
        "Rubricator, each text by itself": _scores(ours, "Rubricator, each text by itself,", judging.KINDS),
    }
    scores.transcriptions()
    reliability.report(_judged(together))
    rows |= beside_peers()
    summary.report(corpora, rows)


def beside_peers() -> dict[str, dict[str, dict[str, scores.Figures]]]:
    """Print the scores of the peers that are installed, and of our rules with spaCy as a recogniser beside them."""
    if not peers.persons():
        print("\nspaCy with a model of English is not installed: no comparison for persons")
        return {name: _scores(peer, name, ["date"]) for name, peer in peers.dates().items()}
    rows = {name: _scores(peer, name, ["persName"]) for name, peer in peers.persons().items()}
    both = {corpus: ours_with_spacy(judging.texts(corpus).values()) for corpus in judging.corpora()}
    name = "Rubricator with --recognizer spacy"
    rows[name] = {corpus: scores.gold(corpus, _found(both[corpus], corpus), name, ["persName"]) for corpus in both}
    reliability.report([one for one in _judged(both) if proposer(one.rule)])
    return rows | {name: _scores(peer, name, ["date"]) for name, peer in peers.dates().items()}


def _scores(recogniser: judging.Recogniser, name: str, kinds: Iterable[str]) -> dict[str, dict[str, scores.Figures]]:
    return {corpus: scores.gold(corpus, _found(recogniser, corpus), name, kinds) for corpus in judging.corpora()}


def _judged(recognisers: Mapping[str, judging.Recogniser]) -> list[judging.Judged]:
    return [one for corpus, each in recognisers.items() for one in judging.judged(corpus, _found(each, corpus))]


def _found(recogniser: judging.Recogniser, corpus: str) -> Mapping[str, Sequence[judging.Entry]]:
    return {name: recogniser(text, name) for name, text in judging.texts(corpus).items()}


if __name__ == "__main__":
    process.start_up()
    process.memory()
    throughput.report()
    if SHARED.is_dir():
        quality()
    else:
        print(f"\nScores and reliability: left out, for want of {SHARED.name}/ beside this checkout")
