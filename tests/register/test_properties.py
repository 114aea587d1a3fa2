"""What holds of the register for every document."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rubricator.authority import parse_authority
from rubricator.diagnostics import has_errors
from rubricator.reading import read
from rubricator.register.entering import SURE
from rubricator.register.gathering import AuthorityFile, Document, Policy, enter, gather

WORDS = st.sampled_from(
    ["Mr.", "Mrs.", "Miss", "Sir", "Mary", "John", "J.", "Wm.", "L.D.", "Smith", "Trotsky", "Trotzki", "Троцкий", "de", "Müller", "Mueller",
     "Jr.", "and", "met", "the", ".", ",", "\n", "\n\n", "’s", "(", "“", "”", "O’Neill", "MacDonald", "SMITH", "[sic]"]
)  # fmt: skip
TEXTS = st.lists(WORDS, min_size=3, max_size=30).map(" ".join)
PEOPLE = st.sampled_from(
    [
        b"",
        b'<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="s"><persName>John Smith</persName></person></listPerson>',
        b'<listPerson xmlns="http://www.tei-c.org/ns/1.0">\r\n\t<person xml:id="mary-smith"><persName>Leon Trotsky</persName></person>\r\n</listPerson>',
    ]
)
POLICY = Policy(SURE)


def documents(texts: list[str], words: str) -> list:
    """Return the texts as transcriptions, and words as a name in a TEI document."""
    found = [read(f"{number}.txt", text.encode())[0] for number, text in enumerate(texts)]
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><p>a <persName>{words}</persName> b</p></text></TEI>'
    return [*(one for one in found if one), Document("a.xml", tei.encode())]


@settings(deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=3), TEXTS, PEOPLE)
def test_a_second_run_enters_nobody_and_the_file_stays_sound(texts: list[str], words: str, data: bytes) -> None:
    material = documents(texts, words)
    first = enter(material, AuthorityFile("persons.xml", data), POLICY)
    assert not has_errors(first.diagnostics)
    second = enter(material, first.file, POLICY)
    assert second.file == first.file
    assert second.new == ()
    if first.file.data:
        people, findings = parse_authority("persons.xml", first.file.data)
        assert findings == ()
        assert {person.id for person in first.new} <= {person.id for person in people.people}


@settings(deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=3), TEXTS, PEOPLE)
def test_the_order_of_documents_does_not_matter(texts: list[str], words: str, data: bytes) -> None:
    material, file = documents(texts, words), AuthorityFile("persons.xml", data)
    assert enter(material, file, POLICY).file == enter(material[::-1], file, POLICY).file


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"], exclude_characters="<&>"), max_size=30))
def test_any_words_may_be_a_name(words: str) -> None:
    register = gather(documents([], words), AuthorityFile("persons.xml", b""), POLICY)
    assert len(register.entries) == (1 if words.split() else 0)
