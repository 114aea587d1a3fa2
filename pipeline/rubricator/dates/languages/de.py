"""German: the words of dates, with the spellings of the 17th to the 20th century."""

from rubricator.dates.lexicon import Language
from rubricator.dates.romans import roman
from rubricator.dates.words import abbreviated, every, listed, table

MONTHS = {
    1: "januar jänner jenner januarii januarius",
    2: "februar feber hornung februarii",
    3: "märz maerz merz martii lenzmonat",
    4: "april aprill aprilis ostermonat",
    5: "mai may maii maij wonnemonat",
    6: "brachmonat juni juny junius junii juno",
    7: "heumonat juli july julius julii julei",
    8: "august augusti erntemonat augustmonat",
    9: "september septembris herbstmonat",
    10: "oktober october octobris weinmonat",
    11: "november novembris wintermonat",
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
    0: "montag",
    1: "dienstag",
    2: "mittwoch",
    3: "donnerstag",
    4: "freitag freytag",
    5: "samstag sonnabend",
    6: "sonntag",
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

FEASTS = {
    101: "neujahr neujahrstag", 106: "dreikönig dreikönige epiphanias epiphanie", 202: "lichtmeß lichtmess lichtmesse",
    317: "gertrud gertrudis", 423: "georgi", 425: "marci", 501: "walpurgis philippi", 615: "viti", 624: "johanni johannis",
    629: "petri", 702: "visitationis", 725: "jacobi jakobi", 810: "laurentii", 824: "bartholomäi bartholomaei",
    921: "matthäi", 929: "michaelis michaeli", 1016: "galli", 1018: "lucä", 1031: "reformationstag",
    1101: "allerheiligen", 1102: "allerseelen", 1111: "martini", 1125: "katharinä", 1130: "andreä", 1206: "nicolai nikolai",
    1221: "thomä", 1224: "heiligabend weihnachtsabend", 1225: "weihnachten weihnacht christtag weihnachtstag",
    1226: "stephani stephanstag", 1231: "silvester sylvester",
}  # fmt: skip
MOVABLE_FEASTS = {
    -63: "septuagesima septuagesimae", -56: "sexagesima", -49: "estomihi quinquagesima", -48: "rosenmontag",
    -47: "fastnacht faschingsdienstag", -46: "aschermittwoch", -42: "invocavit invokavit", -35: "reminiscere",
    -28: "oculi okuli", -21: "lätare laetare", -14: "judica judika", -7: "palmarum palmsonntag", -3: "gründonnerstag",
    -2: "karfreitag charfreitag", -1: "karsamstag charsamstag ostersamstag", 0: "ostern ostersonntag ostertag", 1: "ostermontag",
    7: "quasimodogeniti quasimodo", 14: "misericordias", 21: "jubilate", 28: "cantate kantate", 35: "rogate",
    39: "himmelfahrt himmelfahrtstag ascensionis", 42: "exaudi", 49: "pfingsten pfingstsonntag pfingsttag", 50: "pfingstmontag",
    56: "trinitatis", 60: "fronleichnam",
}  # fmt: skip


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
    **{word: ("u", value) for rows in (UNITS, TEENS) for value, word in rows.items() if value > 1},
    **{word: ("T", value) for value, word in TENS.items()},
    **table("s", SEASONS),
    **_spelled_years(),
    **table("h", FEASTS),
    **table("M", MOVABLE_FEASTS),
    **table("k", {-1: "vorabend vigilia vigil", 1: "folgetag"}),
    **table("v", {1: "nach post", -1: "vor ante"}),
    **every("V", "quartal vierteljahr"),
    **table("A", {1: "einem einer eine einen"}),
    **table("U", {1: "tagen tage tag", 7: "woche wochen", 1000: "monat monate monaten", 12_000: "jahr jahren"}),
    **every("f", "des"),
    **every("t", "der den dem die das d"),
    **every("&", "und u"),
    **every(">", "bis"),
    **table("i", {0: "curr cr ds hujus huj", -1: "pass"}),
    **table("l", {-1: "letzten letzte vorigen vorige vergangenen vergangene vorig letzter voriger verflossenen", 1: "nächsten nächste künftigen kommenden kommende nächster"}),
    **table("r", {0: "heut", -2: "vorgestern", 2: "übermorgen"}),
    **table("b", {1: "anfang beginn anfangs", 2: "mitte", 3: "ende"}),
    **table("e", {20: "zwanziger", 30: "dreißiger", 40: "vierziger", 50: "fünfziger", 60: "sechziger"}),
    **table("e", {70: "siebziger", 80: "achtziger", 90: "neunziger"}),
    **every("C", "jahrhundert jahrhunderts jahrhunderte jahrhunderten jh jhs jhdt jhdts jhd jahrh"),
    **every("p", "abend nacht morgens früh mittag nachmittag abends vormittag"),
}  # fmt: skip

