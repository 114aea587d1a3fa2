"""How words call a person: title, forenames, surname, generation, sex."""

import pytest

from rubricator.recognition.called import called_in


@pytest.mark.parametrize(
    ("form", "title", "given", "surname", "untitled", "female"),
    [
        ("Mr. John Smith", "mr", ("john",), "smith", "John Smith", False),
        ("Mrs. John Smith", "mrs", ("john",), "smith", "John Smith", True),
        ("Dr. Smith", "dr", (), "smith", "Smith", None),
        ("Charlotte Nooth", "", ("charlotte",), "nooth", "Charlotte Nooth", True),
        ("L.D. Trotsky", "", ("l", "d"), "trotsky", "L.D. Trotsky", None),
        ("LD Trotsky", "", ("l", "d"), "trotsky", "LD Trotsky", None),
        ("Captain Sir John Smith", "captain", ("john",), "smith", "John Smith", False),
        ("Mr. Dean Acheson", "mr", ("dean",), "acheson", "Dean Acheson", False),
        ("Madame de Staël", "madame", (), "de staël", "de Staël", True),
        ("Smith, J.", "", ("j",), "smith", "Smith, J.", None),
        ("Lord", "", (), "", "Lord", None),
        ("", "", (), "", "", None),
    ],
)
def test_a_name_is_taken_apart(
    form: str, title: str, given: tuple[str, ...], surname: str, untitled: str, female: bool | None
) -> None:
    name = called_in(form)
    assert (name.title, name.given, name.surname, name.untitled, name.female) == (
        title,
        given,
        surname,
        untitled,
        female,
    )


@pytest.mark.parametrize(
    ("form", "generation"),
    [("Henry Adams Jr.", "junior"), ("Henry Adams, Sen.", "senior"), ("Napoleon III", "iii"), ("Henry Adams", "")],
)
def test_father_and_son(form: str, generation: str) -> None:
    assert called_in(form).generation == generation


@pytest.mark.parametrize(
    ("form", "wifes"),
    [("Mrs. John Smith", True), ("Mrs. J. Smith", True), ("Mrs. Mary Smith", False), ("Mrs. Smith", False)],
)
def test_a_wife_by_her_husbands_name(form: str, wifes: bool) -> None:
    assert called_in(form).is_husbands == wifes


@pytest.mark.parametrize(
    ("form", "couple"), [("Mr. and Mrs. Smith", True), ("Herr und Frau Lind", True), ("Andrew Smith", False)]
)
def test_a_couple(form: str, couple: bool) -> None:
    assert called_in(form).is_couple == couple
