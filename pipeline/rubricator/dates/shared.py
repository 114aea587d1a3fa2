"""Words that every language's table takes: names of months abroad, the Latin of records, the French Republic."""

from __future__ import annotations

from re import IGNORECASE, compile

from rubricator.dates.words import Meaning, every, table

MONTHS = {
    1: "january januar janvier",
    2: "february februar février fevrier",
    3: "march märz",
    4: "april avril",
    6: "june juni juin",
    7: "july juli juillet",
    8: "august août aout",
    9: "september septembre",
    10: "october oktober octobre",
    11: "november novembre",
    12: "december dezember décembre decembre",
}
"""An edition's own words are often not in the language of its text."""

# without Augustus, Julius and Junius, which are names of people first
LATIN_MONTHS = {
    1: "januarius januarii januario januarias januariis ianuarii ianuario ianuarias ianuariis",
    2: "februarius februarii februario februarias februariis",
    3: "martius martii martij martio martias martiis",
    4: "aprilis apriles aprili aprilibus",
    5: "maius maii maij maio maias maiis",
    6: "junii junij junio junias juniis iunii iunio iunias iuniis",
    7: "julii julij julio julias juliis iulii iulio iulias iuliis",
    8: "augusti augustij augusto augustas augustis",
    9: "septembris septembri septembres septembribus",
    10: "octobris octobri octobres octobribus octobrium",
    11: "novembris novembri novembres novembribus novembrium",
    12: "decembris decembri decembres decembribus decembrium",
}
REPUBLICAN_MONTHS = {
    1: "vendémiaire vendemiaire", 2: "brumaire", 3: "frimaire", 4: "nivôse nivose", 5: "pluviôse pluviose",
    6: "ventôse ventose", 7: "germinal", 8: "floréal floreal", 9: "prairial", 10: "messidor", 11: "thermidor",
    12: "fructidor", 13: "sansculottide sansculottides",
}  # fmt: skip
NUMBERED_MONTHS = {
    9: "viibris viiber",
    10: "viiibris viiiber",
    11: "ixbris ixber",
    12: "xbris xber xbre xbr xbers xbres",
}

WORDS: dict[str, Meaning] = {
    **table("m", MONTHS),
    **table("m", LATIN_MONTHS),
    **table("m", NUMBERED_MONTHS),
    **table("g", REPUBLICAN_MONTHS),
    **table("D", {1: "kal kalendas kalendis kalend calendas calendis", 2: "nonas nonis", 3: "idus idibus"}),
    **every("P", "pridie"),
}
ABBREVIATIONS = frozenset(("kal", "kalend"))

PHRASES: tuple[tuple[str, str, Meaning], ...] = (
    ("anno", r"anno\s+(?:(?:a\s+nativitate\s+)?domini|salutis|christi)\b,?", ("E", 0)),
    ("id", r"id\.(?=\s+(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|oct|nov|dec|ian|iun|iul))", ("D", 3)),
    ("non", r"non\.(?=\s+(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|oct|nov|dec|ian|iun|iul))", ("D", 2)),
    ("ao", r"ao\.?(?=\s+1[4-9]\d\d)", ("E", 0)),
    ("mense", r"mense\b", ("f", 0)),
    ("mensis", r"mensis\b", ("f", 0)),
    ("jour", r"jours?\s+compl[ée]mentaires?", ("g", 13)),
    ("an", r"an\b(?=\s+(?:[ivx]+|\d{1,2})\b)", ("E", 0)),
    ("l", r"l['’]an\b(?=\s+(?:[ivx]+|\d{1,2})\b)", ("E", 0)),
    ("de", r"de\s+l['’]an\b(?=\s+(?:[ivx]+|\d{1,2})\b)", ("E", 0)),
    ("year", r"year\b(?=\s+(?:[IVX]+|\d{1,2})\b)", ("E", 0)),
)

THE_REPUBLIC = compile(
    r"[\s,]+(?:de\s+la\s+r[ée]p|of\s+the\s+(?:french\s+)?r?epublic|der\s+(?:französischen\s+)?republik)", IGNORECASE
)
"""What follows a year of the Republic where it stands alone: "l'an II de la République"."""
