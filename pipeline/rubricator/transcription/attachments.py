"""Pictures that the file of a transcription holds itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture in the archive that a transcription is: ``address`` is the one by which images and pages name it.

    ``member`` is its name in the archive; ``name`` that of a file for it, which tells what is in it, so that no two are alike.
    """

    address: str
    member: str
    name: str
