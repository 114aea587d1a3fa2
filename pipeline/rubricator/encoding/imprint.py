"""What a project says in the header of each of its documents, where the transcription says nothing else."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Imprint:
    """Who publishes the edition, the address of its licence, the language of its texts (BCP 47). Empty: not said."""

    publisher: str = ""
    licence: str = ""
    language: str = ""


NO_IMPRINT = Imprint()
