"""Latin: the words of dates in charters, registers and scholars' letters. The Roman calendar every table has (``shared``)."""

from rubricator.dates.lexicon import Language
from rubricator.dates.romans import roman_numbers
from rubricator.dates.words import abbreviated, every, listed, table

MONTHS = {
    1: "ianuarius", 2: "februarius", 3: "martius", 4: "aprilis", 5: "maius", 6: "iunius junius", 7: "iulius julius",
    8: "augustus", 9: "september", 10: "october", 11: "november", 12: "december",
}  # fmt: skip
MONTH_ABBREVIATIONS = {
    1: "ian jan", 2: "feb febr", 3: "mart mar", 4: "apr april", 5: "mai maj", 6: "iun jun", 7: "iul jul", 8: "aug", 9: "sept sep septemb",
    10: "oct octob", 11: "nov novemb", 12: "dec decemb xbris",
}  # fmt: skip
WEEKDAYS = {
    0: "lunae", 1: "martis", 2: "mercurii", 3: "jovis iovis", 4: "veneris", 5: "saturni sabbati sabbato", 6: "dominica dominico",
}  # fmt: skip
ORDINALS = {
    1: "primo prima primus", 2: "secundo secunda", 3: "tertio tertia", 4: "quarto quarta", 5: "quinto quinta",
    6: "sexto sexta", 7: "septimo septima", 8: "octavo octava", 9: "nono nona", 10: "decimo decima",
    11: "undecimo undecima", 12: "duodecimo duodecima", 13: "decimotertio decimotertia tertiodecimo", 14: "decimoquarto decimoquarta quartodecimo",
    15: "decimoquinto decimoquinta quintodecimo", 16: "decimosexto decimosexta sextodecimo", 17: "decimoseptimo decimoseptima",
    18: "decimooctavo decimoctavo duodevicesimo duodevigesimo", 19: "decimonono undevicesimo undevigesimo",
}  # fmt: skip
TENS = {20: "vicesimo vicesima vigesimo vigesima", 30: "tricesimo tricesima trigesimo trigesima"}
FEASTS = {
    101: "circumcisionis", 106: "epiphaniae epiphanie", 202: "purificationis", 325: "annuntiationis annunciationis",
    815: "assumptionis", 908: "nativitatis", 929: "michaelis", 1101: "omnium", 1111: "martini", 1130: "andreae andree",
    1221: "thomae thome",
}  # fmt: skip
MOVABLE_FEASTS = {
    -46: "cinerum", -7: "palmarum", 0: "paschae pasche paschatis pascha", 39: "ascensionis", 49: "pentecostes pentecosten",
    56: "trinitatis",
}  # fmt: skip

WORDS = {
    **{numeral.lower(): ("o", number) for numeral, number in roman_numbers().items()},
    **table("m", MONTH_ABBREVIATIONS),
    **table("m", MONTHS),
    **table("w", WEEKDAYS),
    **table("O", ORDINALS),
    **table("T", TENS),
    **table("h", FEASTS),
    **table("M", MOVABLE_FEASTS),
    **table("v", {1: "post", -1: "ante"}),
    **table("k", {-1: "vigilia", 1: "crastino"}),
    **every("d", "die dies"),
    **every("&", "et"),
    **every(">", "ad usque"),
    **table("i", {0: "huius hujus currentis", -1: "praeteriti elapsi", 1: "proximi"}),
    **table("r", {0: "hodie", -1: "heri", 1: "cras", -2: "nudiustertius", 2: "perendie"}),
    **every("C", "saeculo saeculi seculo saec"),
}

