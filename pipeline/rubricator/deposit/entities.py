"""The entities of a crate that are the same in every part of it: references, files, agents, licences, programs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from posixpath import join, normpath

from rubricator import program_version
from rubricator.deposit.kinds import Kind, encoding_format
from rubricator.deposit.layout import STYLESHEETS, reference
from rubricator.deposit.package import Entity
from rubricator.deposit.record import Name, Program, Record
from rubricator.saxon import processor_version

PROGRAM = "rubricator"
_WEB = re.compile(r"https?://\S+")


def ref(identifier: str) -> Entity:
    """Return the reference to an entity."""
    return {"@id": identifier}


def refs(identifiers: Iterable[str]) -> object:
    """Return a reference, or an array of them, each once; None if there is none."""
    found = [ref(identifier) for identifier in dict.fromkeys(identifiers)]
    return (found[0] if len(found) == 1 else found) or None


def stated(entity: Mapping[str, object]) -> Entity:
    """Return an entity without the properties of which nothing is known; of one value no array is made."""
    return {key: _compact(value) for key, value in entity.items() if value not in (None, "", (), [])}


def _compact(value: object) -> object:
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def file_entity(place: str, name: str, kind: Kind, **properties: object) -> Entity:
    """Return the entity of a file at a place."""
    return stated(
        {
            "@id": reference(place),
            "@type": "File",
            "name": name,
            "description": kind.words[0].upper() + kind.words[1:] + ".",
            "encodingFormat": encoding_format(kind),
            **properties,
        }
    )


def agent(name: Name, place: str) -> Entity:
    """Return the entity of a person or a body that the header of the document at a place names.

    Who is known by a reference is one entity wherever it is used; who is not, is whoever has the same name. What is not
    divided may be either, and is a thing.
    """
    kind = "Organization" if name.is_body else "Person" if name.family else "Thing"
    return stated(
        {
            "@id": _identity(name, place),
            "@type": kind,
            "name": name.words,
            "givenName": name.given,
            "familyName": name.family,
            "url": name.uri,
        }
    )


def _identity(name: Name, place: str) -> str:
    if name.uri:
        return name.uri
    known = name.ref.split()[:1]
    if not known:
        return f"#name/{reference(name.words)}"
    file, mark, local = known[0].partition("#")
    if ":" in file:
        return f"#{reference(known[0])}"
    target = normpath(join(place, "..", file)) if file else place
    return f"#{reference(target)}/{reference(local)}" if mark else f"#{reference(target)}"


def body(words: str) -> Entity:
    """Return the entity of a body that is known by its name alone."""
    return {"@id": f"#name/{reference(words)}", "@type": "Organization", "name": words}


def licence(record: Record) -> Entity | None:
    """Return the entity of the licence that a header names, None if it names none."""
    address = record.licence_uri or (f"https://spdx.org/licenses/{record.licence_id}" if record.licence_id else "")
    if not (address or record.licence):
        return None
    words = record.licence or f"The header names the licence by its address: {address}"
    digest = sha256(record.licence.encode()).hexdigest()[:8]
    return stated(
        {
            "@id": address or f"#licence/{digest}",
            "@type": "CreativeWork",
            "name": record.licence_id or _shortened(record.licence) or address,
            "description": words,
            "identifier": f"https://spdx.org/licenses/{record.licence_id}" if record.licence_id else None,
            "url": address,
        }
    )


def _shortened(words: str) -> str:
    return words if len(words) <= 80 else f"{words[:79]}…"


@cache
def this_program() -> Program:
    """Return this program, as a header would name it."""
    return Program(PROGRAM, program_version(), "Rubricator")


def rubricator() -> Entity:
    """Return the entity of this program."""
    return {**program(this_program()), "softwareRequirements": ref("#saxon")}


def xslt() -> Entity:
    """Return the entity of the language of stylesheets."""
    return {
        "@id": "#xslt",
        "@type": "ComputerLanguage",
        "name": "XSL Transformations",
        "version": "3.0",
        "url": "https://www.w3.org/TR/xslt-30/",
    }


def saxon() -> Entity:
    """Return the entity of the processor that runs the stylesheets."""
    return {
        "@id": "#saxon",
        "@type": "SoftwareApplication",
        "name": "SaxonC",
        "version": processor_version(),
        "url": "https://www.saxonica.com/saxon-c/",
    }


def program(named: Program) -> Entity:
    """Return the entity of this program in a version; what a package has of it stands in one of its folders."""
    version = f"-{named.version}" if named.version else ""
    return stated(
        {
            "@id": f"#{reference(named.ident + version)}",
            "@type": "SoftwareApplication",
            "name": named.label or named.ident,
            "version": named.version,
            "url": ref(f"{STYLESHEETS}/rubricator/"),
        }
    )


def iso_date(edtf: str) -> str:
    """Return a date as schema.org has it, empty where it is uncertain, an interval, or otherwise more than that."""
    return edtf if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", edtf) else ""
