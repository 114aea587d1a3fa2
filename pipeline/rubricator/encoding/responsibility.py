"""Who answers for what: the identifiers in the header that ``resp`` of a note points to (TEI P5, 1.3.1.1.4).

A note that says "– Ed." is the editor's, if the header names one editor; else a statement of its own says only what the
note says. The program is never given as the author of a person's note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rubricator.encoding.identifiers import name_from
from rubricator.transcription import Attribution, Description, Headnote, Note, Transcription

_TYPES = {
    "editor": "editorial",
    "publisher": "editorial",
    "translator": "translator",
    "author": "authorial",
    "transcriber": "transcriber",
}
_SIGNS = " –—―-[](){}_*:"


@dataclass(frozen=True, slots=True)
class Agent:
    """Somebody the header names: the identifier, the role, the name, and whether the header has them anyway."""

    identifier: str
    role: str
    name: str
    declared: bool


class Responsibilities:
    """Who is responsible for the notes of one document."""

    def __init__(self, transcription: Transcription) -> None:
        """Find out whom each attribution of the transcription's notes means."""
        self._text = transcription.source.text
        self._declared = tuple(_declared(transcription.description))
        self._agents: dict[tuple[str, str], Agent] = {}
        for attribution in _attributions(transcription):
            key = _key(attribution)
            if key not in self._agents:
                self._agents[key] = self._known(attribution) or self._signing(attribution)

    def attributes(self, attribution: Attribution | None) -> dict[str, str]:
        """Return ``type`` and ``resp`` of a note; nothing for one that does not say whose it is."""
        if attribution is None:
            return {}
        agent = self._agents[_key(attribution)]
        kind = _TYPES.get(attribution.role or ("author" if agent.role == "author" else ""), "")
        return ({"type": kind} if kind else {}) | {"resp": f"#{agent.identifier}"}

    def identifier(self, role: str, name: str) -> str:
        """Return the identifier of somebody the header names, empty where nothing points there."""
        agents = (
            agent for agent in self._agents.values() if agent.declared and (agent.role, agent.name) == (role, name)
        )
        return next((agent.identifier for agent in agents), "")

    def signing(self) -> Iterator[Agent]:
        """Yield those who sign notes and whom the header does not name otherwise."""
        return (agent for agent in self._agents.values() if not agent.declared)

    def _key(self, attribution: Attribution) -> tuple[str, str]:
        return attribution.role, attribution.name or (
            "" if self._of_role(attribution.role) else self._typed(attribution)
        )

    def _typed(self, attribution: Attribution) -> str:
        return " ".join(attribution.span.of(self._text).split()).strip(_SIGNS)

    def _of_role(self, role: str) -> Agent | None:
        """Return the one person the header has in a role; of two, none can be meant."""
        agents = [agent for agent in self._declared if agent.role == role]
        return agents[0] if len(agents) == 1 else None

    def _known(self, attribution: Attribution) -> Agent | None:
        if attribution.role:
            return self._of_role(attribution.role)
        agents = [agent for agent in self._declared if _names(attribution.name, agent.name)]
        return agents[0] if len(agents) == 1 else None

    def _signing(self, attribution: Attribution) -> Agent:
        typed = attribution.name or " ".join(attribution.span.of(self._text).split()).strip(_SIGNS)
        base = f"signed-{attribution.role or name_from(typed.replace('.', ' '), 'note')}"
        taken = {agent.identifier for agent in self._agents.values()}
        free = next(name for name in _numbered(base) if name not in taken)
        return Agent(free, attribution.role, typed, declared=False)


def _key(attribution: Attribution) -> tuple[str, str]:
    return attribution.role, attribution.name


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}-{number}" for number in range(2, 10_000))


def _declared(description: Description) -> Iterator[Agent]:
    roles = (
        ("author", (description.author,) if description.author else ()),
        ("editor", description.editors),
        ("translator", description.translators),
        ("transcriber", description.transcribers),
    )
    for role, names in roles:
        for name in dict.fromkeys(names):
            yield Agent(f"{role}-{name_from(name, 'name')}", role, name, declared=True)


def _attributions(transcription: Transcription) -> Iterator[Attribution]:
    attributed: Iterable[Attribution | None] = (
        *(block.attribution for block in transcription.blocks if isinstance(block, Note | Headnote)),
        *(insertion.attribution for insertion in transcription.insertions),
    )
    return (attribution for attribution in attributed if attribution)


def _names(signed: str, name: str) -> bool:
    """Return whether a signature is a person's: the initials, or the surname with or without given names or initials."""
    signing, named = re.findall(r"[^\W\d_]+", signed), re.findall(r"[^\W\d_]+", name)
    if not signing or not named:
        return False
    if all(len(word) == 1 for word in signing) or (len(signing) == 1 and signed.isupper() and len(signed) < 5):
        letters = "".join(signing)
        return letters.upper() == "".join(word[0] for word in named).upper()
    return signing[-1].lower() == named[-1].lower() and all(
        any(word.lower().startswith(given.lower()) for word in named[:-1]) for given in signing[:-1]
    )
