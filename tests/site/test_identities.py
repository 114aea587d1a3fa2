"""Who is the same in several documents, and whose name a header means."""

from collections.abc import Sequence

from rubricator.site.joining import People, joined
from rubricator.site.records import Name, Named, Record


def person(name: str, *keys: str, known: str = "") -> Named:
    """Somebody whom a document or an authority file names."""
    facts = {"forms": [name]} if known else {}
    return Named(Name(name, keys), name.lower(), known, facts, "[]", 1)


def people(*documents: Sequence[Named], known: Sequence[Named] = ()) -> People:
    return joined([Record(f"d{number}", {}, (), (), tuple(named), ()) for number, named in enumerate(documents)], known)


def groups(*documents: Sequence[Named], known: Sequence[Named] = ()) -> dict[str, list[int]]:
    """Return the pages of persons, each with the documents that name the person."""
    return {one.page: [m.document for m in one.mentioned] for one in people(*documents, known=known).everybody}


def test_a_full_name_is_the_same_person_everywhere() -> None:
    assert groups([person("John Sand")], [person("Mr. John Sand")]) == {"John-Sand": [0, 1]}


def test_the_point_after_a_signature_is_none_of_the_name() -> None:
    assert groups([person("JOHN SAND.")], [person("John Sand")]) == {"John-Sand": [0, 1]}
    assert len(groups([person("John Sand Jr.")], [person("John Sand.")])) == 2


def test_a_surname_alone_is_no_proof() -> None:
    assert groups([person("Sand")], [person("Sand")]) == {"Sand": [0], "Sand-2": [1]}


def test_a_reference_is() -> None:
    ann = person("Ann", "persons.xml#ann", known="ann")
    assert groups([ann], [person("Annie", "persons.xml#ann", known="ann")], known=[ann]) == {"ann": [0, 1]}


def test_an_address_that_two_have_joins_them_whatever_they_are_called() -> None:
    sand, dudevant = (
        person("George Sand", "https://viaf.org/viaf/1"),
        person("Aurore Dudevant", "https://viaf.org/viaf/1"),
    )
    assert groups([sand], [dudevant]) == {"Aurore-Dudevant": [0, 1]}


def test_somebody_goes_by_a_full_name_and_not_by_a_longer_form_of_address() -> None:
    one, other, third = (person(name, "https://viaf.org/viaf/1") for name in ("Herr Professor", "Paul Sand", "P. Sand"))
    assert groups([one], [other], [third]) == {"Paul-Sand": [0, 1, 2]}


def test_two_of_the_authority_file_are_two_though_they_have_one_name() -> None:
    elder, younger = (person("John Sand", f"persons.xml#{name}", known=name) for name in ("elder", "younger"))
    assert groups([elder], [younger], known=[elder, younger]) == {"elder": [0], "younger": [1]}


def test_a_namesake_whom_a_document_tells_from_the_one_in_the_authority_file_stays_apart() -> None:
    known = person("John Sand", "persons.xml#sand", known="sand")
    assert groups([person("John Sand")], [known], known=[known]) == {"John-Sand": [0], "sand": [1]}


def test_a_name_without_a_reference_is_that_of_the_only_one_who_has_it() -> None:
    known = person("John Sand", "persons.xml#sand", known="sand")
    found = people(known=[known]).of(Name("Mr. John Sand"))
    assert found
    assert found.page == "sand"


def test_a_name_that_two_have_is_nobodys() -> None:
    elder, younger = (person("John Sand", f"persons.xml#{name}", known=name) for name in ("elder", "younger"))
    assert people(known=[elder, younger]).of(Name("John Sand")) is None


def test_a_surname_in_a_header_is_nobodys() -> None:
    assert people([person("Sand")]).of(Name("Sand")) is None


def test_pages_do_not_depend_on_the_order_of_documents() -> None:
    one, other = [person("Sand"), person("John Sand")], [person("Anna Keller"), person("John Sand")]
    assert groups(one, other).keys() == groups(other, one).keys()
