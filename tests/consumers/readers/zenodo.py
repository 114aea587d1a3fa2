"""Zenodo's deposition. There is no schema of it in a package: its fields are held against the lists that Zenodo documents and
InvenioRDM has, dates and identifiers against the parsers InvenioRDM uses.
"""

from __future__ import annotations

import json
from typing import Any

import idutils
import pycountry
from edtf import parse_edtf
from edtf.parser.parser_classes import Interval

from consumers.languages import from_library
from consumers.readers import invenio
from consumers.readers.invenio import KINDS, spdx
from consumers.reading import Reading

FORMAT = "zenodo"


def to_listed(licence: str) -> str:
    """Zenodo takes a licence of its list or none: few of the versions for a country are in it, and no address."""
    return "" if "/" in licence or licence.endswith("-DE") or " " in licence else licence


LOSES = invenio.LOSES | {"licence": to_listed}
SAYS = frozenset(
    "title authors editors created published edited container issue first_page last_page language licence kind doi url".split()
)
#: https://developers.zenodo.org/#representation, as of 2026; the types of dates are those of InvenioRDM, under which it runs.
FIELDS = set(
    """
    upload_type publication_type publication_date title creators description access_right license doi keywords notes
    related_identifiers contributors imprint_publisher imprint_isbn imprint_place partof_title partof_pages journal_title
    journal_volume journal_issue journal_pages version language dates
    """.split()
)
REQUIRED = {"upload_type", "publication_type", "title", "creators", "description", "access_right"}
PERSON = {"name", "affiliation", "orcid", "gnd", "type"}
CONTRIBUTORS = set(
    """
    ContactPerson DataCollector DataCurator DataManager Distributor Editor HostingInstitution Producer ProjectLeader ProjectManager
    ProjectMember RegistrationAgency RegistrationAuthority RelatedPerson Researcher ResearchGroup RightsHolder Sponsor Supervisor
    WorkPackageLeader Other
    """.split()
)
DATES = {"Created", "Issued", "Available"}


def read(text: str) -> Reading:
    """Read the metadata."""
    (said,) = json.loads(text).values()
    check(said)
    dates = {date["type"]: _date(date) for date in said.get("dates", ())}
    first, _, last = (said.get("journal_pages") or said.get("partof_pages") or "").partition("-")
    identifiers = [
        one["identifier"] for one in said.get("related_identifiers", ()) if one["relation"] == "isAlternateIdentifier"
    ]
    return Reading(
        title=said["title"],
        authors=tuple(one["name"] for one in said["creators"] if one["name"] != "Unknown"),
        editors=tuple(one["name"] for one in said.get("contributors", ()) if one["type"] == "Editor"),
        created=dates.get("Created"),
        published=dates.get("Issued"),
        edited=dates.get("Available"),
        container=said.get("journal_title") or said.get("partof_title"),
        issue=said.get("journal_issue"),
        first_page=first or None,
        last_page=last or first or None,
        language=from_library(said["language"]) if "language" in said else None,
        licence=spdx(said["license"]) if "license" in said else None,
        kind=KINDS.get(f"publication-{said['publication_type']}", "text"),
        doi=said.get("doi"),
        url=next(iter(identifiers), None),
    )


def check(said: dict[str, Any]) -> None:
    """Hold the fields against what Zenodo takes."""
    assert said.keys() <= FIELDS, said.keys() - FIELDS
    assert said.keys() >= REQUIRED
    assert (said["upload_type"], said["access_right"]) == ("publication", "open")
    for person in [*said["creators"], *said.get("contributors", ())]:
        assert person["name"]
        assert person.keys() <= PERSON
        assert "orcid" not in person or idutils.is_orcid(person["orcid"])
        assert "gnd" not in person or idutils.is_gnd(person["gnd"])
    assert {person["type"] for person in said.get("contributors", ())} <= CONTRIBUTORS
    for date in said.get("dates", ()):
        # As Zenodo makes one date of the two (zenodo-rdm, legacy deserializer).
        assert isinstance(parse_edtf(f"{date['start']}/{date['end']}"), Interval)
        assert date["type"] in DATES
    for identifier in said.get("related_identifiers", ()):
        assert idutils.detect_identifier_schemes(identifier["identifier"]), identifier
    assert "language" not in said or pycountry.languages.get(alpha_3=said["language"])
    assert "publication_date" not in said or parse_edtf(said["publication_date"])


def _date(date: dict[str, str]) -> str:
    """Return the date as its description has it, where there is more to say of it than where it starts and ends."""
    plain = "/".join(dict.fromkeys((date["start"], date["end"])))
    return date.get("description", plain).removeprefix("EDTF ")
