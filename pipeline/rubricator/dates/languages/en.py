"""English: the words of dates, with the abbreviations of letters and deeds from the 17th century on."""

from rubricator.dates.lexicon import Language, every, listed, table

MONTHS = {
    1: "january january's",
    2: "february",
    3: "march",
    4: "april",
    5: "may",
    6: "june",
    7: "july",
    8: "august",
    9: "september",
    10: "october",
    11: "november",
    12: "december",
}
MONTH_ABBREVIATIONS = {
    1: "jan jany janry januy janr janu",
    2: "feb feby febr febry febuary februy febru",
    3: "mar mch mrch",
    4: "apr apl aprl apll aprill",
    6: "jun",
    7: "jul jly",
    8: "aug augt augst augs agust",
    9: "sep sept septr septbr septem sepr sepbr septemb",
    10: "oct octr octbr octob octo octbre",
    11: "nov novr novbr novem novemb novembr",
    12: "dec decr decbr decem decemb xber xbr",
}
WEEKDAYS = {
    0: "monday munday",
    1: "tuesday",
    2: "wednesday wensday",
    3: "thursday thursdy",
    4: "friday fryday",
    5: "saturday satterday",
    6: "sunday sabbath",
}
WEEKDAY_ABBREVIATIONS = {
    0: "mon mond",
    1: "tue tues tuesd",
    2: "wed weds wednes",
    3: "thu thur thurs",
    4: "fri frid",
    5: "sat satur",
    6: "sun sund",
}
CARDINALS = {
    1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten",
    11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen", 17: "seventeen",
    18: "eighteen", 19: "nineteen",
}  # fmt: skip
TENS = {
    20: "twenty", 30: "thirty", 40: "forty fourty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety",
}  # fmt: skip
ORDINALS = {
    1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth eigth",
    9: "ninth", 10: "tenth", 11: "eleventh", 12: "twelfth twelvth", 13: "thirteenth", 14: "fourteenth",
    15: "fifteenth", 16: "sixteenth", 17: "seventeenth", 18: "eighteenth", 19: "nineteenth", 20: "twentieth",
    30: "thirtieth",
}  # fmt: skip
SEASONS = {1: "spring springtime", 2: "summer", 3: "autumn fall", 4: "winter"}

WORDS = {
    **table("m", MONTHS),
    **table("m", MONTH_ABBREVIATIONS),
    **table("w", WEEKDAYS),
    **table("w", WEEKDAY_ABBREVIATIONS),
    **table("u", CARDINALS),
    **table("T", TENS),
    **table("O", ORDINALS),
    **table("s", SEASONS),
    **table("H", {100: "hundred"}),
    **table("K", {1000: "thousand"}),
    **every("f", "of"),
    **every("t", "the this ye"),
    **every("d", "day"),
    **every("&", "and &"),
    **every(">", "to until till through thro"),
    **table("i", {0: "instant inst instt", -1: "ultimo ult ulto", 1: "proximo prox"}),
    **table("l", {-1: "last past", 1: "next ensuing coming", -2: "previous preceding", 2: "following"}),
    **table("r", {0: "today", -1: "yesterday yesternight", 1: "tomorrow"}),
    **table("b", {1: "beginning early start", 2: "middle mid", 3: "end late close"}),
    **every("C", "century cent"),
    **table(
        "e",
        {
            20: "twenties",
            30: "thirties",
            40: "forties",
            50: "fifties",
            60: "sixties",
            70: "seventies",
            80: "eighties",
            90: "nineties",
        },
    ),
    **every("Q", "mo month"),
    **every("p", "morning evening night afternoon noon morng eveng evng eve"),
    **table(
        "h", {1225: "christmas xmas", 929: "michaelmas", 1111: "martinmas", 801: "lammas", 0: "easter whitsuntide"}
    ),
    **every("a", "ago since"),
    **table("U", {1: "days", 7: "week weeks"}),
}

