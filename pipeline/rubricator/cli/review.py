"""The review of ``rubricator annotate``: document after document, each written as soon as it is decided."""

from __future__ import annotations

from collections.abc import Sequence

from rubricator.annotation import insert, propose
from rubricator.building.annotation import Errand, load_settings
from rubricator.building.files import check_writable, write_atomically
from rubricator.building.refusals import add_refusals
from rubricator.cli.outcomes import Diagnostics, Outcome, attempt
from rubricator.cli.questions import Questions
from rubricator.cli.terminal import say


def review_all(errands: Sequence[Errand]) -> list[Outcome]:
    """Ask about each document until one is quit; return what became of those asked about."""
    outcomes = []
    for one in errands:
        session = _Session(one)
        outcomes.append(attempt(one.document, session.run))
        if session.quit:
            break
    return outcomes


class _Session:
    """The review of one document; ``quit``: no other is to be asked about."""

    def __init__(self, errand: Errand) -> None:
        self.errand = errand
        self.quit = False

    def run(self) -> Diagnostics:
        """Ask, write what was decided, and return the findings. Raises OSError."""
        one = self.errand
        check_writable(one.target)
        check_writable(one.refusals)
        data = one.document.read_bytes()
        settings, found = load_settings(one, data)
        if settings is None:
            return found
        proposed = propose(str(one.document), data, settings)
        if proposed.file is None:
            return found + proposed.diagnostics
        questions = Questions(str(one.document), proposed.file, proposed.proposals, settings.vocabulary)
        self.quit = questions.ask_all()
        write_atomically(one.target, insert(proposed.file, questions.accepted))
        add_refusals(one.refusals, questions.refused)
        say(f"{one.document}: {len(questions.accepted)} marked up, {len(questions.refused)} refused")
        return found + proposed.diagnostics
