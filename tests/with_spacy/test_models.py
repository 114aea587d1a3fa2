"""spaCy with real models: what it finds goes through the same agreement as the names of the rules.

Collected where spaCy is installed: ``make test-spacy``.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import spacy

from rubricator.authority import EMPTY
from rubricator.reading import read
from rubricator.recognition import Mention, recognize
from rubricator.recognition.with_spacy import SpacyRecognizer

ENGLISH = """\
I have been reading the speeches in parliament. The old question was put again by Shinzo Abe of Japan,
and nobody had an answer to it. Some say that Abe was right.

The president of the bank, Mr. John Keller, was not there.
"""

FRENCH = """\
Hier soir nous avons parlé de la situation dans le pays. Le livre de Hubert Védrine est sur la table, et je ne
sais pas si je dois le lire avec les autres ou pour moi.
"""

GERMAN = "Wir haben mit dem Herrn über die Lage gesprochen, und er war nicht der Meinung, dass es so ist.\n"


@pytest.fixture(scope="module")
def spacy_recognizer() -> SpacyRecognizer:
    return SpacyRecognizer()


def mentions(text: str, recognizer: SpacyRecognizer) -> dict[str, Mention]:
    transcription, _ = read("text.txt", text.encode())
    assert transcription is not None
    found, diagnostics = recognize(transcription, EMPTY, recognizers={"spacy": recognizer})
    assert [one.message for one in diagnostics if one.code.startswith("REC")] == []
    return {mention.span.of(text): mention for mention in found if mention.kind == "persName"}


def test_models_of_both_languages_are_installed() -> None:
    assert {name[:3] for name in spacy.util.get_installed_models()} >= {"en_", "fr_"}


def test_what_it_proposes_has_the_offsets_of_the_passage(spacy_recognizer: SpacyRecognizer) -> None:
    passages = ["Nothing here.", "Yesterday  Barack\nObama spoke with Angela Merkel — in Berlin."]
    proposals = list(spacy_recognizer.recognize(passages, "en"))
    found = [(one.passage, passages[one.passage][one.start : one.end], one.rule) for one in proposals]
    assert found == [(1, "Barack\nObama", "PERSON"), (1, "Angela Merkel", "PERSON")]


def test_a_person_it_finds_is_known_in_the_rest_of_the_document(spacy_recognizer: SpacyRecognizer) -> None:
    found = mentions(ENGLISH, spacy_recognizer)
    assert found["Shinzo Abe"].rule == "spacy: PERSON"
    assert found["Abe"].entity == found["Shinzo Abe"].entity


def test_the_rules_keep_the_names_that_they_are_surer_of(spacy_recognizer: SpacyRecognizer) -> None:
    assert mentions(ENGLISH, spacy_recognizer)["Mr. John Keller"].rule == "titled name"


def test_the_model_is_that_of_the_document_s_language(spacy_recognizer: SpacyRecognizer) -> None:
    found = mentions(FRENCH, spacy_recognizer)
    assert found["Hubert Védrine"].rule in ("spacy: PER", "full name")
    assert [one.rule for one in spacy_recognizer.recognize([FRENCH], "fr")] == ["PER"]


def test_a_language_without_a_model_is_reported_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text(GERMAN, encoding="utf-8")
    command = [sys.executable, "-m", "rubricator", "recognize", "brief.txt", "--recognizer", "spacy"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (ran.returncode, json.loads(ran.stdout)) == (0, [])
    assert "the recogniser spacy failed: LookupError: no spaCy model of the language “de” is installed" in ran.stderr
