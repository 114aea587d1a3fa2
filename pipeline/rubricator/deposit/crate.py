"""The metadata of a package as an RO-Crate 1.2: a graph in JSON-LD, an entity a line, written as the parts are read again.

Source: https://w3id.org/ro/crate/1.2. The graph is flat and names every file: of ten thousand documents it has some hundred
megabytes, of which never more than a part is in memory.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from rubricator.deposit.closing import Written, WrittenPart
from rubricator.deposit.entities import program, ref, refs, rubricator, saxon, stated, this_program, xslt
from rubricator.deposit.kinds import PRONOM, PUIDS, pronom_entity
from rubricator.deposit.layout import CRATE, EDITION, RENDERINGS, REPORTS, reference
from rubricator.deposit.package import Entity
from rubricator.deposit.summary import SHARED, Summary, Wishes

SPECIFICATION = "https://w3id.org/ro/crate/1.2"
CHECKED, PACKED = "#checked", "#packed"
_HEAD = f'{{"@context": "{SPECIFICATION}/context", "@graph": [\n'


def crate(summary: Summary, wishes: Wishes, written: Written, files: Sequence[Entity]) -> Iterator[bytes]:
    """Yield the metadata; ``files`` are the entities of the files that belong to no document, and of folders of them."""
    before = _HEAD
    for entity in _with_formats(_entities(summary, wishes, written, files)):
        yield (before + json.dumps(entity, ensure_ascii=False)).encode()
        before = ",\n"
    yield b"\n]}\n"


def _entities(summary: Summary, wishes: Wishes, written: Written, files: Sequence[Entity]) -> Iterator[Entity]:
    yield {"@id": CRATE, "@type": "CreativeWork", "about": ref("./"), "conformsTo": ref(SPECIFICATION)}
    yield _root(summary, written, files)
    yield _edition(written, files)
    yield _renderings(written)
    yield from files
    for part in written.parts():
        yield from with_sizes(part)
    always = (rubricator(), saxon(), xslt(), *([wishes.agent] if wishes.agent else []))
    known = {str(entity["@id"]): entity for entity in always}
    yield from {**summary.shared, **known}.values()
    yield from _actions(summary, wishes, files)


def _root(summary: Summary, written: Written, files: Sequence[Entity]) -> Entity:
    first = next(written.parts()).name
    loose = [str(entity["@id"]) for entity in files if not _is_in(entity, EDITION) and not entity.get("isPartOf")]
    return stated(
        {
            "@id": "./",
            "@type": "Dataset",
            "name": summary.title,
            "description": summary.description,
            "datePublished": summary.date,
            "license": refs(str(one["@id"]) for one in summary.licences)
            or "The documents do not say under what terms they may be used; ask whoever publishes them.",
            "author": refs(str(one["@id"]) for one in summary.authors),
            "publisher": refs(str(one["@id"]) for one in summary.publishers),
            "inLanguage": list(summary.languages),
            "mainEntity": ref(reference(first)) if summary.documents == 1 else None,
            "hasPart": [ref(f"{EDITION}/"), ref(f"{RENDERINGS}/"), *map(ref, loose)],
            "mentions": [ref(CHECKED), ref(PACKED)],
        }
    )


def _is_in(entity: Entity, folder: str) -> bool:
    return str(entity["@id"]).startswith(f"{folder}/")


def _edition(written: Written, files: Sequence[Entity]) -> Entity:
    paths = (reference(file.path) for file in written.files() if file.path.startswith(f"{EDITION}/"))
    others = (str(entity["@id"]) for entity in files if _is_in(entity, EDITION))
    return stated(
        {
            "@id": f"{EDITION}/",
            "@type": "Dataset",
            "name": "The documents",
            "description": "The documents in TEI and what they point to, byte for byte as they were given, in their old places.",
            "hasPart": [ref(path) for path in (*paths, *others)],
        }
    )


def _renderings(written: Written) -> Entity:
    folders = (
        str(entity["@id"]) for part in written.parts() for entity in part.entities if entity["@type"] == "Dataset"
    )
    return stated(
        {
            "@id": f"{RENDERINGS}/",
            "@type": "Dataset",
            "name": "What was made of the documents",
            "description": "For each document a folder with its page, its plain text and its citations.",
            "hasPart": [ref(folder) for folder in folders],
        }
    )


def with_sizes(part: WrittenPart) -> Iterator[Entity]:
    """Yield the entities that are a part's own, those of files with their sizes."""
    sizes = {reference(file.path): str(file.size) for file in part.files}
    for entity in part.entities:
        if entity["@type"] not in SHARED:
            size = sizes.get(str(entity["@id"]))
            yield {**entity, "contentSize": size} if size else entity


def _actions(summary: Summary, wishes: Wishes, files: Sequence[Entity]) -> Iterator[Entity]:
    """Yield how the reports and the package came to be; without a date that somebody set, no action has one."""
    agent = ref(str(wishes.agent["@id"])) if wishes.agent else None
    ours = str(program(this_program())["@id"])
    schemas = [str(entity["@id"]) for entity in files if entity["@type"] == ["File", "CreativeWork"]]
    common = {"@type": "CreateAction", "agent": agent, "endTime": wishes.date, "object": ref(f"{EDITION}/")}
    yield stated(
        {
            **common,
            "@id": CHECKED,
            "name": "Check the documents",
            "description": f"{len(summary.invalid):,} of {summary.documents:,} documents are not valid.",
            "instrument": [ref(ours), *map(ref, schemas)],
            "result": ref(f"{REPORTS}/"),
        }
    )
    yield stated({**common, "@id": PACKED, "name": "Make the package", "instrument": ref(ours), "result": ref("./")})


def _with_formats(entities: Iterable[Entity]) -> Iterator[Entity]:
    """Yield entities, and after them those of the file formats that they refer to."""
    used: set[str] = set()
    for entity in entities:
        found = entity.get("encodingFormat")
        if isinstance(found, list):
            used.add(str(found[1]["@id"]).removeprefix(PRONOM))
        yield entity
    yield from (pronom_entity(puid) for puid in PUIDS if puid in used)
