"""DataCite JSON, valid by DataCite's JSON schema; DataCite's client for Python makes XML of it, which is then read as that."""

from __future__ import annotations

import json

import jsonschema
from datacite import schema45

from consumers.readers.datacite_xml import LOSES, SAYS
from consumers.readers.datacite_xml import read as read_xml
from consumers.reading import Reading
from consumers.schemas import datacite_json

FORMAT = "datacite-json"

__all__ = ["FORMAT", "LOSES", "SAYS", "read"]


def read(text: str) -> Reading:
    """Read the attributes of a DOI."""
    # The year is the one thing that DataCite has no word for when it is not known.
    attributes = {"publicationYear": "0000"} | json.loads(text)
    jsonschema.validate(attributes, datacite_json(), format_checker=jsonschema.FormatChecker())
    # Who has no DOI yet has none in JSON, while XML is not valid without.
    return read_xml(schema45.tostring({"doi": "(:tba)"} | attributes))
