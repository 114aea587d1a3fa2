"""The file of a schema, looked at before it is opened: a device or a pipe could be read for ever."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from rubricator.diagnostics import Rule, Severity, at_position
from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.resources import MOST_BYTES_OF_A_FILE
from rubricator.source import Position

NO_SCHEMA = Rule(
    "VAL010",
    Severity.ERROR,
    "What cannot be the file of a schema",
    "A schema is a file of at most 16 million bytes, fourteen times TEI's largest. A folder, a pipe, a device, or a file that is "
    "longer is not read.",
    hint="Name the file of the schema.",
    wrong="rubricator validate letter.xml --schema schemas.rng, where schemas.rng is a pipe",
    right="rubricator validate letter.xml --schema schemas/edition.rng",
    reference="docs/schemas.md",
)
RULES = (NO_SCHEMA,)


def status_of(path: Path) -> os.stat_result:
    """Return the status of the file of a schema. Raises SchemaError for what cannot be one, OSError where there is nothing."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise _error(path, f"{path} is no file.")
    if status.st_size > MOST_BYTES_OF_A_FILE:
        raise _error(path, f"{path} is too long for a schema: more than {MOST_BYTES_OF_A_FILE // 1_000_000} MB.")
    return status


def _error(path: Path, message: str) -> SchemaError:
    return SchemaError((at_position(str(path), Position(1, 1), NO_SCHEMA, message),))
