"""Recognisers of others: what they propose stands where it agrees with the document, and can do no harm to it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proposing import Looking, Proposing
from rubricator.authority import EMPTY, parse_authority
from rubricator.building.fidelity import find_loss
from rubricator.building.renderings import render_document
from rubricator.diagnostics import Diagnostic
from rubricator.encoding import Links, encode
from rubricator.reading import read
from rubricator.recognition import Mention, agreement, recognize
from rubricator.recognition.called import called
from rubricator.recognition.document import Document
from rubricator.recognition.plugins import Proposal, Recognizer, consult
from rubricator.rendering import FORMATS
from rubricator.transcription import Transcription

LETTER = """\
Berlin, 3 May 1891.

Dear Sir,

We walked to the quay, and Zlatka Quirinova came with us. She said that the ship had sailed.

In the evening Quirinova and the Iron Duke were here. I was there on the morrow of the fair.

Your obedient servant,
John Keller
"""


def transcribed(text: str) -> Transcription:
    transcription, _ = read("letter.txt", text.encode())
    assert transcription is not None
    return transcription


def asked(text: str, *recognizers: Recognizer) -> tuple[dict[str, Mention], tuple[Diagnostic, ...]]:
    """Return the mentions by their text, and the findings; the recognisers are called one, two …"""
    named = dict(zip(("one", "two"), recognizers, strict=False))
    mentions, found = recognize(transcribed(text), EMPTY, recognizers=named)
    return {mention.span.of(text): mention for mention in mentions}, found


def codes(found: tuple[Diagnostic, ...]) -> list[str]:
    return [diagnostic.code for diagnostic in found if diagnostic.code.startswith("REC")]


class TestAgreement:
    def test_what_agrees_with_the_document_is_marked_with_the_name_of_the_recogniser(self) -> None:
        mentions, found = asked(LETTER, Looking("Zlatka Quirinova", 0.8))
        mention = mentions["Zlatka Quirinova"]
        assert (mention.rule, mention.certainty, mention.kind) == ("one: list", 0.8, "persName")
        assert codes(found) == []

    def test_the_person_is_then_known_in_the_rest_of_the_document_as_the_same_entity(self) -> None:
        assert "Quirinova" not in asked(LETTER)[0]
        mentions, _ = asked(LETTER, Looking("Zlatka Quirinova", 0.8))
        assert mentions["Quirinova"].rule == "name known from the document"
        assert mentions["Quirinova"].entity == mentions["Zlatka Quirinova"].entity

    def test_a_doubtful_one_makes_nobody_known(self) -> None:
        mentions, _ = asked(LETTER, Looking("Zlatka Quirinova", 0.6))
        assert "Zlatka Quirinova" in mentions
        assert "Quirinova" not in mentions

    def test_words_that_no_name_is_made_of_are_not_taken_for_one(self) -> None:
        assert set(asked(LETTER, Looking("the ship", 0.8))[0]) == set(asked(LETTER)[0])
        assert set(asked(LETTER, Looking("Berlin", 0.8))[0]) == set(asked(LETTER)[0])

    def test_a_single_word_must_be_in_a_list_of_names(self) -> None:
        assert "Quirinova" not in asked(LETTER, Looking("Quirinova", 0.8))[0]

    def test_who_is_certain_is_taken_at_their_word(self) -> None:
        mentions, _ = asked(LETTER, Looking("the Iron Duke", 0.9))
        assert mentions["the Iron Duke"].entity == "the-iron-duke"

    def test_without_the_honorific_before_it_a_name_does_not_begin_with_one(self) -> None:
        document = Document(transcribed(LETTER.replace("Zlatka", "Mrs. Zlatka")))
        for words, title in (("Zlatka Quirinova", ""), ("Mrs. Zlatka Quirinova", "mrs")):
            proposed, _ = consult({"one": Looking(words, 0.95)}, document)
            (found,) = agreement.persons(proposed, document)
            name = called(found, document.text)
            assert (name.title, name.given, name.female) == (title, ("zlatka",), True)

    def test_part_of_a_word_becomes_the_whole_word(self) -> None:
        assert "Zlatka Quirinova" in asked(LETTER, Looking("latka Quirin", 0.8))[0]

    def test_the_authority_file_gives_its_reference(self) -> None:
        tei = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson><person xml:id="zq">
          <persName><forename>Zlatka</forename> <surname>Quirinova</surname></persName>
          </person></listPerson></standOff></TEI>"""
        authority, _ = parse_authority("persons.xml", tei.encode())
        text = LETTER.replace("Zlatka Quirinova", "Z. Quirinova")
        mentions, _ = recognize(transcribed(text), authority, recognizers={"one": Looking("Z. Quirinova", 0.8)})
        assert {mention.ref for mention in mentions if "Quirinova" in mention.span.of(text)} == {"zq"}

    def test_it_is_asked_of_the_text_without_brackets_and_its_names_have_them_again(self) -> None:
        text = LETTER.replace("Zlatka Quirinova", "Zl[atka] Quirinova")
        assert asked(text, Looking("Zlatka Quirinova", 0.8))[0]["Zl[atka] Quirinova"].rule == "one: list"

    def test_a_less_certain_one_gives_way_to_the_rules(self) -> None:
        own = asked(LETTER)[0]["John Keller"]
        assert asked(LETTER, Looking("servant,\nJohn Keller", 0.8))[0]["John Keller"] == own

    def test_of_two_recognisers_the_longer_name_stays(self) -> None:
        mentions, _ = asked(LETTER, Looking("Zlatka", 0.95), Looking("Zlatka Quirinova", 0.95))
        assert mentions["Zlatka Quirinova"].rule == "two: list"
        assert "Zlatka" not in mentions

    def test_a_date_gets_the_value_that_its_words_can_be_read_as(self) -> None:
        mentions, _ = asked(LETTER, Looking("the morrow of the fair", 0.8, "date"))
        assert mentions["the morrow of the fair"].value is None
        again = asked(LETTER, Looking("3 May 1891", 1.0, "date"))[0]["3 May 1891"]
        assert again.value is not None
        assert again.value.edtf() == "1891-05-03"


