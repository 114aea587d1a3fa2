"""A recogniser for tests, which proposes what it was made with."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rubricator.recognition.plugins import Proposal


@dataclass(frozen=True)
class Proposing:
    """Gives back its proposals, whatever the passages, and then raises ``error`` if it has one."""

    proposals: Iterable[object] = ()
    error: Exception | None = None

    def recognize(self, passages: Sequence[str], language: str) -> Iterator[Proposal]:
        yield from self.proposals  # type: ignore[misc]
        if self.error:
            raise self.error


@dataclass(frozen=True)
class Looking:
    """Proposes some words, at one certainty, wherever they stand."""

    words: str
    certainty: float
    kind: str = "persName"
    at_most: int = 1000

    def recognize(self, passages: Sequence[str], language: str) -> Iterator[Proposal]:
        left = self.at_most
        for index, text in enumerate(passages):
            start = text.find(self.words)
            while start >= 0 and left:
                left -= 1
                yield Proposal(index, start, start + len(self.words), self.kind, self.certainty, "list")
                start = text.find(self.words, start + 1)
