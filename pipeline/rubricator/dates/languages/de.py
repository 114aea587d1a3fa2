"""German: the words of dates, with the spellings of the 17th to the 20th century."""

from rubricator.dates.lexicon import Language, every, listed, table

MONTHS = {
    1: "januar jänner jenner januarii januarius",
    2: "februar feber hornung februarii",
    3: "märz maerz merz martii",
    4: "april aprill aprilis",
    5: "mai may maii maij",
    6: "juni juny junius junii juno",
    7: "juli july julius julii julei",
    8: "august augusti",
    9: "september septembris",
    10: "oktober october octobris weinmonat",
    11: "november novembris",
    12: "dezember december decembris christmonat",
}
MONTH_ABBREVIATIONS = {
    1: "jan jän jen",
    2: "feb febr",
    3: "mär mrz",
    4: "apr",
    6: "jun",
    7: "jul",
    8: "aug",
    9: "sep sept septbr",
    10: "okt oct octbr oktbr",
    11: "nov novbr",
    12: "dez dec decbr dezbr xber",
}
WEEKDAYS = {
    0: "montag montags",
    1: "dienstag dienstags",
    2: "mittwoch mittwochs",
    3: "donnerstag donnerstags",
    4: "freitag freytag freitags",
    5: "samstag sonnabend samstags sonnabends",
    6: "sonntag sonntags",
}
UNITS = {1: "ein", 2: "zwei", 3: "drei", 4: "vier", 5: "fünf", 6: "sechs", 7: "sieben", 8: "acht", 9: "neun"}
TEENS = {
    10: "zehn", 11: "elf", 12: "zwölf", 13: "dreizehn", 14: "vierzehn", 15: "fünfzehn", 16: "sechzehn",
    17: "siebzehn", 18: "achtzehn", 19: "neunzehn",
}  # fmt: skip
TENS = {20: "zwanzig", 30: "dreißig", 40: "vierzig", 50: "fünfzig", 60: "sechzig", 70: "siebzig", 80: "achtzig", 90: "neunzig"}  # fmt: skip
ORDINALS = {
    1: "erste", 2: "zweite", 3: "dritte", 4: "vierte", 5: "fünfte", 6: "sechste", 7: "siebte", 8: "achte", 9: "neunte",
    10: "zehnte", 11: "elfte", 12: "zwölfte", 13: "dreizehnte", 14: "vierzehnte", 15: "fünfzehnte", 16: "sechzehnte",
    17: "siebzehnte", 18: "achtzehnte", 19: "neunzehnte", 20: "zwanzigste", 30: "dreißigste",
    21: "einundzwanzigste", 22: "zweiundzwanzigste", 23: "dreiundzwanzigste", 24: "vierundzwanzigste",
    25: "fünfundzwanzigste", 26: "sechsundzwanzigste", 27: "siebenundzwanzigste", 28: "achtundzwanzigste",
    29: "neunundzwanzigste", 31: "einunddreißigste",
}  # fmt: skip
SEASONS = {1: "frühling frühjahr frühlings frühjahrs", 2: "sommer sommers", 3: "herbst", 4: "winter"}


def _below_hundred() -> dict[str, int]:
    """Return the numerals from 1 to 99, each one word: "fünfundvierzig"."""
    plain = {word: value for rows in (UNITS, TEENS, TENS) for value, word in rows.items()}
    joined = {f"{unit}und{ten}": tens + ones for tens, ten in TENS.items() for ones, unit in UNITS.items()}
    return {"eins": 1, **plain, **joined}


def _spelled_years() -> dict[str, tuple[str, int]]:
    """Return the years 1500 to 1999 as one word: "achtzehnhundertfünfundvierzig"."""
    hundreds = {f"{TEENS[number]}hundert": number * 100 for number in range(15, 20)}
    tails = {"": 0, **_below_hundred()}
    return {head + tail: ("Y", c + n) for head, c in hundreds.items() for tail, n in tails.items()}


WORDS = {
    **table("m", MONTHS),
    **table("m", MONTH_ABBREVIATIONS),
    **table("w", WEEKDAYS),
    **{word + ending: ("O", value) for value, word in ORDINALS.items() for ending in ("", "n", "r")},
    **table("s", SEASONS),
    **_spelled_years(),
    **table("h", {0: "ostern pfingsten", 1225: "weihnachten", 929: "michaelis"}),
    **every("f", "des"),
    **every("t", "der den dem die das d"),
    **every("&", "und u"),
    **every(">", "bis"),
    **table("i", {0: "curr cr ds hujus", -1: "pass"}),
    **table("l", {-1: "letzten vorigen vergangenen vorig letzter verflossenen", 1: "nächsten künftigen kommenden nächster"}),
    **table("r", {0: "heut", -2: "vorgestern", 2: "übermorgen"}),
    **table("b", {1: "anfang beginn anfangs", 2: "mitte", 3: "ende"}),
    **table("e", {20: "zwanziger", 30: "dreißiger", 40: "vierziger", 50: "fünfziger", 60: "sechziger"}),
    **table("e", {70: "siebziger", 80: "achtziger", 90: "neunziger"}),
    **every("C", "jahrhundert jahrhunderts jahrhunderte jh jhdt jahrh"),
    **every("p", "abend nacht morgens früh mittag nachmittag abends vormittag"),
}  # fmt: skip

