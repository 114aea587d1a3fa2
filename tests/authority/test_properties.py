"""What holds of every authority file: a form given finds its person, and nothing hangs on the order of the entries."""

import pickle
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from rubricator.authority import Agreement, Authority, Name, Person, form_key, parse_authority

WORDS = st.sampled_from(
    ["Leon", "L.", "L.D.", "Lev", "Trotsky", "Троцкий", "Müller", "Mueller", "de", "van", "Adams", "Jr.", "III", "Sir", "the",
     "of", "O’Neill", "Jean-Paul", "Kate", "Catherine", "Wᵐ", "Βενιζέλος", "Saint", "MacDonald", "X"]
)  # fmt: skip
FORMS = st.one_of(
    st.lists(WORDS, min_size=1, max_size=5).map(" ".join),
    st.tuples(WORDS, WORDS).map(", ".join),
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=12),
).filter(lambda form: bool(form_key(form)))


def authority(forms: list[list[str]]) -> Authority:
    """Return an authority with a person for each list of forms, read from TEI."""
    people = "".join(
        f'<person xml:id="p{i}">{"".join(f"<persName>{escape(form)}</persName>" for form in one)}</person>'
        for i, one in enumerate(forms)
    )
    found, findings = parse_authority(
        "persons.xml", f'<listPerson xmlns="http://www.tei-c.org/ns/1.0">{people}</listPerson>'.encode()
    )
    assert findings == ()
    return found


PEOPLE = st.lists(st.lists(FORMS, min_size=1, max_size=3), min_size=1, max_size=5)


@settings(deadline=None)
@given(PEOPLE)
def test_every_form_given_matches_its_own_person(forms: list[list[str]]) -> None:
    people = authority(forms)
    for person in people.people:
        for form in person.forms:
            for spelt in (form, form.replace(" ", "  ")):
                found = people.best(spelt)
                assert person.id in [match.person.id for match in found]
                assert {match.agreement for match in found} == {Agreement.GIVEN}


@settings(deadline=None)
@given(PEOPLE, FORMS)
def test_the_order_of_entries_does_not_matter(forms: list[list[str]], asked: str) -> None:
    people = authority(forms)
    turned = Authority(tuple(reversed(people.people)))
    assert set(people.best(asked)) == set(turned.best(asked))


@settings(deadline=None)
@given(PEOPLE, FORMS)
def test_a_name_agrees_equally_well_with_all_it_may_mean(forms: list[list[str]], asked: str) -> None:
    found = authority(forms).best(asked)
    assert len({match.agreement for match in found}) <= 1
    assert len({match.person.id for match in found}) == len(found)


@given(st.text(max_size=20))
def test_a_key_is_its_own_key(form: str) -> None:
    if "," not in form:
        assert form_key(form_key(form)) == form_key(form)


def test_an_authority_goes_to_another_process() -> None:
    people = authority([["Leon Trotsky"]])
    assert people.matches("Trotzki")
    assert pickle.loads(pickle.dumps(people)) == people


def test_the_surname_is_found_however_the_name_is_turned() -> None:
    straight, turned = (
        Person("a", (Name(form, ("Samuel",), ("Adams",)),)) for form in ("Samuel Adams", "Adams, Samuel")
    )
    for person in (straight, turned):
        assert Authority((person,)).matches("Adams, S.") == (person,)
