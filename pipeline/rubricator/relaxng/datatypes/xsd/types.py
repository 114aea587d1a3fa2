"""All built-in types by name."""

from __future__ import annotations

from rubricator.relaxng.datatypes.xsd.binary import BINARIES
from rubricator.relaxng.datatypes.xsd.dates import DATES
from rubricator.relaxng.datatypes.xsd.durations import DURATIONS
from rubricator.relaxng.datatypes.xsd.numbers import NUMBERS
from rubricator.relaxng.datatypes.xsd.strings import STRINGS
from rubricator.relaxng.datatypes.xsd.uris import URIS

TYPES = {base.name: base for base in (*STRINGS, *NUMBERS, *DURATIONS, *DATES, *BINARIES, *URIS)}
