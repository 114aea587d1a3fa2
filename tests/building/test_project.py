"""What is to be built: of paths, of a configuration, and of both."""

from pathlib import Path
from time import process_time

import pytest

from rubricator.building.places import place
from rubricator.building.project import Project, ProjectError, project_of
from rubricator.configuration.configuration import Configuration
from rubricator.configuration.reading import read_configuration
from rubricator.rendering import EDITION


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).touch()


def configure(text: str, folder: str = ".") -> Configuration:
    file = Path(folder, "rubricator.toml")
    file.write_text(text, encoding="utf-8")
    return read_configuration(file)


def project(*paths: str, configuration: Configuration | None = None, output_dir: str = "") -> Project:
    found = configuration or Configuration(Path())
    authorities = tuple(map(found.path, found.authorities))
    return project_of(list(map(Path, paths)), Path(output_dir) if output_dir else None, authorities, found)


def sources(project: Project) -> list[str]:
    return [place.source.as_posix() for place in project.places]


def test_an_edition_without_a_configuration() -> None:
    put("tei/sources/b.txt", "tei/sources/a.txt", "tei/sources/README.md", "tei/sources/a.jpg", "tei/persons.xml")
    found = project()
    assert found.places == (place(Path("tei/sources/a.txt")), place(Path("tei/sources/b.txt")))
    assert {(place.outputs, place.authorities) for place in found.places} == {
        (Path("build"), (Path("tei/persons.xml"),))
    }
    assert dict(found.formats) == dict(EDITION)


def test_a_configuration_that_says_nothing_of_the_edition_changes_nothing() -> None:
    put("tei/sources/a.txt", "tei/persons.xml", "letter.txt")
    before = project(".", "letter.txt")
    after = project(".", "letter.txt", configuration=configure('exclude = ["drafts/"]'))
    assert after == before


def test_folders_of_its_own() -> None:
    put("letters/1891/b.txt", "letters/1890/a.txt", "letters/drafts/c.txt", "people/people.xml")
    found = project(
        configuration=configure(
            """
            exclude = ["drafts/"]
            authorities = ["people/people.xml"]
            [edition]
            sources = ["letters/**/*.txt"]
            tei = "encoded"
            schemas = "rules"
            outputs = "public"
            formats = ["html", "ris"]
            language = "de"
            licence = "https://creativecommons.org/publicdomain/zero/1.0/"
            publisher = "Ida  Lind"
            """
        )
    )
    assert sources(found) == ["letters/1890/a.txt", "letters/1891/b.txt"]
    first = found.places[0]
    assert (first.document, first.schemas) == (Path("encoded/a.xml"), Path("rules"))
    assert (first.output(".html"), first.authorities) == (Path("public/a.html"), (Path("people/people.xml"),))
    assert list(found.formats) == ["html", "ris"]
    assert found.imprint.publisher == "Ida Lind"
    assert list(found.targets) == [
        (Path("letters") / year / f"{name}.txt", target)
        for year, name in (("1890", "a"), ("1891", "b"))
        for target in (f"encoded/{name}.xml", f"public/{name}.html", f"public/{name}.ris")
    ]


def test_tei_documents_that_were_made_of_nothing_are_sources() -> None:
    put("tei/sources/a.txt", "tei/a.xml", "tei/a.reencoded.xml", "tei/b.xml", "tei/persons.xml", "tei/places.xml")
    put("tei/b.datacite.xml")
    found = project(
        configuration=configure(
            """
            authorities = ["tei/places.xml"]
            [edition]
            sources = ["tei/sources/*.txt", "tei/*.xml"]
            """
        )
    )
    assert sources(found) == ["tei/b.xml", "tei/sources/a.txt"]
    document, made = found.places
    assert (document.document, document.is_transcribed, made.is_transcribed) == (document.source, False, True)
    assert document.output(".html") == Path("build/b.html")
    assert "tei/b.xml" not in [target for _, target in found.targets]


def test_with_a_folder_for_all_that_is_made_documents_of_their_own_stay_where_they_are() -> None:
    put("tei/sources/a.txt", "tei/a.xml", "tei/b.xml")
    configuration = configure('[edition]\nsources = ["tei/sources/*.txt", "tei/*.xml"]')
    found = project(configuration=configuration, output_dir="out")
    assert [place.document.as_posix() for place in found.places] == ["tei/b.xml", "out/a.xml"]
    assert {place.outputs for place in found.places} == {Path("out")}


def test_outputs_are_no_sources() -> None:
    put("a.xml", "public/a.xml", "node_modules/x/b.xml", ".hidden/c.xml")
    assert sources(project(configuration=configure('[edition]\nsources = ["*.xml"]\noutputs = "./public/"'))) == [
        "a.xml"
    ]


def test_from_another_folder_of_the_project(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("letters/1890/a.txt", "letters/1891/b.txt", "docs/read.md")
    configure('[edition]\nsources = ["letters/**/*.txt"]')
    monkeypatch.chdir(folder / "letters" / "1891")
    configuration = read_configuration(Path("../../rubricator.toml"))
    assert sources(project(configuration=configuration)) == ["../../letters/1891/b.txt"]
    assert project("b.txt", configuration=configuration).places[0].document == Path("../../tei/b.xml")
    monkeypatch.chdir(folder / "docs")
    assert len(project(configuration=read_configuration(Path("../rubricator.toml"))).places) == 2


def test_what_is_not_one_of_its_sources_is_built_as_anywhere() -> None:
    put("letters/a.txt", "other/b.txt", "volume/tei/sources/c.txt")
    configuration = configure('[edition]\nsources = ["letters/*.txt"]\noutputs = "public"\ntei = "encoded"')
    found = project("other/b.txt", "volume", "letters/a.txt", configuration=configuration)
    documents = [place.document.as_posix() for place in found.places]
    assert documents == ["build/b.xml", "volume/tei/c.xml", "encoded/a.xml"]


def test_a_path_given_twice_is_built_once() -> None:
    put("letter.txt")
    assert sources(project("letter.txt", "letter.txt")) == ["letter.txt"]


def test_a_tei_document_that_is_named() -> None:
    put("tei/sources/a.txt", "tei/a.xml", "b.xml")
    configuration = configure("[edition]")
    assert sources(project("b.xml", "tei/a.xml", configuration=configuration)) == ["b.xml", "tei/sources/a.txt"]


@pytest.mark.parametrize(
    ("paths", "settings", "message"),
    [
        ((), "", "has no transcriptions in tei/sources"),
        (("empty",), '[edition]\nsources = ["letters/*.txt", "**/*.md"]', "empty has no transcriptions in letters, **"),
        (("tei/persons.xml",), "", "tei/persons.xml is the authority file and no document of the edition"),
        (("people.xml",), 'authorities = ["people.xml"]', "people.xml is the authority file"),
    ],
)
def test_what_cannot_be_built(paths: tuple[str, ...], settings: str, message: str) -> None:
    put("tei/persons.xml", "people.xml", "empty/x.css")
    with pytest.raises(ProjectError) as error:
        project(*paths, configuration=configure(settings) if settings else None)
    assert message in str(error.value)


def test_the_places_of_thousands_are_found_fast() -> None:
    put("tei/persons.xml", "schemas/rubricator.rng", *(f"tei/sources/{number}.txt" for number in range(3000)))
    before = process_time()
    found = project()
    assert process_time() - before < 0.5  # it takes a tenth of that; looking for files again for each took as long
    assert len(found.places) == 3000
