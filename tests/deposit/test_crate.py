"""The crate of a package: every file is in it, nothing else is, and who made what of what."""

import json
from pathlib import Path

import pytest

from cli.running import Command
from deposit.packages import Crate, crate_of, document, parts_of, path_of, payload, references
from rubricator.rendering import FORMATS

NOT_DESCRIBED = {"ro-crate-metadata.json", "ro-crate-preview.html"}
LETTER = "edition/tei/trotsky-1928-10-21.xml"


@pytest.fixture
def crate(rubricator: Command, edition: Path) -> Crate:
    """The crate of a package of the edition."""
    rubricator("deposit", edition, "--output", "package", "--agent", "Ada Lind <https://orcid.org/0000-0002-1825-0097>")
    return crate_of(Path("package"))


def test_every_file_is_described_and_no_other(crate: Crate) -> None:
    described = {path_of(name) for name, entity in crate.items() if "File" in entity["@type"]}
    assert described == payload(Path("package")) - NOT_DESCRIBED


def test_every_file_is_part_of_the_root_once(crate: Crate) -> None:
    parts = list(parts_of(crate))
    assert len(set(parts)) == len(parts)
    described = {name for name, entity in crate.items() if {"File", "Dataset"} & {*_types(entity)}}
    assert {*parts} == described - {"./"}


def test_every_reference_leads_to_an_entity(crate: Crate) -> None:
    known = {*crate, "https://w3id.org/ro/crate/1.2"}
    for entity in crate.values():
        for value in entity.values():
            assert {*references(value)} <= known, entity["@id"]


def test_files_have_their_sizes(crate: Crate) -> None:
    for name, entity in crate.items():
        if "File" in _types(entity):
            assert int(entity["contentSize"]) == Path("package/data", path_of(name)).stat().st_size


def test_a_document_says_what_its_header_does(crate: Crate) -> None:
    letter = crate[LETTER]
    assert letter["name"] == "On the Situation in Russia: A Letter to a Comrade"
    assert crate[letter["author"]["@id"]]["familyName"] == "Trotsky"
    assert (letter["inLanguage"], letter["dateCreated"]) == ("en", "1928-10-21")
    assert [*references(letter["conformsTo"])] == ["edition/schemas/rubricator.rng", "edition/schemas/rubricator.sch"]
    assert "https://www.nationalarchives.gov.uk/PRONOM/fmt/1476" in [*references(letter["encodingFormat"])]


def test_a_corpus_is_one_for_archives_too(rubricator: Command) -> None:
    header = document().partition("<teiHeader>")[2].partition("</teiHeader>")[0]
    corpus = f'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>{header}</teiHeader>{document()}</teiCorpus>'
    Path("letters.xml").write_text(corpus, "utf-8")
    assert rubricator("deposit", "letters.xml", "--output", "package").status == 0
    letters = crate_of(Path("package"))["edition/letters.xml"]
    assert "https://www.nationalarchives.gov.uk/PRONOM/fmt/1477" in [*references(letters["encodingFormat"])]


def test_every_rendering_has_the_action_that_made_it(crate: Crate) -> None:
    made = {entity["result"]["@id"]: entity for entity in crate.values() if entity["@type"] == "CreateAction"}
    for name in (name for name in crate if name.startswith("renderings/") and not name.endswith("/")):
        action = made[name]
        used = [crate[one] for one in references(action["instrument"])]
        assert used[0]["name"] == "Rubricator"
        (stylesheet,) = [path_of(one["@id"]) for one in used if one["@id"].endswith(".xsl")]
        assert stylesheet.removeprefix("stylesheets/rubricator/") in {one.stylesheet for one in FORMATS.values()}
        assert LETTER in [*references(action["object"])]
        assert crate[action["agent"]["@id"]]["name"] == "Ada Lind"


def test_a_document_that_was_encoded_says_of_what(crate: Crate) -> None:
    action = crate[f"#encoded/{LETTER}"]
    assert action["object"] == {"@id": "edition/tei/sources/trotsky-1928-10-21.txt"}
    assert "edited since" not in action["description"]


def test_a_document_that_was_edited_since_says_so(rubricator: Command, edition: Path) -> None:
    path = edition / "trotsky-1928-10-21.xml"
    path.write_text(path.read_text("utf-8").replace("</TEI>", "<!-- seen --></TEI>"), "utf-8")
    rubricator("deposit", edition, "--output", "package")
    assert "edited since" in crate_of(Path("package"))[f"#encoded/{LETTER}"]["description"]


def test_people_and_licences_stand_in_the_crate_once(rubricator: Command) -> None:
    for name in ("a.xml", "b.xml"):
        Path(name).write_text(document(name), "utf-8")
    rubricator("deposit", "a.xml", "b.xml", "--output", "package")
    crate = crate_of(Path("package"))
    assert crate["./"]["license"] == {"@id": "https://creativecommons.org/licenses/by/4.0/"}
    assert crate["./"]["author"] == {"@id": "#name/Anna%20Keller"}
    assert crate["./"]["name"] == "2 documents by Anna Keller"
    assert "mainEntity" not in crate["./"]


def test_nothing_is_said_of_what_is_not_known(rubricator: Command) -> None:
    Path("letter.xml").write_text('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', "utf-8")
    rubricator("deposit", "letter.xml", "--output", "package", "--allow-invalid")
    letter = crate_of(Path("package"))["edition/letter.xml"]
    assert {*letter} == {"@id", "@type", "name", "description", "encodingFormat", "alternateName", "contentSize"}


def test_the_metadata_are_json_with_an_entity_a_line(crate: Crate) -> None:
    lines = Path("package/data/ro-crate-metadata.json").read_text("utf-8").splitlines()
    assert [json.loads(line.rstrip(","))["@id"] for line in lines[1:-1]] == list(crate)


def _types(entity: object) -> list[str]:
    types = entity["@type"]  # type: ignore[index]
    return types if isinstance(types, list) else [types]
