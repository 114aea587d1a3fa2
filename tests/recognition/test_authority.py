"""Names and the authority file: who is linked, who is not, and why."""

from itertools import pairwise

from rubricator.authority import Authority, parse_authority
from rubricator.reading import read
from rubricator.recognition import Mention, recognize

FILE = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>
<person xml:id="stalin" sex="M"><persName>Joseph Stalin</persName></person>
<person xml:id="voroshilov"><persName>Kliment Voroshilov</persName><persName>Klim</persName></person>
<person xml:id="ivan"><persName>Ivan Smirnov</persName></person>
<person xml:id="vladimir"><persName>Vladimir Smirnov</persName></person>
<person xml:id="napoleon"><persName>Napoleon I</persName></person>
</listPerson></standOff></TEI>"""


def authority() -> Authority:
    people, findings = parse_authority("persons.xml", FILE.encode())
    assert findings == ()
    return people


def found(text: str) -> tuple[list[tuple[str, str | None]], list[str]]:
    """Return the persons with their references, and the messages."""
    transcription, _ = read("letter.txt", text.encode())
    assert transcription is not None
    mentions, findings = recognize(transcription, authority())
    persons = [mention for mention in mentions if mention.kind == "persName"]
    return [(one.span.of(text), one.ref) for one in persons], [f"{f.code} {f.message}" for f in findings]


def mentions(text: str) -> tuple[Mention, ...]:
    transcription, _ = read("letter.txt", text.encode())
    assert transcription is not None
    return recognize(transcription, authority())[0]


def test_every_form_is_linked() -> None:
    text = "Comrade Stalin and KLIM agree; “Klim” is the Voroshilov of yesterday, and Stalin’s method is known to J. Stalin."
    assert found(text) == (
        [
            ("Comrade Stalin", "stalin"),
            ("KLIM", "voroshilov"),
            ("Klim", "voroshilov"),
            ("Voroshilov", "voroshilov"),
            ("Stalin", "stalin"),
            ("J. Stalin", "stalin"),
        ],
        [],
    )


def test_a_name_used_for_its_time_or_its_people_is_still_the_name() -> None:
    assert found("It was the Stalin period, and the Stalin people ruled.")[0] == [("Stalin", "stalin")] * 2


def test_compounds_adjectives_and_plurals_are_not_the_name() -> None:
    assert found("The post-Stalin years, the Stalinist press, Stalinism, and all these Klims and Stalins.") == ([], [])


def test_somebody_else_of_the_surname_is_not_linked() -> None:
    assert found("Then Vasily Stalin came in with Mrs. Stalin.")[0] == [("Vasily Stalin", None), ("Mrs. Stalin", None)]


def test_a_numeral_belongs_to_the_name() -> None:
    assert found("There was not only Napoleon I, but also his nephew.")[0] == [("Napoleon I", "napoleon")]


def test_a_name_of_two_people_is_marked_but_not_linked_and_said_once() -> None:
    assert found("I have read what Smirnov wrote. V. Smirnov is not Smirnov’s brother.") == (
        [("Smirnov", None), ("V. Smirnov", "vladimir"), ("Smirnov", None)],
        ["NAM001 “Smirnov” could be ivan or vladimir; it is not linked"],
    )


def test_mentions_of_one_person_share_a_key() -> None:
    text = "Edmund Wetherall wrote it. Wetherall was young; Edmund, said Mr. Wetherall, was E. Wetherall too. Mrs. Wetherall wept."
    keys = [mention.entity for mention in mentions(text) if mention.kind == "persName"]
    assert keys == ["edmund-wetherall"] * 5 + ["mrs-wetherall"]


def test_mentions_are_in_order_and_do_not_overlap() -> None:
    all_ = mentions("On 3 May 1820 May Morris met Mr. March, and in April Stalin saw Augustus on the 4th of August.")
    spans = [mention.span for mention in all_]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert {mention.kind for mention in all_} == {"persName", "date"}
