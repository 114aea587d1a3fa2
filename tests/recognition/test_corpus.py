"""What the documents of a corpus tell one another."""

from __future__ import annotations

from rubricator.authority import EMPTY
from rubricator.reading import read
from rubricator.recognition import Corpus, corpus_of, recognize
from rubricator.transcription import Transcription

FULL = "I dined on Monday with Wystan Lovelace and his sister, and heard a great deal of the opera."
ALONE = "Next time you see Wystan, scold him. The rains go on, and nothing else is talked of here."
SMALL = "The footman let us in. Another footman took our hats, and the roads were bad."
CAPITAL = "Tell old Footman that the hats are lost, and that the roads are no better than they were."


def transcription(text: str) -> Transcription:
    made, _ = read("letter.txt", text.encode())
    assert made is not None
    return made


def corpus(*texts: str) -> Corpus:
    return corpus_of(map(transcription, texts))


def persons(text: str, *others: str) -> list[str]:
    together = corpus(text, *others) if others else Corpus()
    mentions, _ = recognize(transcription(text), EMPTY, together)
    return [mention.span.of(text) for mention in mentions if mention.kind == "persName"]


def test_a_name_given_in_full_elsewhere_is_known_when_it_stands_alone() -> None:
    assert persons(ALONE) == []
    assert persons(ALONE, FULL) == ["Wystan"]


def test_a_word_that_two_documents_write_small_is_a_common_word() -> None:
    assert corpus(SMALL, SMALL).small_words["en"] >= {"footman", "roads"}
    assert "footman" not in corpus(SMALL, CAPITAL).small_words["en"]


def test_what_two_documents_set_off_as_a_title_is_a_work_in_all() -> None:
    quoted = "I shall do my best with “Zorina”, which Mr. Harcastle wants to see before the season is out."
    with_the = "He speaks of playing The Zorina again, as soon as the season is out and the house is free."
    talk = "Zorina thinks of nothing else, say the critics who saw it."
    assert persons(talk) == ["Zorina"]
    assert persons(talk, quoted) == ["Zorina"]
    assert persons(talk, quoted, with_the) == []


def test_languages_do_not_speak_for_one_another() -> None:
    german = (
        "Ich habe den Brief gestern erhalten, und wir danken dir sehr für das schöne Buch, das du uns geschickt hast."
    )
    assert corpus(german, german, SMALL).small_words["en"] == frozenset()


def test_the_order_of_the_documents_does_not_matter() -> None:
    one, other = corpus(FULL, ALONE, SMALL), corpus(SMALL, ALONE, FULL)
    assert (one.names, one.small_words) == (other.names, other.small_words)
    assert all(abs(one.weights[word][0] - other.weights[word][0]) < 1e-9 for word in one.weights)


def test_a_document_is_no_witness_for_itself() -> None:
    lone = corpus(ALONE, SMALL)
    assert lone.leaning("wystan", lone.weights["wystan"][0]) == 0.0
