"""InvenioRDM's draft, valid by the schema that commonmeta-py carries; dates by the parser that InvenioRDM uses, identifiers by its
own checks (idutils).
"""

from __future__ import annotations

import json
from typing import Any

import idutils
import jsonschema
import pycountry
from edtf import parse_edtf
from edtf.parser.parser_classes import Date, Interval

from consumers.languages import from_library
from consumers.reading import Reading, licence_address
from consumers.schemas import invenio_json, spdx_identifiers

FORMAT = "invenio"
SAYS = frozenset(
    "title authors editors translators created published edited container issue first_page last_page edition_publisher language"
    " licence kind doi url".split()
)
KINDS = {"publication-article": "article", "publication-section": "chapter", "publication-book": "book"}
CHECKS = {
    "orcid": idutils.is_orcid,
    "isni": idutils.is_isni,
    "gnd": idutils.is_gnd,
    "url": idutils.is_url,
    "issn": idutils.is_issn,
    "isbn": idutils.is_isbn,
    "other": bool,
}


def _is_open(edtf: str) -> bool:
    """Tell whether an end of it is not known, which EDTF of level 0 cannot say; doubts are in the description."""
    return not all(edtf.strip("[]").replace("/", "..").split(".."))


def to_language(tag: str) -> str:
    """ISO 639-3 alone."""
    return tag.split("-")[0]


LOSES: dict[str, Any] = {
    "created": lambda edtf: None if _is_open(edtf) else edtf,
    "published": lambda edtf: None if _is_open(edtf) else edtf,
    "language": to_language,
    "kind": lambda kind: kind if kind in KINDS.values() else "text",
}


def read(text: str) -> Reading:
    """Read the draft."""
    draft = json.loads(text)
    # A draft may lack the day on which it is to be published; the writer has reported it.
    whole = draft | {"metadata": {"publication_date": "2000"} | draft["metadata"]}
    jsonschema.validate(whole, invenio_json())
    said = draft["metadata"]
    check(draft)
    dates = {date["type"]["id"]: _date(date) for date in said.get("dates", ())}
    fields = draft.get("custom_fields", {})
    host = fields.get("journal:journal") or fields.get("imprint:imprint") or {}
    first, _, last = host.get("pages", "").partition("-")
    return Reading(
        title=said["title"],
        authors=tuple(_name(one) for one in said["creators"] if _name(one) != "Unknown"),
        editors=_with_role(said, "editor"),
        translators=_with_role(said, "translator"),
        created=dates.get("created"),
        published=dates.get("issued"),
        edited=dates.get("available"),
        container=host.get("title"),
        issue=host.get("issue"),
        first_page=first or None,
        last_page=last or first or None,
        edition_publisher=said.get("publisher"),
        language=next((from_library(one["id"]) for one in said.get("languages", ())), None),
        licence=_licence(said),
        kind=KINDS.get(said["resource_type"]["id"], "text"),
        doi=draft.get("pids", {}).get("doi", {}).get("identifier"),
        url=next((one["identifier"] for one in said.get("identifiers", ()) if one["scheme"] == "url"), None),
    )


def check(draft: dict[str, Any]) -> None:
    """Look at what the schema leaves to checks of InvenioRDM's: dates, identifiers, languages."""
    said = draft["metadata"]
    for date in [date["date"] for date in said.get("dates", ())] + [
        said[key] for key in ["publication_date"] if key in said
    ]:
        parsed = parse_edtf(date)
        assert isinstance(parsed, Date | Interval), date
        assert parsed.lower_strict() <= parsed.upper_strict(), date
    people = [one["person_or_org"] for key in ("creators", "contributors") for one in said.get(key, ())]
    for person in people:
        assert person["family_name" if person["type"] == "personal" else "name"]
    related = [*said.get("identifiers", ()), *said.get("related_identifiers", ())]
    for identifier in related + [one for person in people for one in person.get("identifiers", ())]:
        assert CHECKS[identifier["scheme"]](identifier["identifier"]), identifier
    for language in said.get("languages", ()):
        assert pycountry.languages.get(alpha_3=language["id"]), language
    if "pids" in draft:
        assert idutils.is_doi(draft["pids"]["doi"]["identifier"])


def _date(date: dict[str, Any]) -> str:
    """Return the date as its description has it, where there is more to say of it."""
    return str(date.get("description", date["date"])).removeprefix("EDTF ")


def _with_role(said: dict[str, Any], role: str) -> tuple[str, ...]:
    return tuple(_name(one) for one in said.get("contributors", ()) if one["role"]["id"] == role)


def _name(agent: dict[str, Any]) -> str:
    person = agent["person_or_org"]
    if person["type"] == "organizational":
        return str(person["name"])
    family, _, suffix = person["family_name"].partition(", ")
    return ", ".join(filter(None, (family, person.get("given_name"), suffix)))


def _licence(said: dict[str, Any]) -> str | None:
    right = next(iter(said.get("rights", ())), {})
    return (
        spdx(right["id"])
        if "id" in right
        else licence_address(right["link"])
        if "link" in right
        else right.get("title", {}).get("en")
    )


def spdx(identifier: str) -> str:
    """Return an identifier of SPDX, which InvenioRDM has in small letters, by the list of SPDX."""
    return next(listed for listed in spdx_identifiers() if listed.lower() == identifier)
