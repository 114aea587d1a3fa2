"""The places that packages are made for, and the files that each wants."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rubricator.deposit.layout import DEPOSIT
from rubricator.deposit.upload.shipment import RECORD


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file: its path in the payload, the format of citations that it is made in, and what is made of that."""

    path: str
    format: str
    made: Callable[[str], str] = str


def _registration(citation: str) -> str:
    """Return what DataCite's REST API takes at ``/dois``. Without an ``event`` the DOI is a draft: nothing is registered yet."""
    payload = {"data": {"type": "dois", "attributes": json.loads(citation)}}
    return json.dumps(payload, indent=2, ensure_ascii=False) + "\n"


def _for_github(citation: str) -> str:
    """Return what Zenodo reads in a repository on GitHub: the metadata of a deposition without what is around them."""
    return json.dumps(json.loads(citation)["metadata"], indent=2, ensure_ascii=False) + "\n"


OCFL = "ocfl"
"""The place that is no place but a layout of folders."""

_INVENIO = Wanted(RECORD, "invenio")

TARGETS: Mapping[str, tuple[Wanted, ...]] = MappingProxyType(
    {
        # Zenodo reads the first where a package comes by way of GitHub, the second where it is uploaded.
        "zenodo": (Wanted(".zenodo.json", "zenodo", _for_github), _INVENIO),
        "invenio": (_INVENIO,),
        "datacite": (
            Wanted(f"{DEPOSIT}/datacite.json", "datacite-json", _registration),
            Wanted(f"{DEPOSIT}/datacite.xml", "datacite-xml"),
        ),
        # It wants no file, but the whole package laid out otherwise: see deposit/ocfl.
        OCFL: (),
    }
)
