"""``encode``, ``recognize`` and ``render``: one part of the way by itself, in the exchange formats."""

import json
from pathlib import Path

import pytest

from cli.running import LETTER, Command, files
from rubricator.rendering import FORMATS


@pytest.fixture
def document(rubricator: Command, letter: Path) -> Path:
    """A TEI document in the current folder."""
    path = Path("letter.xml")
    path.write_text(rubricator("encode", letter).out, encoding="utf-8")
    return path


def test_encode_one_file_to_standard_output(rubricator: Command, letter: Path) -> None:
    ran = rubricator("encode", letter)
    assert ran.status == 0
    assert ran.out.startswith('<?xml version="1.0" encoding="UTF-8"?>\n')
    assert files() == {"letter.txt"}


def test_encode_into_a_folder(rubricator: Command, letter: Path) -> None:
    ran = rubricator("encode", letter, "--output-dir", "tei")
    assert (ran.status, ran.out) == (0, "")
    written = {"tei/letter.xml", "tei/schemas/rubricator.rng", "tei/schemas/rubricator.sch"}
    assert files() == {"letter.txt"} | written
    assert rubricator("validate", "tei/letter.xml").status == 0


def test_encode_does_not_write_over_an_edited_document(rubricator: Command, letter: Path) -> None:
    arguments = ("encode", letter, "--output-dir", "tei")
    rubricator(*arguments)
    Path("tei/letter.xml").write_bytes(b"my own work")
    ran = rubricator(*arguments)
    assert ran.status == 1
    assert ran.err.startswith("tei/letter.xml:1:1: error[BLD003]")
    assert Path("tei/letter.xml").read_bytes() == b"my own work"
    assert rubricator(*arguments, "--force").status == 0
    assert Path("tei/letter.xml").read_bytes() != b"my own work"


def test_recognize_one_file_to_standard_output(rubricator: Command, letter: Path) -> None:
    ran = rubricator("recognize", letter)
    found = json.loads(ran.out)
    keys = ["start", "end", "kind", "text", "value", "ref", "certainty", "rule"]
    assert all(list(entry) == keys for entry in found)
    assert all(LETTER[entry["start"] : entry["end"]] == entry["text"] for entry in found)
    assert [entry["start"] for entry in found] == sorted(entry["start"] for entry in found)
    dates = [(entry["text"], entry["value"]) for entry in found if entry["kind"] == "date"]
    assert {("3 May 1891", "1891-05-03"), ("June 1891", "1891-06"), ("1870", "1870")} <= set(dates)
    assert "Dr. Anna Keller" in {entry["text"] for entry in found if entry["kind"] == "persName"}


def test_recognize_lays_json_out_as_the_standard_library_does(rubricator: Command, letter: Path) -> None:
    letter.write_text('Dr. Anna Keller came.[1]\n\n[1] A {note}: "on",\n  two "lines", of José.\n', encoding="utf-8")
    printed = rubricator("recognize", letter).out
    assert printed == json.dumps(json.loads(printed), ensure_ascii=False, indent=2) + "\n"
    assert '{note}: \\"on\\",' in printed


def test_recognize_counts_code_points_of_the_decoded_text(rubricator: Command) -> None:
    Path("letter.txt").write_bytes("\ufeff𝔄 – 3 May 1891".encode())
    (found,) = json.loads(rubricator("recognize", "letter.txt").out)
    assert (found["start"], found["end"]) == (4, 14)


def test_recognize_into_a_folder(rubricator: Command, letter: Path) -> None:
    ran = rubricator("recognize", letter, "--output-dir", "out")
    assert (ran.status, ran.out) == (0, "")
    assert json.loads(Path("out/letter.json").read_bytes())


def test_recognize_gives_notes_where_they_stand(rubricator: Command) -> None:
    Path("letter.txt").write_text("It was late.[1]\n\n[1] Too late.\n\n[2] Much too late.\n", encoding="utf-8")
    found = json.loads(rubricator("recognize", "letter.txt").out)
    notes = [(entry["text"], entry["rule"]) for entry in found if entry["kind"] == "note"]
    assert notes == [("[1] Too late.", "note-with-mark"), ("[2] Much too late.", "note-without-mark")]


def test_a_text_without_names_has_an_empty_array(rubricator: Command) -> None:
    Path("letter.txt").write_text("nothing to see here", encoding="utf-8")
    assert rubricator("recognize", "letter.txt").out == "[]\n"


@pytest.mark.parametrize("name", sorted({*FORMATS} - {"html"}))
def test_render_into_a_folder_gives_what_goes_to_standard_output(
    rubricator: Command, document: Path, name: str
) -> None:
    printed = rubricator("render", document, "--to", name)
    written = rubricator("render", document, "--to", name, "--output-dir", "out")
    assert (printed.status, written.status, written.out) == (0, 0, "")
    assert Path(f"out/letter{FORMATS[name].suffix}").read_bytes().decode() == printed.out


def test_a_page_in_a_folder_knows_the_way_to_its_document_as_none_on_standard_output_can(
    rubricator: Command, document: Path
) -> None:
    printed = rubricator("render", document, "--to", "html")
    written = rubricator("render", document, "--to", "html", "--output-dir", "out")
    assert (printed.status, written.status, written.out) == (0, 0, "")
    page = Path("out/letter.html").read_text(encoding="utf-8")
    assert '<a href="../letter.xml"' in page
    assert '<a href="../letter.xml"' not in printed.out
    assert (
        page.partition("<main")[2].partition("</main>")[0] == printed.out.partition("<main")[2].partition("</main>")[0]
    )


def test_the_text_rendering_is_the_transcription(rubricator: Command, document: Path) -> None:
    assert rubricator("render", document, "--to", "text").out.split() == LETTER.split()


def test_results_are_utf8_in_any_locale(rubricator: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    Path("letter.txt").write_text("Ærlig talt, Ðórr.", encoding="utf-8")
    assert "Ærlig talt, Ðórr." in rubricator("encode", "letter.txt").out


def test_render_a_page_with_an_authority_file_in_error(rubricator: Command, document: Path) -> None:
    Path("people.xml").write_text("<TEI>", encoding="utf-8")
    ran = rubricator("render", document, "--to", "html", "--authority", "people.xml")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("people.xml:1:")
