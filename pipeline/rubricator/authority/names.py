"""A person's name in its parts: forenames, surname, what stands between, before and after them (TEI P5 14.2.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from rubricator.authority.folding import straight

_TEI = "{http://www.tei-c.org/ns/1.0}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PARTICLE = re.compile(r"d[aeiou]|del|dell[ao]|des|d[oa]s|van|von|de[nr]|te[nr]?|zu[rm]?|l[ae]|af|al|el|bin|ibn|ap")
_SENIOR = frozenset({"sr", "sen", "senr", "senior", "elder", "père"})
_JUNIOR = frozenset({"jr", "jun", "junr", "junior", "younger", "fils"})
_NUMERAL = re.compile(r"(?:[IVX]+|[ivx]+)\.?")
_TITLES = frozenset(
    "mr mrs ms miss mister dr doctor rev revd reverend lady lord madame mme mlle mademoiselle monsieur herr frau"
    " fräulein frl prof professor count countess baron baroness captain capt colonel col general gen major admiral"
    " comtesse comte chevalier abbé comrade judge bishop father hon président president graf gräfin freiherr".split()
)
_BEFORE_FORENAMES = frozenset(
    "sir dame king queen emperor empress tsar czar kaiser prince princess pope saint st sankt aunt uncle cousin brother"
    " sister tante onkel master fra".split()
)
_NOT_A_NAME = re.compile(r"\b(?:of|the|and|von und)\b")
_LETTER = re.compile(r"[^\W_]")
_INITIALS = re.compile(r"(?<=\.)(?=[^\W\d_])")
_NICKNAMES = frozenset({"nick", "nickname", "pet", "pseudonym", "pseudo", "alias", "pen", "code", "religious"})


@dataclass(frozen=True, slots=True)
class Name:
    """One form of a person's name.

    ``text`` is the whole as the file has it, in one line. ``surnames`` holds several where the form tells a married from
    a maiden name; each has its particle: ``van Beethoven``. ``generation`` is ``senior``, ``junior`` or a numeral.
    ``nicknames`` are names that stand for the whole. ``roles`` are offices and titles, ``type`` is the form's ``@type``
    and ``language`` its ``@xml:lang``. Parts are empty where the form does not have them.
    """

    text: str
    forenames: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()
    generation: str = ""
    nicknames: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    type: str = ""
    language: str = ""


def generation_of(word: str) -> str:
    """Return ``junior``, ``senior`` or a numeral in small letters for "Jr.", "Sen." or "III"; empty for another word."""
    bare = word.strip(".,()").casefold()
    if bare in _JUNIOR:
        return "junior"
    if bare in _SENIOR:
        return "senior"
    return bare if (_NUMERAL.fullmatch(word.strip(",()")) and len(bare) > 1) or word == "I" else ""


def name_of(element: etree._Element) -> Name:
    """Return a ``persName`` in its parts: those that are marked up, else those its words show."""
    text = text_of(element)
    kind, language = element.get("type", ""), element.get(_LANG, "")
    if element.find(f".//{_TEI}surname") is None and element.find(f".//{_TEI}forename") is None:
        parsed = parse_name(text)
        nicknames = tuple(_parts(element, "addName"))
        return Name(text, parsed.forenames, parsed.surnames, parsed.generation, nicknames, parsed.roles, kind, language)
    link = " ".join(_parts(element, "nameLink"))
    return Name(
        text,
        tuple(word for part in _parts(element, "forename") for word in _words(part)),
        tuple(f"{link} {surname}".strip() for surname in _parts(element, "surname")),
        next(filter(None, map(generation_of, _parts(element, "genName"))), ""),
        tuple(_parts(element, "addName")),
        tuple(_parts(element, "roleName")),
        kind,
        language,
    )


def text_of(element: etree._Element | None) -> str:
    """Return an element's characters in one line; parts of a name that touch are set one space apart."""
    return "" if element is None else " ".join("".join(_pieces(element)).split()).replace(" ,", ",")


def _pieces(element: etree._Element) -> list[str]:
    pieces = [element.text or ""]
    for child in element:
        part = isinstance(child.tag, str) and child.tag[len(_TEI) :] in _SEPARATE
        pieces += [" "] if part else []
        pieces += _pieces(child) if isinstance(child.tag, str) else []
        pieces += [" "] if part and not (child.tail or "").startswith(tuple(",.;:’'-")) else []
        pieces.append(child.tail or "")
    return pieces


_SEPARATE = frozenset({"forename", "surname", "nameLink", "roleName", "genName", "addName", "lb"})


def _parts(element: etree._Element, part: str) -> list[str]:
    """Return the texts of the parts of a name of one kind; of nicknames only those that stand for the name."""
    found = [one for one in element.iter(f"{_TEI}{part}") if part != "addName" or _is_nickname(one)]
    return [text for text in map(text_of, found) if text]


def _is_nickname(element: etree._Element) -> bool:
    return element.get("type", "") in _NICKNAMES or not _NOT_A_NAME.search(text_of(element))


def parse_name(text: str) -> Name:
    """Return the parts that the words of a name show; no surname in what is not forename and surname."""
    words, generation = _without_generation(text)
    roles, words = _without_titles(_words(straight(" ".join(words))))
    if not words or _NOT_A_NAME.search(" ".join(words)) or words[-1].endswith("."):
        return Name(text, generation=generation, roles=roles)
    if generation and len(words) == 1:
        return Name(text, tuple(words), generation=generation, roles=roles)  # Napoleon III
    if len(words) == 1 and roles and roles[-1].rstrip(".").casefold() in _BEFORE_FORENAMES:
        return Name(text, tuple(words), generation=generation, roles=roles)
    cut = next((i for i, word in enumerate(words) if (i or len(words) > 1) and _PARTICLE.fullmatch(word)), None)
    cut = len(words) - 1 if cut is None or cut == len(words) - 1 else cut
    return Name(text, tuple(words[:cut]), (" ".join(words[cut:]),), generation, roles=roles)


def _without_generation(text: str) -> tuple[list[str], str]:
    words = text.split()
    generation = generation_of(words[-1]) if len(words) > 1 else ""
    if generation:
        words = [*words[:-2], words[-2].rstrip(",")]
    return words, generation


def _without_titles(words: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """Return the titles before a name, and the name."""
    cut = next((i for i, word in enumerate(words) if not _is_title(word)), len(words))
    return tuple(words[:cut]), words[cut:]


def _is_title(word: str) -> bool:
    bare = word.rstrip(".").casefold()
    return bare in _TITLES or bare in _BEFORE_FORENAMES


def _words(text: str) -> list[str]:
    """Return the words of a name, initials that touch set apart: ``L.D. Trotsky`` has three; signs are no words."""
    return [word for word in _INITIALS.sub(" ", text).split() if _LETTER.search(word)]


def initials_apart(form: str) -> Iterator[str]:
    """Yield the words of a name, capitals that are initials one by one: ``LD Trotsky`` and ``L.D. Trotsky`` alike."""
    words = _form_words(form)
    shouted = all(word.isupper() for word in words)
    for word in words:
        if 1 < len(word) < 4 and word.isupper() and not shouted and not generation_of(word):
            yield from word
        else:
            yield word


def _form_words(form: str) -> list[str]:
    """Return the words of a form, surname last, without full stops."""
    return straight(form).replace(".", " ").split()
