"""How words are set: properties of runs to CSS (ECMA-376, 17.3.2 and 17.7.3)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from rubricator.reading.docx.names import attribute, child, is_on, name_of, number

Properties = Mapping[str, str]
"""Properties of a run by their names in the standard; what is on or off is "1" or "0"."""

TOGGLES = frozenset("w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:vanish".split())
_SWITCHES = TOGGLES | {"w:rtl", "w:cs"}
_VALUES = frozenset("w:u w:vertAlign w:color w:highlight w:spacing w:position w:rStyle".split())
_LANGUAGES = {"w:val": "lang", "w:eastAsia": "lang.eastAsia", "w:bidi": "lang.bidi"}
_NEUTRAL = {
    "font-style": "normal",
    "font-variant": "normal",
    "font-weight": "normal",
    "letter-spacing": "normal",
    "text-decoration": "none",
    "text-transform": "none",
    "vertical-align": "baseline",
}
_BAND = {"darkyellow": "#808000"}
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_NO_COLOUR = ("", "auto", "000000")
_WIDE = 20
"""From this spacing on, in twentieths of a point, letters are spaced for emphasis and not to fill the line."""
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_NO_LANGUAGE = ("zxx", "und")


def run_properties(element: etree._Element | None) -> Properties:
    """Return what a ``w:rPr`` says that is of use here."""
    found: dict[str, str] = {}
    for one in () if element is None else element:
        name = name_of(one)
        if name in _SWITCHES:
            found[name] = "1" if is_on(one) else "0"
        elif name in _VALUES:
            found[name] = attribute(one, "w:val")
        elif name == "w:lang":
            found |= {key: tag for said, key in _LANGUAGES.items() if (tag := attribute(one, said))}
        elif name == "w:rFonts":
            found["font"] = attribute(one, "w:ascii") or attribute(one, "w:hAnsi") or attribute(one, "w:cs")
        elif name == "w:shd":
            found["fill"] = attribute(one, "w:fill")
    return found


def effective(defaults: Properties, paragraph: Properties, character: Properties, direct: Properties) -> Properties:
    """Return the properties that words have after all styles: what is on in two of them is off again (17.7.3)."""
    merged = {**defaults, **paragraph, **character, **direct}
    for name in TOGGLES - direct.keys():
        in_styles = (paragraph.get(name) == "1") != (character.get(name) == "1")
        merged[name] = "1" if in_styles or defaults.get(name) == "1" else "0"
    return merged


def css(properties: Properties) -> Mapping[str, str]:
    """Return properties as declarations of CSS."""
    complex_script = properties.get("w:rtl") == "1" or properties.get("w:cs") == "1"
    found = {
        "background-color": _background(properties),
        "color": _colour(properties.get("w:color", "")),
        "font-style": "italic" if properties.get("w:iCs" if complex_script else "w:i") == "1" else "",
        "font-variant": "small-caps" if properties.get("w:smallCaps") == "1" else "",
        "font-weight": "bold" if properties.get("w:bCs" if complex_script else "w:b") == "1" else "",
        "letter-spacing": _spacing(properties.get("w:spacing", "")),
        "text-decoration": _decoration(properties),
        "text-transform": "uppercase" if properties.get("w:caps") == "1" else "",
        "vertical-align": _raised(properties),
    }
    return {name: said for name, said in found.items() if said}


def difference(own: Mapping[str, str], base: Mapping[str, str]) -> str:
    """Return the declarations that words have over those of the text around them."""
    names = sorted({*own, *(name for name in base if name in _NEUTRAL)})
    pairs = ((name, own.get(name) or _NEUTRAL[name]) for name in names if own.get(name) != base.get(name))
    return "; ".join(f"{name}: {said}" for name, said in pairs)


def language(properties: Properties, text: str) -> str:
    """Return the tag of the language that words are said to be in, empty where none is said or it is no tag."""
    if properties.get("w:rtl") == "1" or properties.get("w:cs") == "1":
        tag = properties.get("lang.bidi", "")
    elif _EAST_ASIAN.search(text):
        tag = properties.get("lang.eastAsia", "")
    else:
        tag = properties.get("lang", "")
    return usable(tag)


def usable(tag: str) -> str:
    """Return a tag of a language, empty where it is none of BCP 47 or names no language."""
    tag = tag.strip().replace("_", "-")
    return tag if _TAG.fullmatch(tag) and tag.lower() not in _NO_LANGUAGE else ""


def primary(tag: str) -> str:
    """Return the language of a tag, without script and country."""
    return tag.split("-")[0].lower()


def default_properties(styles: etree._Element | None) -> Properties:
    """Return the properties that ``w:docDefaults`` gives all words."""
    return run_properties(child(child(child(styles, "w:docDefaults"), "w:rPrDefault"), "w:rPr"))


def _decoration(properties: Properties) -> str:
    lines = []
    if properties.get("w:u", "none") not in ("none", ""):
        lines.append("underline double" if properties["w:u"] == "double" else "underline")
    if properties.get("w:strike") == "1" or properties.get("w:dstrike") == "1":
        lines.append("line-through")
    return " ".join(lines)


def _raised(properties: Properties) -> str:
    raised = {"superscript": "super", "subscript": "sub"}.get(properties.get("w:vertAlign", ""), "")
    by = number(properties.get("w:position", ""))
    return raised or (f"{by / 2:g}pt" if by else "")


def _spacing(twentieths: str) -> str:
    by = number(twentieths)
    return f"{by / 20:g}pt" if by and by >= _WIDE else ""


def _colour(said: str) -> str:
    return f"#{said.lower()}" if said not in _NO_COLOUR and _COLOUR.fullmatch(said) else ""


def _background(properties: Properties) -> str:
    band = properties.get("w:highlight", "none").lower()
    if band not in ("none", "") and band.isalpha():
        return _BAND.get(band, band)
    fill = properties.get("fill", "")
    return "" if fill.lower() == "ffffff" else _colour(fill)
