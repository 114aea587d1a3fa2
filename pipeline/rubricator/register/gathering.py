"""From documents and an authority file to the register, and to the authority file with those who were lacking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from lxml import etree

from rubricator.authority import EMPTY, Authority, parse_authority
from rubricator.diagnostics import Diagnostic, has_errors
from rubricator.doctypes import without_doctype
from rubricator.recognition import corpus_of, recognize
from rubricator.register import documents, transcriptions
from rubricator.register.entering import NewPerson, to_enter
from rubricator.register.entries import Entry, entries
from rubricator.register.fresh import fresh
from rubricator.register.inserting import inserted
from rubricator.register.naming import Named
from rubricator.transcription import Transcription
from rubricator.wellformedness import DEEPEST

_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@dataclass(frozen=True, slots=True)
class Document:
    """A TEI document: its file's name and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class AuthorityFile:
    """The file that the people are looked up in: its name, and its bytes, empty where there is no file."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Policy:
    """Who is entered: those of at least this certainty, but none with a form that an editor has refused."""

    least: float
    refused: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Register:
    """The people found, those of them whom the authority file lacks, the file, and what was found amiss.

    After ``enter`` the file has the new people in it, ``new`` lists whom it got, and ``entries`` has them as known.
    """

    entries: tuple[Entry, ...]
    new: tuple[NewPerson, ...]
    file: AuthorityFile
    diagnostics: tuple[Diagnostic, ...]


Material = Sequence[Transcription | Document]


def gather(material: Material, file: AuthorityFile, policy: Policy) -> Register:
    """Return who is named in the documents; nobody where the authority file is faulty."""
    authority, unsound = parse_authority(file.name, file.data) if file.data else (EMPTY, ())
    if has_errors(unsound):
        return Register((), (), file, unsound)
    named, doubts = _named(material, authority)
    found = entries(named, authority)
    new = to_enter(found, authority, _ids(file.data), policy.refused, policy.least)
    return Register(found, new, file, unsound + doubts)


def enter(material: Material, file: AuthorityFile, policy: Policy) -> Register:
    """Return the register with the new people entered in the authority file.

    Whom the file knows helps to recognise others, so the documents are read again until nobody is new: a second run
    then finds nothing to enter.
    """
    register = gather(material, file, policy)
    entered: tuple[NewPerson, ...] = ()
    while register.new:
        grown, amiss = _with(register.new, register.file)
        if amiss:
            return replace(register, new=entered, diagnostics=register.diagnostics + amiss)
        entered += register.new
        register = gather(material, grown, policy)
    return replace(register, new=entered)


def _with(new: Sequence[NewPerson], file: AuthorityFile) -> tuple[AuthorityFile, tuple[Diagnostic, ...]]:
    data, amiss = inserted(file.name, file.data, new) if file.data else (fresh(new), ())
    return AuthorityFile(file.name, data), amiss


def _named(material: Material, authority: Authority) -> tuple[list[Named], tuple[Diagnostic, ...]]:
    corpus = corpus_of(one for one in material if isinstance(one, Transcription))
    named: list[Named] = []
    findings: tuple[Diagnostic, ...] = ()
    for one in material:
        if isinstance(one, Document):
            encoded, amiss = documents.named_in(one.name, one.data, authority)
            named += encoded
        else:
            mentions, amiss = recognize(one, authority, corpus)
            named += transcriptions.named_in(one, mentions)
        findings += amiss
    return named, findings


def _ids(data: bytes) -> Set[str]:
    """Return every xml:id of a well-formed document, none of no bytes."""
    return set(_all_ids(data)) if data else set()


def _all_ids(data: bytes) -> Iterator[str]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    for element in etree.fromstring(without_doctype(data, DEEPEST), parser).iter(etree.Element):
        if identifier := element.get(_XML_ID):
            yield identifier
