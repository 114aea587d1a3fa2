"""Whether Rubricator finds what Jing finds, fault by fault, in real documents against schemas most of them are not valid against.

    python benchmarks/agreement.py [--schema tei_all.rng,dracor.rng] [--mutants 600 --seed 7] [--show "Rubricator alone"]

Two faults are the same when they are of one kind, in the same element and of the same attribute. ``--show`` prints all that agree
in one way, or not: "same", "same content", "echo", "taken for another", "part alone", "Jing alone", "Rubricator alone".
``--mutants`` compares them on so many documents with a blind change instead.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from cutting import cut, rooted_anywhere
from faults import Fault, Kind, of_jing, of_rubricator
from measuring import SHARED, heading
from mutants.blind import mutate, vocabulary
from mutants.document import Document, Node, read
from validators import jing, readable_by_jing

from rubricator.relaxng.schema import Schema

SCHEMAS = ("tei_all.rng", "tei_all.rnc", "tei_simplePrint.rng", "tei_lite.rng", "tei_bare.rng", "dracor.rng")
TEI = "http://www.tei-c.org/ns/1.0"
"""The namespace in which elements without one are looked at, after they have been told of."""

_SMALL = 30_000

SAME = "same"
MODEL = "same content"
ECHO = "echo"
PART = "part alone"
TAKEN = "taken for another"
JING_ALONE = "Jing alone"
OURS_ALONE = "Rubricator alone"
EXPLAINED = {
    SAME: "both say it of the same element",
    MODEL: "both say that the content of an element is not right, and choose different children of it, or what is lacking",
    ECHO: "Jing repeats its last message at an end tag that it does not concern",
    TAKEN: "both say of an element around it that it has no place; what is in it depends on what that is taken for",
    PART: "Jing does not look into an element that has no place; given the part by itself, it says the same",
}
"""How faults agree. What agrees in none of these ways is said by Jing alone or by Rubricator alone, and one of them is wrong."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What one validator says of a document, and how it agrees with the other: SAME, MODEL and so on."""

    document: str
    words: str
    how: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """What Jing says of some documents, and what Rubricator says of them."""

    theirs: tuple[Judged, ...]
    ours: tuple[Judged, ...]


def agreement(schema: Path, paths: Sequence[Path]) -> Agreement:
    """Compare the validators on documents, which Jing has to be able to read."""
    said, compiled = jing(schema, paths), Schema.from_file(schema)
    theirs: list[Judged] = []
    ours: list[Judged] = []
    passed_over: list[tuple[Document, Fault]] = []
    for path in paths:
        document = Document(path.name, path.read_bytes())
        of_theirs = list(of_jing(document, said[path]))
        of_ours = list(of_rubricator(document, compiled.validate(document.data, document.name)))
        for one, fault in zip(said[path], of_theirs, strict=True):
            how = _beside(fault, of_ours) or _inside(fault, of_theirs, of_ours) or JING_ALONE if fault else ECHO
            theirs.append(Judged(document.name, f"{one.line}: {one.words}", how))
        known = [fault for fault in of_theirs if fault is not None]
        for fault in of_ours:
            if how := _beside(fault, known) or _unexplained(fault, known):
                ours.append(Judged(document.name, fault.words, how))
            else:
                passed_over.append((document, fault))
    return Agreement(tuple(theirs), (*ours, *_asked_again(schema, passed_over)))


def _beside(fault: Fault, others: Iterable[Fault]) -> str:
    """Return how a fault agrees with one of the other validator; nothing if it does not."""
    if any(fault.is_same(other) for other in others):
        return SAME
    of_content = (other for other in others if fault.is_of_content and other.is_of_content)
    return MODEL if any(other.model is fault.model for other in of_content) else ""


def _inside(fault: Fault, theirs: Iterable[Fault | None], ours: Iterable[Fault]) -> str:
    """Return TAKEN for a fault in an element that has no place for both; nothing for another."""
    around = (fault.node, *fault.node.ancestors())
    misplaced = [other.node for other in ours if other.kind is Kind.ELEMENT and other.node in around]
    return TAKEN if any(other and other.kind is Kind.ELEMENT and other.node in misplaced for other in theirs) else ""