class TestFailure:
    def test_one_that_raises_is_named_and_the_rest_goes_on(self) -> None:
        mentions, found = asked(LETTER, Proposing(error=LookupError("no model")), Looking("the Iron Duke", 0.9))
        assert [(one.code, one.message) for one in found if one.code == "REC001"] == [
            ("REC001", "the recogniser one failed: LookupError: no model")
        ]
        assert {"the Iron Duke", "John Keller"} <= set(mentions)

    def test_what_it_proposed_before_is_kept(self) -> None:
        before = Proposal(2, 27, 43, "persName", 0.8, "list")
        mentions, found = asked(LETTER, Proposing([before], ValueError()))
        assert mentions["Zlatka Quirinova"].rule == "one: list"
        assert codes(found) == ["REC001"]

    def test_one_that_gives_nothing_to_go_through_is_named(self) -> None:
        class Nothing:
            def recognize(self, passages: object, language: str) -> None: ...

        _, found = asked(LETTER, Nothing())  # type: ignore[arg-type]
        assert codes(found) == ["REC001"]

    @pytest.mark.parametrize(
        "nonsense",
        [
            Proposal(99, 0, 3, "persName", 0.8, "list"),
            Proposal(-1, 0, 3, "persName", 0.8, "list"),
            Proposal(0, 3, 3, "persName", 0.8, "list"),
            Proposal(0, 5, 3, "persName", 0.8, "list"),
            Proposal(0, -4, 3, "persName", 0.8, "list"),
            Proposal(0, 0, 5000, "persName", 0.8, "list"),
            Proposal(0, 0.0, 6, "persName", 0.8, "list"),  # type: ignore[arg-type]
            Proposal(0, 7, 8, "persName", 0.8, "list"),
            Proposal(0, 0, 6, "planet", 0.8, "list"),
            Proposal(0, 0, 6, "persName", 3, "list"),
            Proposal(0, 0, 6, "persName", float("nan"), "list"),
            Proposal(0, 0, 6, "persName", "high", "list"),  # type: ignore[arg-type]
            Proposal(0, 0, 6, "persName", 0.8, None),  # type: ignore[arg-type]
            (0, 0, 6),
            None,
        ],
    )
    def test_what_cannot_be_is_reported_once_and_left_out(self, nonsense: object) -> None:
        mentions, found = asked(LETTER, Proposing([nonsense, nonsense]))
        assert mentions == asked(LETTER)[0]
        assert codes(found) == ["REC002"]
        assert "the recogniser one proposed 2 times what cannot be" in found[0].message


_PROPOSALS = st.lists(
    st.builds(
        Proposal,
        st.integers(-1, 6),
        st.integers(-2, 120),
        st.integers(-2, 120),
        st.sampled_from(["persName", "date", "placeName"]),
        st.sampled_from([0.0, 0.3, 0.75, 0.8, 0.9, 0.95, 1.0, 1.5]),
        st.text(max_size=5),
    ),
    max_size=12,
)
_TEXTS = st.sampled_from(
    [
        LETTER,
        LETTER.replace("Zlatka", "Zl\xadátka"),
        LETTER.replace("Zlatka Quirinova", "Zl[atka] Quirinova [sic]"),
        "One\n\nTwo[1] three.\n\n[1] A note by *John* Keller.",
    ]
)


@settings(deadline=None)
@given(_TEXTS, _PROPOSALS)
def test_whatever_is_proposed_mentions_lie_in_passages_in_order_and_apart(text: str, proposed: list[Proposal]) -> None:
    transcription = transcribed(text)
    mentions, _ = recognize(transcription, EMPTY, recognizers={"one": Proposing(proposed)})
    passages = [passage.span for passage in transcription.passages()]
    end = 0
    for mention in mentions:
        assert end <= mention.span.start < mention.span.end
        assert any(passage.contains(mention.span) for passage in passages)
        assert 0 < mention.certainty <= 1
        assert (mention.kind == "date") == (not mention.entity)
        end = mention.span.end


@settings(deadline=None, max_examples=40)
@given(_TEXTS, _PROPOSALS)
def test_whatever_is_proposed_the_document_gives_the_text_back(text: str, proposed: list[Proposal]) -> None:
    transcription = transcribed(text)
    mentions, _ = recognize(transcription, EMPTY, recognizers={"one": Proposing(proposed)})
    document = encode(transcription, mentions, EMPTY, Links("schemas"), "letter")
    rendering, _ = render_document(Path("letter.xml"), document, FORMATS["text"])
    assert find_loss(transcription, rendering) == ()
