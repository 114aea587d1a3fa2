"""``cite``: metadata by ``--format``; references by ``--style`` are tested where the extra is, in ``tests/consumers``."""

import json
from pathlib import Path

import pytest

from cli.running import Command, files
from rubricator.references import extra


@pytest.fixture
def document(rubricator: Command, letter: Path) -> Path:
    """A TEI document in the current folder."""
    path = Path("letter.xml")
    path.write_text(rubricator("encode", letter).out, encoding="utf-8")
    return path


@pytest.mark.parametrize(("name", "start"), [("bibtex", "@"), ("csl-json", "["), ("datacite-xml", "<?xml")])
def test_cite(rubricator: Command, document: Path, name: str, start: str) -> None:
    ran = rubricator("cite", document, "--format", name)
    assert ran.status == 0
    assert ran.out.lstrip().startswith(start)
    assert "Notes from the Harbour" in ran.out


def test_without_a_format_it_is_bibtex(rubricator: Command, document: Path) -> None:
    assert rubricator("cite", document).out == rubricator("cite", document, "--format", "bibtex").out


def test_several_documents_go_into_a_folder(rubricator: Command, document: Path) -> None:
    Path("reply.xml").write_bytes(document.read_bytes())
    ran = rubricator("cite", document, "reply.xml", "--format", "csl-json", "--output-dir", "out")
    assert (ran.status, ran.out) == (0, "")
    assert files("out") == {"letter.csl.json", "reply.csl.json"}
    assert json.loads(Path("out/reply.csl.json").read_bytes())


def test_several_documents_need_a_folder(rubricator: Command, document: Path) -> None:
    ran = rubricator("cite", document, document)
    assert (ran.status, ran.out) == (2, "")
    assert "several files need --output-dir" in ran.err


def test_one_that_cannot_be_cited_keeps_none_of_the_others_from_it(rubricator: Command, document: Path) -> None:
    Path("broken.xml").write_text("<TEI>", encoding="utf-8")
    ran = rubricator("cite", "broken.xml", "nowhere.xml", document, "--output-dir", "out")
    assert ran.status == 2
    assert "broken.xml:1:" in ran.err
    assert "nowhere.xml" in ran.err
    assert files("out") == {"letter.bib"}


def test_an_unknown_format_is_told_with_those_there_are(rubricator: Command, document: Path) -> None:
    ran = rubricator("cite", document, "--format", "bibtexx")
    assert ran.status == 2
    assert "'csl-json'" in ran.err


def test_an_authority_file_in_error_is_told_first(rubricator: Command, document: Path) -> None:
    Path("people.xml").write_text("<TEI>", encoding="utf-8")
    ran = rubricator("cite", document, "--authority", "people.xml")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("people.xml:1:")


def test_a_style_is_no_format(rubricator: Command, document: Path) -> None:
    ran = rubricator("cite", document, "--format", "csl-json", "--style", "apa")
    assert (ran.status, ran.out) == (2, "")
    assert "--format and --style exclude each other" in ran.err


def test_a_language_is_of_a_style(rubricator: Command, document: Path) -> None:
    ran = rubricator("cite", document, "--language", "de-DE")
    assert (ran.status, ran.out) == (2, "")
    assert "needs --style" in ran.err


def test_a_style_without_the_extra_is_told_what_to_install(
    rubricator: Command, document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extra, "find_spec", lambda name: None)
    ran = rubricator("cite", document, "--style", "apa")
    assert (ran.status, ran.out) == (2, "")
    assert "pip install 'rubricator[styles]'" in ran.err


def test_references_are_for_pages_only(rubricator: Command, document: Path) -> None:
    ran = rubricator("render", document, "--to", "text", "--style", "apa")
    assert (ran.status, ran.out) == (2, "")
    assert "--style is for html: text has no place for references" in ran.err
