"""Finding a type: the three libraries, and what is said where there is no such type or parameter."""

from __future__ import annotations

import pytest

from rubricator.relaxng.datatypes import datatype_of
from rubricator.relaxng.datatypes.datatype import Datatype, DatatypeFault, IdType
from rubricator.relaxng.datatypes.libraries import COMPATIBILITY, XSD
from rubricator.relaxng.datatypes.xsd.types import TYPES


def made(library: str, name: str, *params: tuple[str, str]) -> Datatype:
    datatype = datatype_of(library, name, params)
    assert not isinstance(datatype, DatatypeFault), datatype
    return datatype


def test_there_are_all_44_types() -> None:
    assert len(TYPES) == 44


def test_the_built_in_types_take_all_strings_and_differ_in_white_space() -> None:
    string, token = made("", "string"), made("", "token")
    assert string.allows(" a ", {}) and token.allows(" a ", {})
    assert string.value(" a ", {}) != string.value("a", {})
    assert token.value(" a\n b ", {}) == token.value("a b", {})
    assert token.form == string.form == "any text"
    assert string.fault("a", {}) == ""


@pytest.mark.parametrize(
    ("library", "name", "params", "message", "hint"),
    [
        ("urn:x", "token", (), "the datatype library urn:x is not known", ""),
        (f"{XSD}/", "token", (), f"the datatype library {XSD}/ is not known", f"perhaps {XSD} is meant"),
        (XSD, "Token", (), f"there is no datatype Token in the library {XSD}", "perhaps token is meant"),
        ("", "date", (), "there is no datatype date in RELAX NG's built-in library, which has string and token", f'give it datatypeLibrary="{XSD}"'),
        ("", "token", (("pattern", "a"),), "the built-in type token has no parameters, so no pattern", f'give it datatypeLibrary="{XSD}"'),
        (COMPATIBILITY, "token", (), f"there is no datatype token in the library {COMPATIBILITY}", ""),
        (XSD, "token", (("maxlength", "1"),), "the type token has no parameter maxlength", "use maxLength"),
        (XSD, "token", (("enumeration", "a"),), "the type token has no parameter enumeration", "use a choice of value elements instead"),
        (XSD, "string", (("whiteSpace", "collapse"),), "the type string has no parameter whiteSpace", "leave it out: use the type token, normalizedString or string for collapse, replace or preserve"),
        (XSD, "date", (("length", "1"),), "the type date has no length, so no parameter length", ""),
        (XSD, "token", (("length", "-1"),), "length is “-1”, but has to be a whole number of 0 or more", ""),
        (XSD, "token", (("minInclusive", "1"),), "the values of token have no order, so no parameter minInclusive", ""),
        (XSD, "date", (("minInclusive", "1928-13-01"),), "minInclusive is “1928-13-01”, which is not of the type date", ""),
        (XSD, "byte", (("maxInclusive", "128"),), "maxInclusive is “128”, which maxInclusive “127” does not allow", ""),
        (XSD, "integer", (("minInclusive", "2"), ("maxInclusive", "1")), "maxInclusive is “1”, which minInclusive “2” does not allow", ""),
        (XSD, "float", (("totalDigits", "1"),), "the type float has no digits to count, so no parameter totalDigits", ""),
        (XSD, "decimal", (("totalDigits", "0"),), "totalDigits is “0”, but has to be a whole number of 1 or more", ""),
        (XSD, "decimal", (("fractionDigits", "a"),), "fractionDigits is “a”, but has to be a whole number of 0 or more", ""),
    ],
)  # fmt: skip
def test_what_cannot_be_made(
    library: str, name: str, params: tuple[tuple[str, str], ...], message: str, hint: str
) -> None:
    assert datatype_of(library, name, params) == DatatypeFault(message, hint)


@pytest.mark.parametrize(
    ("name", "id_type"),
    [("ID", IdType.ID), ("IDREF", IdType.IDREF), ("IDREFS", IdType.IDREFS), ("NCName", IdType.NONE)],
)
def test_what_a_value_means_to_the_id_checks(name: str, id_type: IdType) -> None:
    assert made(XSD, name, ("pattern", ".*")).id_type is id_type


def test_the_compatibility_library_has_the_id_types_of_xml_schema() -> None:
    assert made(COMPATIBILITY, "ID").id_type is IdType.ID
    assert not made(COMPATIBILITY, "IDREF").allows("1", {})
    assert made(COMPATIBILITY, "ID") != made(XSD, "ID")


def test_only_names_with_prefixes_and_entities_depend_on_what_is_declared() -> None:
    assert {name for name in TYPES if made(XSD, name).depends_on_namespaces} == {
        "QName",
        "NOTATION",
        "ENTITY",
        "ENTITIES",
    }


def test_a_name_without_prefix_is_in_the_default_namespace() -> None:
    qname = made(XSD, "QName")
    assert qname.value("p", {"": "urn:x"}) == qname.value("x:p", {"x": "urn:x"}) != qname.value("p", {})


def test_types_are_equal_by_library_name_and_parameters() -> None:
    pattern = ("pattern", "[a-z]+")
    datatype = made(XSD, "token", pattern)
    assert datatype == made(XSD, "token", pattern)
    assert datatype != made(XSD, "string", pattern)
    assert datatype != made(XSD, "token", pattern, pattern)
