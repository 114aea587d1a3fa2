"""Making one part: its files are written where the package is being made, what is said of it is handed back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rubricator.deposit.closing import WrittenPart
from rubricator.deposit.package import Job
from rubricator.deposit.writing.copying import write_content


@dataclass(frozen=True, slots=True)
class Made:
    """A part that is written, and the key of its job."""

    key: str
    part: WrittenPart


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes parts below the folder of a payload. It can be pickled."""

    payload: Path

    def __call__(self, job: Job) -> Made:
        """Make and write the part of a job. Raises what making it raises, and OSError."""
        try:
            part = job.make()
        except Exception as error:
            error.add_note(job.name)
            raise
        files = tuple(write_content(self.payload, content) for content in part.contents)
        ordered = tuple(sorted(files, key=lambda file: file.path))
        return Made(job.key, WrittenPart(job.name, ordered, tuple(part.entities), part.diagnostics))
