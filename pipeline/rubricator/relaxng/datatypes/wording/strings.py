"""What is wrong with a name, a language tag, a URI or binary data."""

from __future__ import annotations

import re

from rubricator.relaxng.datatypes.datatype import Namespaces
from rubricator.relaxng.datatypes.names import first_other, is_name_character
from rubricator.relaxng.datatypes.wording.characters import quoted, shortened

_WHITE_SPACE = " \t\n\r"


def fault_in_name(text: str, colons: int, start: bool = True) -> str:
    """Return what is wrong with a name that may have so many colons; ``start``: it may not begin with every character."""
    if not text:
        return "it is empty"
    other = first_other(text)
    if other:
        return f"there is {quoted(other)} in it"
    if start and not is_name_character(text[0], initial_only=True):
        return f"it cannot begin with {'a digit' if text[0].isdecimal() else quoted(text[0])}"
    if text.count(":") > colons or (colons == 1 and text[0] + text[-1] != (text[0] + text[-1]).replace(":", "")):
        return "there is a colon in it" if colons == 0 else "a colon stands only between a prefix and a name"
    return ""


def fault_in_names(text: str, start: bool) -> str:
    """Return what is wrong with the first wrong one of several names; ``start`` as for one."""
    if not text:
        return "it is empty"
    for name in text.split():
        fault = fault_in_name(name, 0 if start else len(name), start)
        if fault:
            return fault.replace(" in it", f" in “{shortened(name)}”").replace(
                "it cannot", f"“{shortened(name)}” cannot"
            )
    return ""


def fault_in_qname(text: str, namespaces: Namespaces) -> str:
    """Return what is wrong with a name that may have a prefix."""
    prefix, colon, local = text.partition(":")
    parts = (prefix, local) if colon else (text,)
    if any(part[:1].isdecimal() for part in parts):
        return "no part of it can begin with a digit"
    fault = fault_in_name(text, 1)
    return fault or (
        f"the prefix {shortened(prefix)} is not declared here" if colon and prefix not in namespaces else ""
    )


def fault_in_language(text: str) -> str:
    """Return what is wrong with a language tag."""
    if not text:
        return "it is empty"
    wrong = re.search(r"[^A-Za-z0-9\-]", text)
    if wrong:
        return f"there is {quoted(wrong[0])} in it"
    parts = text.split("-")
    if not all(parts):
        return "a hyphen stands only between its parts"
    if not parts[0].isalpha():
        return f"its first part has letters only, and “{shortened(parts[0])}” has not"
    long = next((part for part in parts if len(part) > 8), "")
    return f"a part has at most 8 characters, and “{shortened(long)}” has {len(long)}" if long else ""


def fault_in_uri(text: str) -> str:
    """Return what is wrong with a URI reference."""
    percent = re.search("%(?![0-9A-Fa-f]{2}).{0,2}", text)
    if percent:
        return (
            f"“{shortened(percent[0])}” is no escape: after % come two hexadecimal digits, and % itself is written %25"
        )
    if text.count("#") > 1:
        return "there is more than one # in it"
    scheme = re.match("([^/?#]*?):", text)
    if scheme and not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.\-]*", scheme[1]):
        return (
            f"“{shortened(scheme[1])}” before the colon is no scheme such as https"
            if scheme[1]
            else "it begins with a colon"
        )
    if scheme and (len(text) == scheme.end() or text[scheme.end()] == "#"):
        return f"nothing follows “{shortened(scheme[0])}”"
    if text.endswith("//"):
        return "after // there has to be a host"
    if re.match(r"(?:[^/?#]*:)?//[^/?#]*[\[\]]", text):
        return "what stands in brackets is no address of a host"
    bracket = re.search(r"[\[\]]", text)
    return f"{quoted(bracket[0])} has to be written %{ord(bracket[0]):02X} here" if bracket else ""


def fault_in_hex(text: str) -> str:
    """Return what is wrong with hexadecimal data."""
    digits = text.strip(_WHITE_SPACE)
    wrong = re.search("[^0-9A-Fa-f]", digits)
    if wrong:
        return f"there is {quoted(wrong[0])} in it"
    return "it has an odd number of digits" if len(digits) % 2 else ""


def fault_in_base64(text: str) -> str:
    """Return what is wrong with data in Base64."""
    wrong = re.search(rf"[^A-Za-z0-9+/={_WHITE_SPACE}]", text)
    if wrong:
        return f"there is {quoted(wrong[0])} in it"
    characters = re.sub(f"[{_WHITE_SPACE}]", "", text)
    if len(characters) % 4:
        return f"it has {len(characters)} characters, which are not groups of four"
    return "= stands only at the end, once or twice" if not re.fullmatch("[^=]*={0,2}", characters) else ""
