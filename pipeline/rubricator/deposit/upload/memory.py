"""What is remembered of an upload beside the package, so that the next run goes on with the same draft. Never the token."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from rubricator.building.files import write_atomically

SUFFIX = ".upload.json"


class NotesError(ValueError):
    """A file that is not what was written; ``str()`` says why."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of an upload to one repository.

    ``marker`` is what the draft can be found by if its number was never heard; ``draft`` is the number; ``record`` is the
    digest of the metadata that were last given to the draft.
    """

    marker: str = ""
    draft: str = ""
    record: str = ""


@dataclass(frozen=True, slots=True)
class Notebook:
    """The file beside a package, and the repository that is uploaded to."""

    path: Path
    address: str

    def read(self) -> Memory:
        """Return what is remembered. Raises NotesError, OSError."""
        return self._all().get(self.address, Memory())

    def marked(self, memory: Memory) -> Memory:
        """Return a memory with a marker, written down before a draft is made by it. Raises OSError."""
        return memory if memory.marker else self.write(replace(memory, marker=secrets.token_hex(8)))

    def write(self, memory: Memory) -> Memory:
        """Write down a memory, and return it. Raises OSError."""
        memories = {address: asdict(known) for address, known in {**self._all(), self.address: memory}.items()}
        write_atomically(self.path, (json.dumps(memories, indent=2, sort_keys=True) + "\n").encode())
        return memory

    def _all(self) -> Mapping[str, Memory]:
        try:
            data = json.loads(self.path.read_bytes())
        except FileNotFoundError:
            return {}
        except ValueError as error:
            raise NotesError(f"it is no JSON: {error}") from None
        try:
            return {address: _memory(known) for address, known in data.items()}
        except (AttributeError, TypeError) as error:
            raise NotesError(f"it is not what an upload writes: {error}") from None


def notebook_of(package: Path, address: str) -> Notebook:
    """Return the notebook of a package: the file beside it, ``NAME.upload.json``."""
    place = package.absolute()
    return Notebook(place.with_name(place.name + SUFFIX), address)


def _memory(known: Mapping[str, object]) -> Memory:
    if not all(isinstance(value, str) for value in known.values()):
        raise TypeError("a value is no text")
    return Memory(**{name: str(value) for name, value in known.items()})
