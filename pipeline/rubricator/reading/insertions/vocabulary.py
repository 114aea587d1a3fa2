"""The words by which editors and transcribers speak in brackets, in English, German and French.

Another language, or another habit, is another word here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from rubricator.transcription import Intervention

SIC = frozenset(
    ["sic", "sic erat scriptum", "so", "thus", "so im original", "so in der vorlage", "so im text", "so in original",
     "so in ms", "so in the original", "thus in original", "thus in ms", "as in original", "ainsi", "ainsi dans l'original",
     "tel quel", "sic passim", "!", "!!", "so!"]
)  # fmt: skip
"""What says that the word before stands so in the source; in lower case, without the stop or exclamation mark after it."""

SIC_IN_PARENTHESES = frozenset(["sic", "sic erat scriptum"])

CORRECTION = re.compile(
    r"(?:sic\s*[:;,–—-]?\s*(?:for|recte|read|lies|lege|pour|für|statt)?|recte|rectius|lege|read|should\s+(?:be|read)|correctly|corrected"
    r"|correct|lies|richtig|korrekt|muss\s+heißen|lire|lisez|corriger|pour)\s*[:,]?\s+(?P<reading>[^\s:]+)",
    re.IGNORECASE,
)
"""A correction of the word before, by one word: "recte: 1928", "read Berlin", "sic for June", "lies Juni"."""

_DELETED = """deleted deletion del deletes canceled cancelled erased stricken struck struck_out struck_through crossed_out
    crossed_through gestrichen durchgestrichen gestr getilgt biffé rayé raturé barré supprimé"""
_ADDED = "inserted insertion insert added addition add eingefügt einfügung eingef hinzugefügt nachgetragen nachtrag zusatz ajouté ajout inséré"
_ABOVE = """interlined interlineated interlineation inserted_above added_above written_above above_line above_the_line
    über_der_zeile über_die_zeile_geschrieben interligne en_interligne au-dessus_de_la_ligne"""
_BELOW = "inserted_below written_below below_line below_the_line unter_der_zeile au-dessous_de_la_ligne"
_MARGIN = """in_margin in_the_margin in_left_margin in_right_margin marginal marginalia margin written_in_margin added_in_margin
    inserted_in_margin am_rand am_rande randbemerkung randnotiz marginalie en_marge dans_la_marge marge"""
_UNCLEAR = "unclear uncertain uncertain_reading unsicher unsichere_lesung incertain lecture_incertaine lecture_douteuse"
_SUPPLIED = "supplied restored ergänzt restitué restitution"


def _labels(
    words: str, kind: Intervention, **attributes: str
) -> Mapping[str, tuple[Intervention, tuple[tuple[str, str], ...]]]:
    return {word.replace("_", " "): (kind, tuple(attributes.items())) for word in words.split()}


LABELS: Mapping[str, tuple[Intervention, tuple[tuple[str, str], ...]]] = {
    **_labels(_DELETED, Intervention.DELETION),
    **_labels(_ADDED, Intervention.ADDITION),
    **_labels(_ABOVE, Intervention.ADDITION, place="above"),
    **_labels(_BELOW, Intervention.ADDITION, place="below"),
    **_labels(_MARGIN, Intervention.ADDITION, place="margin"),
    **_labels(_UNCLEAR, Intervention.UNCLEAR),
    **_labels(_SUPPLIED, Intervention.SUPPLIED),
}
"""What stands before a colon in brackets, and what it makes of the words after it."""

TAGS: Mapping[str, Intervention] = {
    "del": Intervention.DELETION, "s": Intervention.DELETION, "strike": Intervention.DELETION,
    "ins": Intervention.ADDITION, "add": Intervention.ADDITION, "unclear": Intervention.UNCLEAR,
    "supplied": Intervention.SUPPLIED, "sic": Intervention.SIC,
}  # fmt: skip
"""Tags typed into a plain text: <del>word</del>."""

DOUBT = re.compile(
    r"(?:perhaps|possibly|probably|prob\.|poss\.|presumably|apparently|maybe|conj\.|vermutlich|wohl|vielleicht|möglicherweise|wahrscheinlich"
    r"|verm\.|peut-être|probablement|sans\s+doute|prob\.)\s+",
    re.IGNORECASE,
)

REMARK = re.compile(
    r"""(?:
      i\.\s?e\.?|ie\b[.,]|viz\b\.?|that\s+is\b|namely\b|scil\.|sc\.|meaning\b|lit\.|literally\b|referring\s+to|refers\s+to
      |cf\b\.?|see\s+(?:also\s+)?(?=[A-Z\d]|notes?\b|above|below|pp?\.|fn|ch\.|vol\.|the\s+(?:letter|note))
      |here\s+(?:follows?|ends?|begins?|breaks?|the)\b
      |the\s+(?:rest|remainder|end|beginning|original|manuscript|ms\.?|letter|document|passage|signature|envelope|enclosure|word|words|date|page
        |(?:last|first|next|following)\s+\w+)\b.*\b(?:is|are|was|were|has|have|ends?|breaks?|begins?|missing|follows?)\b
      |nota?\s?bene|n\.?\s?b\.|note\s*:|italics\b|emphas[ie]s\b|my\s+(?:italics|emphasis)|underlin(?:ed|ing)\b|in\s+italics
      |in\s+(?:english|french|german|russian|latin|greek|italian|spanish|polish)(?:\s+in\b|$)|in\s+the\s+original\b|as\s+in\s+the\s+original\b
      |d\.\s?h\.|d\.\s?i\.|das\s+hei(?:ß|ss)t\b|das\s+ist\b|gemeint\b|nämlich\b|vgl\b\.?|siehe\b|wörtlich\b|hervorhebung|hervorgehoben|herv\.|hervorh\.
      |(?:hier|es)\s+(?:folg(?:t|en)|endet|fehl(?:t|en)|bricht)\b
      |(?:der|die|das)\s+(?:rest|schlu(?:ß|ss)|ende|anfang|original|manuskript|brief|blatt|unterschrift|datum|wort|seite|folgende\w*|letzte\w*\s+\w+)
        \b.*\b(?:fehl(?:t|en)|ist|sind|wurden?|bricht|endet|folg(?:t|en))\b
      |gesperrt\b|unterstrichen\b|unterstreichung|kursiv\b|im\s+original\b|(?:englisch|französisch|deutsch|russisch|lateinisch)\s+im\b
      |c\.-?\s?[àa]\.?-?\s?d\.|c['’]est-[àa]-dire|[àa]\s+savoir\b|voir\b|voyez\b|litt\.|littéralement\b|sous-entendu|c['’]est\s+(?:moi|nous)\s+qui\s+soulign
      |ici\s+(?:commence|finit|manque|suit|s['’])
      |(?:la\s+|le\s+|les\s+|l['’])(?:fin|suite|reste|début|original|manuscrit|lettre|page|signature|date|mot|dernière\s+\w+)
        \b.*\b(?:manquent?|est|sont|a\s+été|ont\s+été|suit|suivent|finit)\b
      |soulign[ée]|en\s+italiques?\b|en\s+(?:français|anglais|allemand|russe|latin)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""How an editor's explanation of the text begins."""

DESCRIPTION = re.compile(
    r"""(?:
      signed|signatures?|initial(?:l?ed|s)|(?:wax\s+)?seals?|l\.\s?s\.|stamp(?:ed)?|postmark(?:ed)?|letterhead|enclosures?|encl\.|endorsed|endorsement
      |docket(?:ed)?|address(?:ed)?|undated|unsigned|n\.\s?d\.|s\.\s?d\.|s\.\s?l\.|n\.\s?p\.|o\.\s?d\.|o\.\s?o\.|no\s+(?:date|place|signature|salutation|address|heading)
      |typed|typescript|handwritten|autograph|holograph|draft|copy|fragment|drawing|sketch|diagram|picture|photograph|crest|monogram
      |applause|laughter|cheers|hear,?\s+hear|interruptions?|commotion
      |end\s+of\s+(?:the\s+)?(?:letter|document|page|text|fragment|quotation|line)|in\s+pencil|in\s+ink|in\s+(?:another|a\s+different|an\s+unknown|the\s+same)\s+hand
      |in\s+.{1,40}['’]s?\s+(?:hand|handwriting)|on\s+(?:the\s+)?(?:back|reverse|verso|envelope|cover)|marginal\s+note|in\s+(?:the\s+)?(?:left\s+|right\s+|top\s+|bottom\s+)?margin
      |(?:text|words?|note|written|typed|printed)\s+(?:in|on|across|along|above|below|upside|vertically|sideways|at|by)\b.*
      |(?:gez|unterz|gezeichnet|unterschrieben)\.?|unterschrift(?:en)?|siegel|stempel|poststempel|briefkopf|anlagen?|beilagen?|undatiert|ohne\s+(?:datum|ort|unterschrift|anrede)
      |handschriftlich|maschinenschriftlich|zeichnung|skizze|beifall|heiterkeit|zurufe?|gelächter|unruhe|bleistift|mit\s+bleistift|von\s+(?:anderer|fremder)\s+hand|randbemerkung|am\s+rande?
      |signé|signature|sceau|cachet|timbre|en-tête|pièces?\s+jointes?|non\s+daté|sans\s+(?:date|lieu|signature)|dessin|croquis|applaudissements|rires|au\s+crayon|d['’]une\s+autre\s+main|en\s+marge|au\s+(?:dos|verso)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""What an editor says of the document itself rather than of its words: a seal, a signature, a hand, a place on the sheet."""

FOOTNOTE = re.compile(
    r"(?:foot-?note|fn|fußnote|fussnote|note\s+de\s+bas\s+de\s+page)\s*(?P<n>[\w*†‡§]{0,6})\s*:\s*", re.IGNORECASE
)
SIDENOTE = re.compile(r"(?:side-?note|marginal\s+note|randnote|manchette)\s*:\s*", re.IGNORECASE)
NOTE = re.compile(r"(?:note|notes|nota|n\.\s?b\.|anm(?:erkung)?\.?|remarque|comment)\s*:\s*", re.IGNORECASE)
PICTURE = re.compile(
    r"(?:illustration|table|figure|fig\.|map|music|abbildung|abb\.|tabelle|karte|tableau|carte)\b", re.IGNORECASE
)

PRONOUNS = frozenset(
    """he him she they them it this these those who whom which himself herself themselves er ihn ihm ihnen dieser diese
    dieses jener jene il elle lui eux ils elles celui-ci celle-ci ceux-ci ce cela""".split()
)
ARTICLES = frozenset("the der die das den dem le la les".split())