LANGUAGE = Language(
    code="de",
    tags=("de", "deu", "ger"),
    words=WORDS,
    abbreviations=abbreviated(MONTH_ABBREVIATIONS)
    | {"d", "u", "curr", "cr", "ds", "huj", "pass", "jh", "jhs", "jhdt", "jhdts", "jhd", "jahrh"},
    ordinal_suffix="sten|ste|ster|ten|te|ter|tn|t|n",
    phrases=(
        ("im", r"im\s+jahre?\b(?:\s+des\s+herrn)?", ("E", 0)),
        ("des", r"des\s+jahres\b", ("E", 0)),
        ("des", r"des\s+monats\b", ("f", 0)),
        ("anno", r"anno\b(?:\s+domini\b)?", ("E", 0)),
        ("a", r"a\.\s?d\.", ("E", 0)),
        ("n", r"n\.\s?chr\.", ("E", 0)),
        ("d", r"d\.\s?j(?:s|ah?r)?(?:\.|(?![^\W_]))", ("z", 0)),
        ("dieses", r"dieses\s+jahres\b", ("z", 0)),
        ("a", r"a\.\s?c\.", ("z", 0)),
        ("v", r"v\.\s?j(?:s|ah?r)?(?:\.|(?![^\W_]))", ("z", -1)),
        ("vorigen", r"vorigen\s+jahres\b", ("z", -1)),
        ("vergangenen", r"vergangenen\s+jahres\b", ("z", -1)),
        ("a", r"a\.\s?p\.", ("z", -1)),
        ("n", r"n\.\s?j(?:s|ah?r)?(?:\.|(?![^\W_]))", ("z", 1)),
        ("nächsten", r"nächsten\s+jahres\b", ("z", 1)),
        ("vor", r"vor(?=\s+(?:\w+|\d+)\s+(?:tag|woche|monat|jahr))", ("B", -1)),
        ("in", r"in(?=\s+(?:\w+|\d+)\s+(?:tag|woche|monat|jahr))", ("B", 1)),
        ("auf", r"auf\s+den\b", (">", 0)),
        *(
            (f"{day}s", rf"{day}s(?=\s+(?:nach|vor|post|ante)\b)", ("w", number))
            for number, days in WEEKDAYS.items()
            for day in days.split()
        ),
        ("am", r"am\s+tage?\s+nach\b", ("k", 1)),
        ("tag", r"tage?\s+nach\b", ("k", 1)),
        ("tags", r"tags\s+nach\b", ("k", 1)),
        ("tag", r"tage?\s+vor\b", ("k", -1)),
        ("vorabend", r"vorabend\s+(?:von|vor|des|der)\b(?:\s+festes)?", ("k", -1)),
        ("abend", r"abend\s+vor(?=\s+(?:weihnacht|ostern|pfingst|johanni|martini|michaeli))", ("k", -1)),
        ("heil", r"heil\.?\s+abend\b", ("h", 1224)),
        *((roman(n).lower(), rf"{roman(n)}\.(?=\s+(?:quartal|vierteljahr))", ("o", n)) for n in range(1, 5)),
        ("heiliger", r"heilige[rn]\s+abend\b", ("h", 1224)),
        ("heilige", r"heilige\s+drei\s+könige?\b", ("h", 106)),
        ("mariä", r"mariä\s+lichtme(?:ß|ss)e?\b", ("h", 202)),
        ("mariä", r"mariä\s+verkündigung\b", ("h", 325)),
        ("mariä", r"mariä\s+heimsuchung\b", ("h", 702)),
        ("mariä", r"mariä\s+himmelfahrt\b", ("h", 815)),
        ("mariä", r"mariä\s+geburt\b", ("h", 908)),
        ("mariä", r"mariä\s+empfängnis\b", ("h", 1208)),
        ("christi", r"christi\s+himmelfahrt\b", ("M", 39)),
        ("peter", r"peter\s+und\s+paul\b", ("h", 629)),
        ("petri", r"petri\s+und\s+pauli\b", ("h", 629)),
        ("petri", r"petri\s+kettenfeier\b", ("h", 801)),
        ("philippi", r"philippi\s+(?:und|et)\s+jacobi\b", ("h", 501)),
        ("simonis", r"simonis\s+(?:und|et)\s+jud[aä]e?\b", ("h", 1028)),
        ("misericordias", r"misericordias(?:\s+domini)?\b", ("M", 14)),
        ("erster", r"erste[rn]?\s+(?:oster(?:feier)?tag)\b", ("M", 0)),
        ("zweiter", r"zweite[rn]?\s+(?:oster(?:feier)?tag)\b", ("M", 1)),
        ("desselben", r"desselben\s+jahres\b", ("Z", 0)),
        ("laufenden", r"laufenden\s+monats\b", ("i", 0)),
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
        (r"(?:\A|[\[(])\s*vor(?:\s+dem)?", "notAfter"),
        (r"(?:\A|[\[(])\s*nach(?:\s+dem)?", "notBefore"),
        (r"wohl|vermutlich|wahrscheinlich|vielleicht|\?", "perhaps"),
        (r"um|etwa|ungefähr|circa|ca\.?|c\.|gegen|um\s+den", "about"),
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
        "im in seit bis ab vom des anfang anfangs mitte ende letzten vorigen nächsten vergangenen diesen vor nach monat monats zum zwischen "
        "und am von"
    ),
    day_before=listed("am vom bis zum den d dem ab seit"),
    numeral_before=listed(
        "s seite seiten nr no bd band blatt bl art artikel kap kapitel zeile z heft h vers anm § abs straße str gasse tel telephon "
        "isbn version nummer fol"
    ),
    year_strong=listed("in im anno jahr jahre seit an"),
    time_before=listed("an zu vor nach seit bis am auf um zwischen von dem den der"),
    article=r"den|d\.|dem|am|zum|vom|bis|der",
    between="zwischen",
    day_after="hier|dort|erhalten|empfangen|abgereist|angekommen|reiste|reisen|schrieb|geschrieben|gestorben|morgens|nachts|mittags|wurde|fand|soll|sollen|werden|will|haben|und|um|in|mit|ist|war|hat|oder|ich|bei|abends|früh|nach|habe|kam|wird|wir|er|sie|an|zu",
    gregorian_from=1700,
    not_weekday_before="jeden|jeder|kein|schwarzer|blauer|blauen",
    not_weekday_after=r"s[^\W_]|[\s-]+(?:blatt|zeitung|nummer|ausgabe)",
    figurative=listed("nur der die das"),
    decade_before=listed("den die der"),
    decade_suffix=r"er(?=\s+Jahr)",
    decade_after="Jahr",
    asking=r"komm|kommen\s+sie|schreib|schreibe|schreiben\s+sie|bitte|schick|schicke|schicken\s+sie",
    auxiliaries=listed("habe hat haben ist sind bin"),
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