LANGUAGE = Language(
    code="la",
    tags=("la", "lat"),
    words=WORDS,
    abbreviations=abbreviated(MONTH_ABBREVIATIONS) | {numeral.lower() for numeral in roman_numbers()} | {"saec"},
    ordinal_suffix="o|ma|mo|ta|to|a",
    phrases=(
        ("a", r"a\.\s?d\.(?=\s+(?:[ivx]+\.?|prid\w*\.?)\s+(?:kal|non|id))", ("t", 0)),
        ("a", r"a(?:\.|\s)\s?d(?:\.|o\b|(?![^\W_]))", ("E", 0)),
        (
            "anno",
            r"anno\b(?:\s+(?:domini|dni|christi|salutis|gratiae|gratie|incarnationis|ab\s+incarnatione\s+domini)\b)*,?",
            ("E", 0),
        ),
        ("die", r"die\s+dominica\b", ("w", 6)),
        ("die", r"die\s+(?:lunae|lune)\b", ("w", 0)),
        ("die", r"die\s+martis\b", ("w", 1)),
        ("die", r"die\s+mercurii\b", ("w", 2)),
        ("die", r"die\s+[ij]ovis\b", ("w", 3)),
        ("die", r"die\s+veneris\b", ("w", 4)),
        ("die", r"die\s+(?:saturni|sabbat[io])\b", ("w", 5)),
        ("feria", r"feria\s+(?:secunda|ii)\b", ("w", 0)),
        ("feria", r"feria\s+(?:tertia|iii)\b", ("w", 1)),
        ("feria", r"feria\s+(?:quarta|iv|iiii)\b", ("w", 2)),
        ("feria", r"feria\s+(?:quinta|v)\b", ("w", 3)),
        ("feria", r"feria\s+(?:sexta|vi)\b", ("w", 4)),
        ("in", r"in\s+festo\b(?:\s+(?:sanct|s)(?:i|ae|e|orum)?\.?)?", ("k", 0)),
        ("festum", r"festum\b(?:\s+(?:sanct|s)(?:i|ae|e|orum)?\.?)?", ("k", 0)),
        ("in", r"in\s+(?:vigilia|profesto)\b(?:\s+(?:sanct|s)(?:i|ae|e|orum)?\.?)?", ("k", -1)),
        ("vigilia", r"vigilia\b(?:\s+(?:sanct|s)(?:i|ae|e|orum)?\.?)?", ("k", -1)),
        ("in", r"in\s+crastino\b(?:\s+(?:sanct|s)(?:i|ae|e|orum)?\.?)?", ("k", 1)),
        ("in", r"in\s+octavis?\b(?:\s+(?:sanct|s)(?:i|ae|e|orum)?\.?)?", ("k", 7)),
        ("nativitatis", r"nativitatis\s+(?:domini|christi)\b", ("h", 1225)),
        (
            "nativitatis",
            r"nativitatis\s+(?:beat(?:i|e|ae)\s+|s(?:anct[ie])?\.?\s+)?[ij]oh?an+is(?:\s+baptist(?:ae|e))?\b",
            ("h", 624),
        ),
        ("nativitatis", r"nativitatis\s+beat(?:e|ae)\s+mari(?:e|ae)(?:\s+virginis)?\b", ("h", 908)),
        ("assumptionis", r"assumptionis\s+beat(?:e|ae)\s+mari(?:e|ae)(?:\s+virginis)?\b", ("h", 815)),
        ("purificationis", r"purificationis\s+beat(?:e|ae)\s+mari(?:e|ae)(?:\s+virginis)?\b", ("h", 202)),
        ("annunciationis", r"annunciationis\s+beat(?:e|ae)\s+mari(?:e|ae)(?:\s+virginis)?\b", ("h", 325)),
        ("omnium", r"omnium\s+sanctorum\b", ("h", 1101)),
        ("corporis", r"corporis\s+christi\b", ("M", 60)),
        ("pascha", r"pascha\b", ("M", 0)),
        ("eiusdem", r"eiusdem\s+mensis\b", ("i", 0)),
        ("ejusdem", r"ejusdem\s+mensis\b", ("i", 0)),
    ),
    qualifiers=((r"circa|circiter", "about"), (r"ante", "notAfter"), (r"post", "notBefore")),
    year_before=listed("anno annis in ab ad post ante circa usque et"),
    year_strong=listed("anno in"),
    quantity=r"(?:milites|homines|libr[ae]s?|librarum|solidos|denarios|marc[ae]s?|annos|dies|menses|passus|pedes)",
    month_before=listed("in mense mensis ante post circa a ab usque"),
    day_before=listed("die"),
    numeral_before=listed("p pag fol folio cap capitulo lib libro tom num n versu psalmo ps art quaest q"),
    time_before=listed("in ad ante post circa usque a ab die"),
    article="die",
    between="inter",
    day_after="et|in|ad|anno|coram",
    far=r"\w+(?:bo|bit|bunt|bimus)",
    future=r"debe\w+|volo|vult|volunt",
    past=r"fui|fuit|fuerunt|erat|erant|scripsi|scripsit|accepi|accepit|venit|obiit|\w+(?:avit|averunt|ivit)",
    onward=r"usque(?:\s+ad)?|ante",
    backward=r"litteras|literas|epistolam|datas?|data|datum",
    gregorian_from=1583,
    plain_numeric_partial=True,
)