def _unexplained(fault: Fault, theirs: Iterable[Fault]) -> str:
    """Return OURS_ALONE, unless Jing had a reason not to look there: an element around it that has no place."""
    around = (fault.node, *fault.node.ancestors())
    return "" if any(other.kind is Kind.ELEMENT and other.node in around for other in theirs) else OURS_ALONE


def _asked_again(schema: Path, faults: Sequence[tuple[Document, Fault]]) -> Iterator[Judged]:
    """Yield the verdicts on what Jing passed over, after it was given the parts of the documents by themselves."""
    parts = dict.fromkeys((document, part) for document, fault in faults for part in _parts_about(fault))
    found = dict(zip(parts, _of_parts(schema, list(parts)), strict=True))
    for document, fault in faults:
        said = (theirs for part in _parts_about(fault) for theirs in found[document, part])
        yield Judged(document.name, fault.words, PART if any(map(fault.is_same, said)) else OURS_ALONE)


def _parts_about(fault: Fault) -> list[Node]:
    """Return the elements in which a fault shows: the one whose content is not right, and an unknown element itself."""
    return [node for node in (fault.model, fault.node) if node is not None]


def _of_parts(schema: Path, parts: Sequence[tuple[Document, Node]]) -> Iterator[list[Fault]]:
    """Yield what Jing says of each part, as faults of the whole document."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = [folder / f"{number}.xml" for number in range(len(parts))]
        for path, (document, node) in zip(paths, parts, strict=True):
            path.write_bytes(cut(document.data, node, TEI))
        # The two syntaxes of tei_all give the same grammar, which other tests see to.
        said = jing(rooted_anywhere(schema.with_suffix(".rng"), folder), paths) if parts else {}
        for path, (document, node) in zip(paths, parts, strict=True):
            part = Document(path.name, path.read_bytes())
            whole = dict(zip(part.nodes, document.nodes[document.nodes.index(node) :], strict=False))
            yield [replace(one, node=whole[one.node]) for one in of_jing(part, said[path]) if one is not None]


def mutants(originals: Iterable[Path], count: int, seed: int, folder: Path) -> list[Path]:
    """Write documents with one blind change each into a folder; those that got a document type are left out: it adds attributes."""
    chance = Random(seed)
    words = vocabulary(sorted((SHARED / "schemas").glob("*.rng")))
    documents = [read(path, path.name) for path in originals if path.stat().st_size < _SMALL]
    made = [mutate(chance.choice(documents), words, chance) for _ in range(count)]
    paths = []
    for number, data in enumerate(data for data in made if b"<!DOCTYPE" not in data):
        paths.append(folder / f"{number:05}.xml")
        paths[-1].write_bytes(data)
    return paths


def rows(found: Mapping[str, Agreement]) -> Iterator[str]:
    """Yield the lines of the table: for each schema what Jing says and what Rubricator says, and how they agree."""
    columns = (SAME, MODEL, ECHO, TAKEN, PART, "alone")
    yield f"{'':22}{'':12}{'all':>7}" + "".join(f"{column:>19}" for column in columns)
    for schema, one in found.items():
        for validator, judged in (("Jing", one.theirs), ("Rubricator", one.ours)):
            counts = Counter("alone" if fault.how in (JING_ALONE, OURS_ALONE) else fault.how for fault in judged)
            figures = "".join(f"{counts[column]:19}" for column in columns)
            yield f"{schema:22}{validator:12}{len(judged):7}{figures}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--schema", default=",".join(SCHEMAS))
    parser.add_argument("--show", default="", help="print every finding that agrees in this way")
    parser.add_argument("--mutants", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        corpus = sorted(SHARED.glob("corpus/*/*.xml"))
        made = mutants(corpus, arguments.mutants, arguments.seed, folder) if arguments.mutants else []
        paths = made or readable_by_jing(corpus, folder)
        found = {name: agreement(SHARED / "schemas" / name, paths) for name in arguments.schema.split(",")}
    heading(f"{len(paths)} documents")
    print("\n".join(rows(found)))
    print(*(f"\n{how}: {meaning}" for how, meaning in EXPLAINED.items()), sep="")
    for name, one in found.items():
        for fault in (*one.theirs, *one.ours):
            if fault.how == arguments.show:
                print(f"{name} {fault.document}:{fault.words[:200]}")


if __name__ == "__main__":
    main()
