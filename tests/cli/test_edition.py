"""What the table ``[edition]`` of a configuration changes for the commands that make an edition."""

from pathlib import Path

import pytest

from cli.running import LETTER, Command, files

BY = "https://creativecommons.org/licenses/by/4.0/"
HEADER = f"""
publisher = "Fox & Sons"
licence = "{BY}"
"""
DOCUMENT = """\
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A Play</title></titleStmt>
<publicationStmt><p>Unpublished.</p></publicationStmt><sourceDesc><p>Made up.</p></sourceDesc></fileDesc></teiHeader>
<text><body><p>Aurora enters.</p></body></text></TEI>
"""


@pytest.fixture(autouse=True)
def project(rubricator: Command) -> None:
    """The current folder, with a transcription in a folder of its own."""
    put("letters/1891/letter.txt", LETTER)


def put(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def configure(text: str) -> None:
    put("rubricator.toml", f'[edition]\nsources = ["letters/**/*.txt", "plays/*.xml"]\n{text}\n')


def text_of(name: str) -> str:
    return Path(name).read_text(encoding="utf-8")


def test_everything_stands_where_the_configuration_says(rubricator: Command) -> None:
    configure('tei = "encoded"\nschemas = "rules"\noutputs = "public"\nformats = ["html", "ris"]')
    assert rubricator("build").status == 0
    made = files() - {"rubricator.toml", "letters/1891/letter.txt"}
    assert made == {
        "encoded/letter.xml", "public/letter.html", "public/letter.ris", "rules/rubricator.rng", "rules/rubricator.sch",
    }  # fmt: skip
    assert 'href="../rules/rubricator.rng"' in text_of("encoded/letter.xml")
    assert "letter.ris" in text_of("public/letter.html")
    assert "letter.bib" not in text_of("public/letter.html")


def test_headers_and_citations_say_what_the_project_says(rubricator: Command) -> None:
    configure(HEADER)
    assert rubricator("build").status == 0
    header = text_of("tei/letter.xml")
    assert "<publisher>Fox &amp; Sons</publisher>" in header
    assert f'<licence target="{BY}">Creative Commons Attribution 4.0 International (CC BY 4.0)</licence>' in header
    assert "<publisher>Fox &amp; Sons</publisher>" in text_of("build/letter.datacite.xml")
    assert f'rightsURI="{BY}"' in text_of("build/letter.datacite.xml")
    assert rubricator("encode", "letters/1891/letter.txt").out.partition("?>")[2].count("Fox &amp; Sons") == 1
    assert rubricator("validate").status == 0


def test_a_change_of_the_configuration_is_built(rubricator: Command) -> None:
    configure(HEADER)
    rubricator("build")
    configure(HEADER.replace("Fox & Sons", "Wolf"))
    assert rubricator("build").status == 0
    assert "<publisher>Wolf</publisher>" in text_of("build/letter.datacite.xml")
    configure("")
    rubricator("build")
    assert "<publisher/>" in text_of("tei/letter.xml")


def test_a_remark_where_the_transcription_says_otherwise(rubricator: Command) -> None:
    put("letters/1891/letter.txt", LETTER.replace("\n\n", "\n\nLicense: CC BY-NC-SA 3.0\nWritten: 1891\n\n", 1))
    configure(HEADER)
    ran = rubricator("build")
    assert ran.status == 0
    assert f"info[IMP001] The licence {BY} is not written" in ran.err
    assert "CC BY-NC-SA 3.0" in text_of("tei/letter.xml")
    assert BY not in text_of("tei/letter.xml")


def test_a_document_of_its_own_is_rendered_and_never_written(rubricator: Command) -> None:
    put("plays/play.xml", DOCUMENT)
    configure(HEADER)
    assert rubricator("build").status == 0
    assert text_of("plays/play.xml") == DOCUMENT
    assert "Aurora enters." in text_of("build/play.html")
    assert "tei/play.xml" not in files()


def test_a_package_of_an_edition_has_its_documents_and_their_transcriptions(rubricator: Command) -> None:
    put("plays/play.xml", DOCUMENT)
    put("letters/1891/later.txt", LETTER)
    configure('tei = "encoded"\noutputs = "public"')
    rubricator("build")
    Path("encoded/later.xml").unlink()
    ran = rubricator("deposit", ".", "--output", "package", "--date", "2026-01-01", "--allow-invalid")
    assert "later.txt" in ran.err
    inside = {name for name in files("package/data/edition") if name.endswith((".txt", ".xml"))}
    assert inside == {"encoded/letter.xml", "letters/1891/letter.txt", "plays/play.xml"}


def test_two_sources_of_one_name_are_refused(rubricator: Command) -> None:
    put("letters/1892/letter.txt", LETTER)
    configure("")
    before = files()
    ran = rubricator("build")
    assert (ran.status, files()) == (2, before)
    assert "letters/1891/letter.txt and letters/1892/letter.txt would both be written to tei/letter.xml" in ran.err


@pytest.mark.parametrize(
    "command", ["build", "encode letters/1891/letter.txt", "validate", "render plays/a.xml --to html"]
)
def test_a_setting_that_is_wrong_is_said_before_anything_is_done(rubricator: Command, command: str) -> None:
    put("plays/a.xml", DOCUMENT)
    configure('licence = "CC BY 4.0"\npublishr = "Fox"')
    before = files()
    ran = rubricator(*command.split())
    assert (ran.status, ran.out, files()) == (2, "", before)
    first, second = [line for line in ran.err.splitlines() if "error[" in line]
    assert first == "rubricator.toml:3:1: error[CFG003] licence has to be the address of a licence on the web."
    assert second == "rubricator.toml:4:1: error[CFG002] There is no setting publishr."
    assert f"Perhaps {BY} is meant." in ran.err
