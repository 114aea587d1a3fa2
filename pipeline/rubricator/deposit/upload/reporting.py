"""An upload from beginning to end: checked first, then done, with all that can go wrong turned into findings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rubricator.deposit.upload.drafts import StoppedError
from rubricator.deposit.upload.memory import NotesError
from rubricator.deposit.upload.repository import RefusedError, UnavailableError, UntrustedError
from rubricator.deposit.upload.rules import (
    CHANGED_HERE,
    NOTES_UNUSABLE,
    REFUSED,
    TOKEN_REFUSED,
    UNAVAILABLE,
    UNTRUSTED,
)
from rubricator.deposit.upload.shipment import ChangedError
from rubricator.deposit.upload.uploading import Arrived, Upload
from rubricator.diagnostics import Diagnostic, Rule, at_position
from rubricator.source import Position

_OF_THE_TOKEN = (401, 403)
_COULD_NOT_RUN = (UNAVAILABLE, UNTRUSTED, NOTES_UNUSABLE)


@dataclass(frozen=True, slots=True)
class Result:
    """What became of an upload; ``could_run``: it was not kept from running by something outside of package and draft."""

    arrived: Arrived | None
    diagnostics: tuple[Diagnostic, ...]
    could_run: bool = True


def upload(package: Path, work: Upload, publish: bool) -> Result:
    """Upload a package and return what became of it, with findings at the package. Raises OSError for files here."""
    try:
        arrived = work.run(publish)
    except StoppedError as error:
        return _failed(package, error.rule, str(error))
    except ChangedError as error:
        return _failed(package, CHANGED_HERE, f"{error} is not as it was when the upload began.")
    except NotesError as error:
        return _failed(work.notebook.path, NOTES_UNUSABLE, f"The draft cannot be told: {error}.")
    except UntrustedError as error:
        return _failed(package, UNTRUSTED, f"{work.notebook.address} is not asked: {error}.")
    except UnavailableError as error:
        return _failed(package, UNAVAILABLE, f"{work.notebook.address} does not do what it was asked for: {error}.")
    except RefusedError as error:
        rule = TOKEN_REFUSED if error.status in _OF_THE_TOKEN else REFUSED
        return _failed(package, rule, f"{work.notebook.address} refuses: {error}.")
    return Result(arrived, tuple(finding(package, remark.rule, remark.message) for remark in arrived.remarks))


def finding(package: Path, rule: Rule, message: str) -> Diagnostic:
    """Return a finding about a package."""
    return at_position(str(package), Position(1, 1), rule, message)


def _failed(place: Path, rule: Rule, message: str) -> Result:
    return Result(None, (finding(place, rule, message),), rule not in _COULD_NOT_RUN)