LANGUAGE = Language(
    code="en",
    words=WORDS,
    abbreviations=frozenset(
        word
        for rows in (MONTH_ABBREVIATIONS, WEEKDAY_ABBREVIATIONS)
        for words in rows.values()
        for word in words.split()
    )
    | {"inst", "instt", "ult", "ulto", "prox", "mo", "cent"},
    ordinal_suffix="st|nd|rd|th|d|ˢᵗ|ᵗʰ",
    phrases=(
        ("a", r"a\.?\s?d(?:\.|(?![^\W_]))", ("E", 0)),
        ("anno", r"anno\s+domini\b", ("E", 0)),
        ("in", r"in\s+the\s+year\s+of\s+(?:our|the)\s+lord\b(?:\s+and\s+saviou?r(?:\s+jesus\s+christ)?)?,?", ("E", 0)),
        ("in", r"in\s+the\s+year\b(?:\s+of\b)?", ("E", 0)),
        ("of", r"of\s+(?:our|the)\s+lord\b,?", ("E", 0)),
        ("of", r"of\s+the\s+year\b", ("E", 0)),
        ("anno", r"anno\b", ("E", 0)),
        (
            "in",
            r"in\s+the\s+(?:same\s+)?year\s+(?:last\s+)?(?:afore(?:said|named|mentioned)|above\s+(?:written|mentioned))",
            ("Z", 0),
        ),
        (
            "and",
            r"and\s+year\s+(?:last\s+)?(?:afore(?:said|named|mentioned)|above\s+(?:written|mentioned|named))",
            ("Z", 0),
        ),
        ("of", r"of\s+(?:the\s+same|that|this)\s+year\b", ("Z", 0)),
        ("of", r"of\s+(?:this|the\s+present)\s+month\b", ("i", 0)),
        ("of", r"of\s+last\s+month\b", ("i", -1)),
        ("of", r"of\s+next\s+month\b", ("i", 1)),
        ("to", r"to-(?:day|night)\b", ("r", 0)),
        ("to", r"to-morrow\b", ("r", 1)),
        ("day", r"day\s+before\s+yesterday\b", ("r", -2)),
        ("day", r"day\s+after\s+to-?morrow\b", ("r", 2)),
        ("last", r"last\s+(?:night|evening)\b", ("r", -1)),
        ("last", r"last(?=\s+of\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))", ("L", 0)),
        ("o", r"o\.\s?s\b\.?", ("J", 0)),
        ("n", r"n\.\s?s\b\.?", ("J", 1)),
        ("old", r"old\s+style\b", ("J", 0)),
        ("new", r"new\s+style\b", ("J", 1)),
        ("new", r"new[- ]year[’']?s[- ]day\b", ("h", 101)),
        ("new", r"new[- ]year[’']?s[- ]eve\b", ("h", 1231)),
        ("christmas", r"christmas[- ]eve\b", ("h", 1224)),
        ("christmas", r"christmas(?:[- ]day)?\b", ("h", 1225)),
        ("michaelmas", r"michaelmas(?:[- ]day)?\b", ("h", 929)),
        ("lady", r"lady[- ]day\b", ("h", 325)),
        ("midsummer", r"midsummer[- ]day\b", ("h", 624)),
        ("all", r"all[- ](?:saints|hallows|hallowmas)[’']?(?:\s+day\b)", ("h", 1101)),
    ),
    qualifiers=(
        (r"(?:not|no)\s+(?:later|after)(?:\s+than)?", "notAfter"),
        (r"(?:not|no)\s+(?:earlier|before)(?:\s+than)?", "notBefore"),
        (r"at\s+(?:the\s+)?latest(?:\s+by)?", "notAfter"),
        (r"(?:on\s+)?or\s+(?:about|near)(?:\s+the)?", "about"),
        (r"(?:on\s+)?or\s+before(?:\s+the)?", "notAfter"),
        (r"(?:on\s+)?or\s+after(?:\s+the)?", "notBefore"),
        (
            r"(?:written|composed|dated?|published|printed):?\s+(?:some\s+time\s+|sometime\s+)?(?:before|prior\s+to)",
            "notAfter",
        ),
        (r"(?:written|composed|dated?|published|printed):?\s+(?:some\s+time\s+|sometime\s+)?after", "notBefore"),
        (r"terminus\s+ante\s+quem:?", "notAfter"),
        (r"terminus\s+post\s+quem:?", "notBefore"),
        (r"\A\s*before", "notAfter"),
        (r"\A\s*after", "notBefore"),
        (r"c\.|ca\.?|circa|circ\.|about|around|probably|perhaps|approximately|approx\.", "about"),
    ),
    year_before=listed(
        "in of since by until till before after from to year years during throughout circa ca c about around early late mid "
        "spring summer autumn winter fall anno ad and or dated date through between prior pre post copyright © published "
        "written edition ed born died b d christmas easter session between december ending year's"
    ),
    year_bare=False,
    quantity=(
        r"(?:men|women|people|persons|children|head|sheep|cattle|horse|foot|acres?|guns|copies|dollars?|pounds?|guineas|francs|"
        r"marks|rubles|roubles|crowns|livres|tons?|miles?|feet|inch(?:es)?|yards?|metres|meters|barrels|bushels|lbs|"
        r"per\s+cent|percent|votes|pages|pp|troops|soldiers|workers|prisoners|members|souls|inhabitants|years|days|"
        r"hours|weeks|months|minutes|times|strong|more|odd|others|of\s+(?:them|us|these|those|our|his|their|my))"
    ),
    month_before=listed(
        "in since until till by during last next previous preceding before after from early late mid of spend spent "
        "following coming past this through throughout between month about around ending"
    ),
    day_before=listed("on of till until by since before after from to your and dated"),
    numeral_before=listed(
        "p pp page pages pag fol folio folios no nos nr number numbers vol vols volume art article articles section sect § "
        "chapter chap ch line lines verse verses psalm street st note notes fn footnote box room version v ver isbn tel "
        "phone telephone lot bl ms mss add harl item figure fig table plate id serial step bd po"
    ),
    far=r"(?:shall|will|wo['’]n['’]t)(?!\s+(?:have|remember|recollect|recall|find|see|observe|perceive)(?![^\W_]))|['’]ll",
    future=(
        r"going|hopes?|expects?|intends?|proposes?|promises?|commences?|must|would|should|to\s+be|sets?\s+out|"
        r"(?:think|thinks|thinking|talk|talks|talking|speaks?|speaking|dream)\s+of|"
        r"(?:resolv|resolution|ask|hop|want|propos|inten|plan|expect|promis|invit|order|engag|determin|decid|design|mean|wish|"
        r"ready|prepar|about|due|likely|think|thinking)\w*\s+to\s+\w+"
    ),
    past=(
        r"was|were|had|has|have|did|been|became|began|bore|bought|broke|brought|built|came|caught|chose|died|drew|drove|fell|"
        r"felt|fought|found|flew|gave|got|grew|heard|held|kept|knew|laid|led|left|lent|lost|made|met|paid|ran|rec['’]?d|rode|"
        r"rose|said|sailed|sang|sat|saw|sent|slept|sold|spent|spoke|stood|stole|struck|taught|thought|told|took|understood|"
        r"used|went|won|wore|wrote|written|given|taken|seen|done|gone|born|ago|(?:one|a)\s+y(?:ea)?r|\w{2,}(?<!hundr)(?<!ind)[^e]ed"
    ),
    onward=(
        r"next|coming|(?:till|until|by|before(?=\s+the))"
        r"(?:\s+(?:the|end|beginning|middle|close|first|last|week|of|about|early|late|sometime|in|on))*"
    ),
    backward=r"letters?|favou?rs?|yours|note|dated|since|minutes|diary|(?<!end )(?<!beginning )(?<!middle )(?<!month )of(?=(?:\s+the)?\s*$)",
    not_month_after=listed("day days weather flowers fair pole queen"),
)
