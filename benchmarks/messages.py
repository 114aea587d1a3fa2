"""How good the messages about a document with one fault are: Rubricator's, Jing's and libxml2's, in one table.

    python benchmarks/messages.py [--kinds "late head,stray text"] [--count 20] [--seed 1] [--schema tei_all.rng]
                                  [--validators rubricator,jing,lxml] [--failing rubricator]

``--failing`` prints every mutant of which that validator did not do everything right: the fault, the source around it, what
had to be named, and all that was said. ``--keep FOLDER`` writes the mutants there. libxml2 takes ten seconds to compile tei_all.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import validators
from measuring import ROOT, SHARED, heading
from mutants.document import Document, read
from mutants.making import KINDS, make
from mutants.mutant import Mutant

LONGEST = 400
"""Characters that message and hint may have together."""

SCHEMAS = ("tei_all.rng", "tei_simplePrint.rng", "tei_lite.rng", "tei_bare.rng", "dracor.rng", "rubricator.rng")
OWN = Path(__file__).parent / "documents"
MEASURES = ("line", "once", "culprit", "repair", "short")
TITLES = ("line right", "one error", "culprit named", "repair named", f"≤ {LONGEST}")


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether what a validator said of a mutant is right, measure by measure."""

    line: bool
    once: bool
    culprit: bool
    repair: bool
    short: bool

    @property
    def is_right(self) -> bool:
        """Whether nothing is wrong."""
        return all(getattr(self, measure) for measure in MEASURES)


def judge(mutant: Mutant, said: Sequence[validators.Said]) -> Judgement:
    """Judge what was said of a mutant: line, culprit and repair by the first error, as its reader meets it first."""
    first = said[0] if said else validators.Said(0, "")
    fault = mutant.fault
    return Judgement(
        first.line in fault.lines,
        len(said) == 1,
        any(culprit in first.words for culprit in fault.culprits),
        any(re.search(repair, first.words) for repair in fault.repairs),
        bool(said) and all(len(one.words) <= LONGEST for one in said),
    )


def schema_path(name: str) -> Path:
    """Return where a schema lies."""
    return ROOT / "schemas" / name if name.startswith("rubricator") else SHARED / "schemas" / name


def documents_for(schema: Path) -> list[Document]:
    """Return the documents that a schema, as Jing reads it, finds valid: the corpus, the edition, and those made for this."""
    paths = [*sorted(SHARED.glob("corpus/*/*.xml")), *sorted((ROOT / "tei").glob("*.xml")), *sorted(OWN.glob("*.xml"))]
    documents = [read(path, f"{path.parent.name}/{path.name}") for path in paths]
    with tempfile.TemporaryDirectory() as folder:
        copies = []
        for number, document in enumerate(documents):
            copies.append(Path(folder) / f"{number}.xml")
            copies[-1].write_bytes(document.data)
        found = validators.jing(schema, copies)
    return [document for document, copy in zip(documents, copies, strict=True) if not found[copy]]


def mutants_of(schemas: Iterable[str], kinds: Iterable[str], count: int, seed: int) -> list[Mutant]:
    """Return up to ``count`` mutants of each kind for each schema."""
    return [
        mutant
        for name in schemas
        if (documents := documents_for(schema_path(name)))
        for mutant in make(schema_path(name), documents, kinds, count, seed)
    ]


def answers(
    validator: validators.Validator, mutants: Sequence[Mutant], folder: Path
) -> list[Sequence[validators.Said]]:
    """Return what a validator says of each mutant."""
    paths = [folder / f"{number:05}.xml" for number in range(len(mutants))]
    said: dict[Path, Sequence[validators.Said]] = {}
    for schema in dict.fromkeys(mutant.schema for mutant in mutants):
        mine = [path for path, mutant in zip(paths, mutants, strict=True) if mutant.schema == schema]
        said.update(validator(schema_path(schema), mine))
    return [said[path] for path in paths]


def table(mutants: Sequence[Mutant], judgements: Sequence[Judgement]) -> Iterator[str]:
    """Yield the lines of a validator's table: all mutants, then kind by kind."""
    yield f"{'':26}{'mutants':>8}" + "".join(f"{title:>15}" for title in TITLES)
    rows = {"all": list(judgements)}
    for mutant, judgement in zip(mutants, judgements, strict=True):
        rows.setdefault(mutant.fault.kind, []).append(judgement)
    for name, some in rows.items():
        shares = (100 * sum(getattr(one, measure) for one in some) / len(some) for measure in MEASURES)
        yield f"{name:26}{len(some):8}" + "".join(f"{share:13.1f} %" for share in shares)


def described(mutant: Mutant, said: Sequence[validators.Said], judgement: Judgement, path: Path) -> Iterator[str]:
    """Yield all there is to know about a mutant that was not judged well."""
    fault = mutant.fault
    wrong = ", ".join(title for measure, title in zip(MEASURES, TITLES, strict=True) if not getattr(judgement, measure))
    yield f"\n{fault.kind} · {mutant.document} · {mutant.schema} · {path.name} · not right: {wrong}"
    source = fault.data.decode().splitlines()
    first = min(fault.lines)
    yield from (
        f"  {line:5} | {source[line - 1][:200]}" for line in range(max(1, first - 1), min(len(source), first + 1) + 1)
    )
    yield f"  wanted: line {sorted(fault.lines)}, culprit {' or '.join(fault.culprits)}, repair {' or '.join(fault.repairs)[:300]}"
    yield from (f"  said: {one.line}: {one.words[:700]}" for one in said)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--schema", default=",".join(SCHEMAS))
    parser.add_argument("--validators", default="rubricator,jing,lxml")
    parser.add_argument("--failing", default="")
    parser.add_argument("--keep", type=Path)
    arguments = parser.parse_args()
    mutants = mutants_of(arguments.schema.split(","), arguments.kinds.split(","), arguments.count, arguments.seed)
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or Path(temporary)
        folder.mkdir(exist_ok=True)
        for number, mutant in enumerate(mutants):
            (folder / f"{number:05}.xml").write_bytes(mutant.fault.data)
        for name in arguments.validators.split(","):
            report(name, mutants, folder, failing=name == arguments.failing)


def report(name: str, mutants: Sequence[Mutant], folder: Path, *, failing: bool) -> None:
    """Print the table of one validator, and what it did not do well if that is asked for."""
    validator: validators.Validator = getattr(validators, name)
    said = answers(validator, mutants, folder)
    judgements = [judge(mutant, some) for mutant, some in zip(mutants, said, strict=True)]
    heading(name)
    print("\n".join(table(mutants, judgements)))
    if failing:
        for number, (mutant, some, judgement) in enumerate(zip(mutants, said, judgements, strict=True)):
            if not judgement.is_right:
                print("\n".join(described(mutant, some, judgement, folder / f"{number:05}.xml")))


if __name__ == "__main__":
    main()
