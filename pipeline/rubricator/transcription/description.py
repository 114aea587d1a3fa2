"""What a transcription says of itself."""

from __future__ import annotations

from dataclasses import dataclass

from rubricator.dates import Datable


@dataclass(frozen=True, slots=True)
class Publication:
    """The printed source as a line of metadata names it; pages are as printed."""

    title: str = ""
    volume: str = ""
    issue: str = ""
    date: Datable | None = None
    date_text: str = ""
    page_from: str = ""
    page_to: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Description:
    """What the transcription says of itself: the material of the TEI header. Empty where it says nothing.

    ``date_inferred``: the date was completed from another place than its words, such as the file's name.
    """

    title: str = ""
    subtitle: str = ""
    author: str = ""
    recipient: str = ""
    date: Datable | None = None
    date_text: str = ""
    date_inferred: bool = False
    place: str = ""
    translators: tuple[str, ...] = ()
    transcribers: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    publication: Publication | None = None
    rights: str = ""
    revised: Datable | None = None
    language: str = "en"
    letter: bool = False