LANGUAGE = Language(
    code="de",
    words=WORDS,
    abbreviations=frozenset(word for words in MONTH_ABBREVIATIONS.values() for word in words.split())
    | {"d", "u", "curr", "cr", "ds", "pass", "jh", "jhdt", "jahrh"},
    ordinal_suffix="sten|ste|ster|ten|te|ter|tn|t",
    phrases=(
        ("im", r"im\s+jahre?\b(?:\s+des\s+herrn)?", ("E", 0)),
        ("des", r"des\s+jahres\b", ("E", 0)),
        ("anno", r"anno\b(?:\s+domini\b)?", ("E", 0)),
        ("a", r"a\.\s?d\.", ("E", 0)),
        ("n", r"n\.\s?chr\.", ("E", 0)),
        ("d", r"d\.\s?j(?:s|ah?r)?(?:\.|(?![^\W_]))", ("Z", 0)),
        ("dieses", r"dieses\s+jahres\b", ("Z", 0)),
        ("desselben", r"desselben\s+jahres\b", ("Z", 0)),
        ("d", r"d\.\s?(?:m|mts|mt|mon)(?:\.|(?![^\W_]))", ("i", 0)),
        ("ds", r"ds\.?\s?(?:mts|m)\.", ("i", 0)),
        ("dieses", r"dieses\s+monats\b", ("i", 0)),
        ("l", r"l\.\s?m\.", ("i", 0)),
        ("v", r"v\.\s?(?:m|mts)\.", ("i", -1)),
        ("vorigen", r"vorigen\s+monats\b", ("i", -1)),
        ("vergangenen", r"vergangenen\s+monats\b", ("i", -1)),
        ("n", r"n\.\s?(?:m|mts)\.", ("i", 1)),
        ("nächsten", r"nächsten\s+monats\b", ("i", 1)),
        ("a", r"a\.\s?st\b\.?", ("J", 0)),
        ("n", r"n\.\s?st\b\.?", ("J", 1)),
        ("alten", r"alten\s+stils\b", ("J", 0)),
        ("neuen", r"neuen\s+stils\b", ("J", 1)),
        ("morgen", r"(?<!am )(?<!guten )(?<![A-ZÄÖÜ])(?-i:morgen)\b", ("r", 1)),
        ("heute", r"heute\b(?:\s+(?:früh|morgen|abend|nacht|mittag|nachmittag|vormittag)\b)?", ("r", 0)),
        ("gestern", r"gestern\b(?:\s+(?:früh|morgen|abend|nacht|mittag|nachmittag|vormittag)\b)?", ("r", -1)),
    ),
    qualifiers=(
        (r"(?:nicht\s+später\s+als|spätestens|bis\s+spätestens)(?:\s+(?:am|zum|im|bis\s+zum|den))?", "notAfter"),
        (r"(?:nicht\s+früher\s+als|frühestens)(?:\s+(?:am|im|ab|den))?", "notBefore"),
        (r"(?:geschrieben|verfaßt|verfasst|entstanden|datiert|gedruckt):?\s+vor(?:\s+dem)?", "notAfter"),
        (r"(?:geschrieben|verfaßt|verfasst|entstanden|datiert|gedruckt):?\s+nach(?:\s+dem)?", "notBefore"),
        (r"\A\s*vor(?:\s+dem)?", "notAfter"),
        (r"\A\s*nach(?:\s+dem)?", "notBefore"),
        (r"um|etwa|ungefähr|circa|ca\.?|gegen|wohl|vermutlich|wahrscheinlich", "about"),
    ),
    year_before=listed(
        "in im jahr jahre jahres anno seit um von bis nach vor ab und oder ca circa etwa sommer winter herbst frühling frühjahr "
        "anfang mitte ende aus geb geboren gest gestorben copyright ausgabe den der zwischen januar seit"
    ),
    year_bare=True,
    quantity=(
        r"(?-i:[A-ZÄÖÜ][a-zäöüß]+)|Mann|Mark|Taler|Thaler|Gulden|Franken|fl|Meter|m|km|kg|Stück|Seiten|Personen|Menschen|Leute|Einwohner"
    ),
    month_before=listed(
        "im in seit bis ab vom des anfang mitte ende letzten vorigen nächsten vergangenen diesen vor nach monat monats zum zwischen "
        "und am von"
    ),
    day_before=listed("am vom bis zum den d dem ab seit"),
    numeral_before=listed(
        "s seite seiten nr no bd band blatt bl art artikel kap kapitel zeile z heft h vers anm § abs straße str gasse tel telephon "
        "isbn version nummer fol"
    ),
    far=r"wird|werden|werde|wirst",
    future=(
        r"will|willst|wollen|soll|sollen|muß|muss|müssen|beabsichtig\w*|gedenk\w*|hoff(?:e|t|en)|plan(?:e|t|en)|reis(?:e|t|en)|"
        r"komm(?:e|t|en)|geh(?:e|t|en)|kehr(?:e|t|en)|fahr(?:e|en)|fährt|erscheint|erscheinen"
    ),
    past=(
        r"war|waren|hatte|hatten|habe|haben|hat|bin|ist|sind|kam|kamen|ging|gingen|schrieb|schrieben|starb|fiel|fand|fanden|gab|"
        r"gaben|hielt|lag|las|ließ|lief|nahm|nahmen|sah|sahen|saß|sprach|stand|standen|trat|traf|verließ|verlor|wurde|wurden|"
        r"ward|zog|blieb|begann|erhielt|erschien|fuhr|geboren|gestorben|"
        r"(?!(?:heute|bitte|dritte|möchte|könnte|sollte|müßte|letzte|nächste|beste|erste)(?![^\W_]))\w{3,}te"
    ),
    onward=r"bis(?:\s+(?:zum|zu|im|anfang|mitte|ende|den|dem))*|künftig\w*|nächst\w*|kommend\w*",
    backward=r"brief|briefes?|schreiben|karte|seit|vom(?=\s*$)",
    plain_numeric_partial=True,
)
