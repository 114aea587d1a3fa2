"""The questions of a review: each name and date in its context, to be accepted, changed, refused or skipped."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

import click

from rubricator.annotation import Proposal
from rubricator.annotation.changing import confirmed
from rubricator.annotation.refusals import Refusal, everywhere, is_refused, refusal
from rubricator.cli.changes import changed
from rubricator.cli.terminal import say, wants_color
from rubricator.reading.tei import TeiFile
from rubricator.reading.tei.pieces import UNREADABLE
from rubricator.reading.tei.vocabulary import Vocabulary
from rubricator.source import Span

KEYS = {
    "a": "accept: mark it up as shown",
    "c": "change the words, the value or the person; then decide",
    "r": "refuse it here: it is not proposed again",
    "e": "refuse these words everywhere",
    "s": "skip it: it is proposed again next time",
    "b": "back to the one before",
    "q": "quit and save what was decided",
    "?": "show these keys",
}
_AROUND = 90


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of a proposal: as it is to be marked up, or refused, or neither. ``asked``: by a person, just now."""

    accepted: Proposal | None = None
    refused: Refusal | None = None
    asked: bool = True


class Questions:
    """The proposals for a document, and the decisions about the first of them."""

    def __init__(self, name: str, file: TeiFile, proposals: Sequence[Proposal], vocabulary: Vocabulary) -> None:
        """Take the proposals in the order in which to ask; ``name`` is the document's."""
        self._name = name
        self._file = file
        self._proposals = list(proposals)
        self._vocabulary = vocabulary
        self._decisions: list[Decision] = []

    @property
    def accepted(self) -> list[Proposal]:
        """What is to be marked up."""
        return [one.accepted for one in self._decisions if one.accepted]

    @property
    def refused(self) -> frozenset[Refusal]:
        """What is not to be proposed again."""
        return frozenset(one.refused for one in self._decisions if one.refused)

    def ask_all(self) -> bool:
        """Ask until everything is decided; return whether it was quit before."""
        while len(self._decisions) < len(self._proposals):
            proposal = self._proposals[len(self._decisions)]
            if is_refused(_refusal(proposal), self.refused):
                self._decisions.append(Decision(asked=False))
                continue
            self._show(proposal)
            if self._answer(_key(), proposal):
                return True
        return False

    def _answer(self, key: str, proposal: Proposal) -> bool:
        """Do what a key says; return whether that is to quit."""
        match key:
            case "a":
                self._decisions.append(Decision(accepted=confirmed(proposal)))
            case "r":
                self._decisions.append(Decision(refused=_refusal(proposal)))
            case "e":
                self._decisions.append(Decision(refused=everywhere(_refusal(proposal))))
            case "s":
                self._decisions.append(Decision())
            case "c":
                self._proposals[len(self._decisions)] = changed(proposal, self._file, self._vocabulary)
            case "b":
                self._back()
            case "q":
                return True
            case _:
                say("".join(f"  {key}  {meaning}\n" for key, meaning in KEYS.items()))
        return False

    def _back(self) -> None:
        """Take back the last decision that was asked for, and those that followed from it."""
        while self._decisions and not self._decisions.pop().asked:
            pass

    def _show(self, proposal: Proposal) -> None:
        source, span = proposal.text.source, proposal.mention.span
        place = source.position(span.start)
        say(f"\n{self._name}:{place.line}:{place.column}  {len(self._decisions) + 1} of {len(self._proposals)}")
        say(f"  {_in_context(span, source.text)}")
        mention = proposal.mention
        say(f"  {proposal.tags.start}  certainty {mention.certainty:.2f}, {mention.rule}")


def _key() -> str:
    """Ask for one key and return it. Raises Abort where nobody answers any more."""
    click.echo(f"  [{''.join(KEYS)}] ", nl=False, err=True)
    key = click.getchar()
    if not key:
        raise click.Abort
    say(key if key.isprintable() else "")
    return key


def _refusal(proposal: Proposal) -> Refusal:
    return refusal(proposal.mention.kind, proposal.mention.span, proposal.text.source.text)


def _in_context(span: Span, text: str) -> str:
    """Return a stretch of text in brackets with what stands around it in the same passage, on one line."""
    before = _on_one_line(text[max(0, span.start - _AROUND) : span.start].rpartition("\n\n")[2])
    after = _on_one_line(text[span.end : span.end + _AROUND].partition("\n\n")[0])
    words = _on_one_line(f"[{span.of(text)}]")
    return f"{before}{click.style(words, bold=True) if wants_color(sys.stderr) else words}{after}"


def _on_one_line(text: str) -> str:
    return text.replace("\n", " / ").replace(UNREADABLE, "…")
