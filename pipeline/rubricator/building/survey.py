"""Looking at a document's files, and finding out which of its targets are out of date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from rubricator.building.digests import Memory, look
from rubricator.building.inputs import Inputs, Keys
from rubricator.building.ledger import NOT_MADE, Entry
from rubricator.building.names import Names
from rubricator.building.places import Place, path_of
from rubricator.building.seal import is_as_written
from rubricator.building.task import FINDINGS, TEI
from rubricator.rendering import SITE, Format

MASTER = "master"
"""The key of a TEI document that is made of nothing, and how that of one begins that a person has edited."""

SOURCE = "source"
"""The name that the transcription goes by, among the files of a document that are named after its targets."""


def paths_of(place: Place, formats: Iterable[Format]) -> dict[str, str]:
    """Return the paths of a document's files, by their targets."""
    files = {one.name: path_of(place.outputs, place.source.stem, one) for one in formats}
    return {SOURCE: str(place.source), TEI: str(place.document), **files}


@dataclass(frozen=True, slots=True)
class Found:
    """What is known of a document when it is looked at: its entry, the paths of its files and what they hold now, the keys.

    ``is_master``: the TEI document stands for itself. ``stale`` are the targets that are out of date; of those after the TEI
    document, as far as that stays the same. ``has_pictures``: all that were written beside it are there.
    """

    entry: Entry
    paths: Mapping[str, str]
    files: Memory
    keys: Keys
    is_master: bool
    stale: frozenset[str]
    has_pictures: bool = True

    @property
    def is_edited(self) -> bool:
        """Whether there is a transcription too, of which the document was made before a person edited it."""
        return self.is_master and self.paths[SOURCE] != self.paths[TEI]

    @property
    def origin(self) -> str:
        """The digest that the transcription had when the edited document was last changed, as far as that is known."""
        tei = self.entry.targets.get(TEI, NOT_MADE)
        if tei.digest == self.digest(TEI) and tei.key.startswith(f"{MASTER} "):
            return tei.key.split(" ")[1]
        return self.entry.files[SOURCE].digest if SOURCE in self.entry.files else self.digest(SOURCE)

    def digest(self, name: str) -> str:
        """Return the digest of one of its files, empty if there is none."""
        return self.files[name].digest if name in self.files else ""


def look_at(place: Place, formats: Iterable[Format], entry: Entry, inputs: Inputs, names: Names) -> Found:
    """Look at a document's files, and find out what is out of date. Raises OSError for a file that cannot be read."""
    paths = paths_of(place, formats)
    seen = {name: look(path, entry.files.get(name)) for name, path in paths.items()}
    files = {name: known for name, known in seen.items() if known is not None}
    master = _is_master(place, files, entry)
    has_pictures = all((place.pictures / name).exists() for name in entry.pictures)
    found = Found(entry, paths, files, inputs.keys(place), master, frozenset(), has_pictures)
    said = entry.targets.get(FINDINGS, NOT_MADE).diagnostics
    key = inputs.schemas.again(place, map(names.path, entry.schemas), said)
    return replace(found, stale=frozenset(_stale(found, key)))


def _is_master(place: Place, files: Memory, entry: Entry) -> bool:
    """Return whether the TEI document stands for itself: it has no transcription, or a person has edited it. Raises OSError."""
    if not place.is_transcribed:
        return True
    if TEI not in files:
        return False
    tei = entry.targets.get(TEI)
    if tei and tei.digest == files[TEI].digest:
        return tei.key.startswith(MASTER)
    return not is_as_written(place.document.read_bytes())


def tei_key(source: str, keys: Keys) -> str:
    """Return the key of a TEI document that is made of a transcription with this digest."""
    return f"{source} {keys.encoding}"


def edited_key(found: Found, source: str) -> str:
    """Return the key of what is said of an edited document, whose transcription has this digest."""
    return f"{MASTER} {found.origin} {tei_key(source, found.keys)}"


def key_after(document: str, key: str) -> str:
    """Return the key of what is made of a TEI document with this digest; ``key`` is that of all else it depends on."""
    return f"{document} {key}"


def _stale(found: Found, findings: str) -> Iterator[str]:
    """Yield the targets that are out of date; ``findings`` is the key of the schemas that it was validated against."""
    tei = found.entry.targets.get(TEI, NOT_MADE)
    key = _key_now(found)
    if tei.key == key and not tei.digest:
        return  # it was refused, and would be again
    if (tei.key, tei.digest) != (key, found.digest(TEI)) or not (found.has_pictures or found.is_master):
        yield TEI
    yield from _stale_after(found, found.digest(TEI) if found.is_master else tei.digest, findings)


def _key_now(found: Found) -> str:
    """Return the key that the TEI document has when it is up to date."""
    source = found.digest(SOURCE)
    if found.is_edited:
        return edited_key(found, source)
    return MASTER if found.is_master else tei_key(source, found.keys)


def _stale_after(found: Found, document: str, findings: str) -> Iterator[str]:
    """Yield the targets that are out of date, made of a document with this digest."""
    made = found.entry.targets.get(FINDINGS, NOT_MADE)
    if made.key != key_after(document, findings):
        yield FINDINGS
    for name, key in found.keys.formats.items():
        made = found.entry.targets.get(name, NOT_MADE)
        if made.key != key_after(document, key) or (made.digest and made.digest != found.digest(name)):
            yield name
    # What a site was put together from is kept for the next time, as long as the document is the same.
    yield from (name for name in found.entry.targets if name not in (TEI, FINDINGS, *found.keys.formats, *SITE))
