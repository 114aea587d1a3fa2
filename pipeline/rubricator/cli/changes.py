"""The questions by which a person changes a proposal in a review: the words, and what they stand for."""

from __future__ import annotations

import click

from rubricator.annotation import Proposal
from rubricator.annotation.changing import value_from, with_ref, with_value, with_words
from rubricator.cli.terminal import say
from rubricator.reading.tei import TeiFile
from rubricator.reading.tei.vocabulary import Vocabulary

_NONE = "-"


def changed(proposal: Proposal, file: TeiFile, vocabulary: Vocabulary) -> Proposal:
    """Ask for the words and for what they stand for; what is left empty or cannot be stays as it was."""
    old = _words(proposal)
    words = _line("words", old)
    if words != old:
        moved = with_words(proposal, words, file, vocabulary)
        if moved is None:
            say("  These words do not stand here, or cannot be marked up without breaking what is there.")
            return proposal
        proposal = moved
    return _with_other_value(proposal) if proposal.mention.kind == "date" else _with_other_person(proposal)


def _with_other_value(proposal: Proposal) -> Proposal:
    old = proposal.mention.value.edtf() if proposal.mention.value else _NONE
    given = _line(f"date, as 1820, 1820-05, 1820-05-03, 1820-05/1820-06; {_NONE} for none", old)
    if given == old:
        return proposal
    value = value_from(given)
    if value is None and given != _NONE:
        say(f"  {given} is no date that can be written into TEI.")
        return proposal
    return with_value(proposal, value)


def _with_other_person(proposal: Proposal) -> Proposal:
    old = proposal.tags.attributes.get("ref", _NONE)
    given = _line(f"person, as persons.xml#id; {_NONE} for none", old)
    if given == old:
        return proposal
    return with_ref(proposal, "" if given == _NONE else "".join(given.split()))


def _line(what: str, old: str) -> str:
    """Ask for a line; an empty one keeps what was."""
    answer: str = click.prompt(f"  {what}", default=old, err=True)
    return " ".join(answer.split()) or old


def _words(proposal: Proposal) -> str:
    return " ".join(proposal.mention.span.of(proposal.text.source.text).split())
