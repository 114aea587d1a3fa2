"""English: the words of dates, with the abbreviations of letters and deeds from the 17th century on."""

from rubricator.dates.lexicon import Language
from rubricator.dates.romans import roman_numbers
from rubricator.dates.words import abbreviated, every, listed, table

MONTHS = {
    1: "january january's januarye januarie januarij januarii",
    2: "february ffebruary februarye februarie ffebruarie februarij februarii",
    3: "march marche martij martii",
    4: "april aprile aprille apryll aprilis",
    5: "may maye maij maii",
    6: "june iune junij junii iunij",
    7: "july iuly iulye julye julij julii iulij",
    8: "august augusti",
    9: "september septembre septembris",
    10: "october octobar octobris",
    11: "november novembre nouember novembris",
    12: "december decembre decembris",
}
MONTH_ABBREVIATIONS = {
    1: "jan jany janry januy janr janu januar",
    2: "feb feby febr ffeb ffebr febry febuary februy febru februar",
    3: "mar mch mrch",
    4: "apr apl aprl apll aprill",
    6: "jun",
    7: "jul jly",
    8: "aug augt augst augs agust augte",
    9: "sep sept septr septbr septem sepr sepbr septemb septembr septer",
    10: "oct octr octbr octob octo octbre octobr octer",
    11: "nov novr novbr novem novemb novembr nover",
    12: "dec decr decbr decem decemb decembr decer",
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

_STEMS = "jan feb mar apr may jun jul aug sept oct nov dec".split()
SAINTS = (
    ("valentine", 214), ("david", 301), ("patrick", 317), ("george", 423), ("mark", 425), ("barnabas", 611),
    (r"john(?:\s+the\s+baptist)?", 624), ("peter", 629), ("swithin", 715), ("james", 725), ("bartholomew", 824),
    ("matthew", 921), ("michael", 929), ("luke", 1018), (r"simon\s+and\s+(?:st\.?\s+)?jude", 1028), ("martin", 1111),
    (r"cath[ae]rine", 1125), ("andrew", 1130), ("nicholas", 1206), ("thomas", 1221), ("stephen", 1226),
)  # fmt: skip

WORDS = {
    **{
        f"{numeral}{ending}": ("o", number)
        for numeral, number in roman_numbers().items()
        for ending in ("th", "o")
        if numeral.islower()
    },
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
    **every("d", "day daye daie"),
    **table("A", {1: "a an"}),
    **every("&", "and &"),
    **every(">", "to until till through thro"),
    **table("i", {0: "instant inst instt", -1: "ultimo ult ulto", 1: "proximo prox proxo"}),
    **table("l", {-1: "last", -4: "past", 1: "next ensuing coming", -2: "previous preceding", 2: "following"}),
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
    **every("Q", "mo moneth"),
    **every("p", "morning evening night afternoon noon morng eveng evng eve"),
    **table(
        "h",
        {
            1225: "christmas xmas",
            929: "michaelmas",
            1111: "martinmas",
            801: "lammas",
            202: "candlemas",
            106: "epiphany",
            1228: "childermas",
            1031: "halloween hallowe’en",
        },
    ),
    **table("M", {0: "easter", 49: "whitsunday pentecost", 50: "whitmonday"}),
    **table("v", {1: "after", -1: "before"}),
    **every("V", "quarter"),
    **table("D", {1: "kalends calends", 2: "nones", 3: "ides"}),
    **every("a", "ago since hence"),
    **table(
        "U",
        {
            1: "days",
            7: "week weeks se’nnight sennight se'nnight",
            14: "fortnight",
            1000: "month months",
            12_000: "year years",
        },
    ),
}

LANGUAGE = Language(
    code="en",
    tags=("en", "eng"),
    words=WORDS,
    abbreviations=abbreviated(MONTH_ABBREVIATIONS, WEEKDAY_ABBREVIATIONS)
    | {"inst", "instt", "ult", "ulto", "prox", "proxo", "mo", "cent"},
    ordinal_suffix="st|nd|rd|th|d|ˢᵗ|ᵗʰ",
    phrases=(
        *((stem, rf"{stem}['’^](?:br|ry|y|t|r)\b\.?", ("m", month)) for month, stem in enumerate(_STEMS, 1)),
        ("a", r"a\.?\s?d(?:\.|(?![^\W_]))", ("E", 0)),
        ("anno", r"anno\s+(?:domini|dom\.?|dni\.?)(?![^\W_])", ("E", 0)),
        ("in", r"in\s+the\s+year\s+of\s+(?:our|the)\s+lord\b(?:\s+and\s+saviou?r(?:\s+jesus\s+christ)?)?,?", ("E", 0)),
        ("in", r"in\s+the\s+year\b(?:\s+of(?:\s+grace|\s+christ)?\b)?", ("E", 0)),
        ("of", r"of\s+grace\b", ("E", 0)),
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
        ("of", r"of\s+the\s+(?:same|said)\s+mon(?:th|eth)\b", ("i", 0)),
        ("of", r"of\s+last\s+month\b", ("i", -1)),
        ("of", r"of\s+next\s+month\b", ("i", 1)),
        ("to", r"to-day\b", ("r", 0)),
        ("to", r"to-morrow\b", ("r", 1)),
        ("day", r"day\s+before\s+yesterday\b", ("r", -2)),
        ("day", r"day\s+after\s+to-?morrow\b", ("r", 2)),
        ("last", r"last\s+(?:night|evening)\b", ("r", -1)),
        ("last", r"last\s+day(?=\s+of\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))", ("L", 1)),
        ("last", r"last(?=\s+of\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))", ("L", 0)),
        ("o", r"o\.\s?s\b\.?", ("J", 0)),
        ("n", r"n\.\s?s\b\.?", ("J", 1)),
        ("old", r"old\s+(?:style|stile)\b", ("J", 0)),
        ("new", r"new\s+(?:style|stile)\b", ("J", 1)),
        ("of", r"of\s+(?:this|the\s+(?:present|current))\s+year\b", ("z", 0)),
        ("this", r"this\s+year\b", ("z", 0)),
        ("of", r"of\s+(?:last|the\s+past)\s+year\b", ("z", -1)),
        ("last", r"last\s+year\b(?!['’])", ("z", -1)),
        ("of", r"of\s+next\s+year\b", ("z", 1)),
        ("this", r"this\s+month\b", ("i", 0)),
        ("night", r"night\s+before\s+last\b", ("r", -2)),
        ("evening", r"evening\s+before\s+last\b", ("r", -2)),
        ("eve", r"(?:the\s+)?eve\s+of\b", ("k", -1)),
        ("vigil", r"vigil\s+of\b", ("k", -1)),
        ("eve", r"eve\b", ("k", -1)),
        ("morrow", r"morrow\s+(?:of|after)\b", ("k", 1)),
        (
            "day",
            r"day\s+after(?=\s+(?:christmas|easter|michaelmas|whit|all|lady|midsummer|candlemas|st|twelfth|new))",
            ("k", 1),
        ),
        (
            "day",
            r"day\s+before(?=\s+(?:christmas|easter|michaelmas|whit|all|lady|midsummer|candlemas|st|twelfth|new))",
            ("k", -1),
        ),
        ("octave", r"octaves?\s+of\b", ("k", 7)),
        *(("feast", rf"feast\s+of\s+(?:st|saint)\.?\s+{name}\b", ("h", day)) for name, day in SAINTS),
        ("feast", r"feast\s+of(?:\s+the)?\b", ("k", 0)),
        ("in", r"in(?=\s+(?:jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec))", ("x", 0)),
        ("called", r"called\b", ("f", 0)),
        ("commonly", r"commonly\s+called\b", ("f", 0)),
        ("new", r"new[- ]year[’']?s[- ]day\b", ("h", 101)),
        ("new", r"new[- ]year[’']?s[- ]eve\b", ("h", 1231)),
        ("christmas", r"christmas[- ]eve\b", ("h", 1224)),
        ("christmas", r"christmas(?:[- ]day)?\b", ("h", 1225)),
        ("boxing", r"boxing[- ]day\b", ("h", 1226)),
        ("twelfth", r"twelfth[- ](?:day|night)\b", ("h", 106)),
        ("michaelmas", r"michaelmas(?:[- ]day)?\b", ("h", 929)),
        ("candlemas", r"candlemas(?:[- ]day)?\b", ("h", 202)),
        ("valentine", r"valentine[’']?s[- ]day\b", ("h", 214)),
        ("lady", r"lady[- ]day\b", ("h", 325)),
        ("may", r"may[- ]day\b", ("h", 501)),
        ("midsummer", r"midsummer(?:[- ]day)\b", ("h", 624)),
        ("midsummer", r"midsummer[- ]eve\b", ("h", 623)),
        ("independence", r"independence[- ]day\b", ("h", 704)),
        ("guy", r"guy\s+fawkes(?:[’']s?)?[- ](?:day|night)\b", ("h", 1105)),
        ("all", r"all[- ](?:saints|hallows|hallowmas)[’']?(?:[\s-]+day\b)", ("h", 1101)),
        ("all", r"all[- ](?:hallow[’']?s?)[- ](?:eve|even|e['’]en)\b", ("h", 1031)),
        ("all", r"all[- ]souls[’']?(?:[\s-]+day\b)", ("h", 1102)),
        ("holy", r"holy[- ]rood[- ]day\b", ("h", 914)),
        ("holy", r"holy[- ]thursday\b", ("M", 39)),
        ("holy", r"holy[- ]saturday\b", ("M", -1)),
        ("shrove", r"shrove[- ]tuesday\b", ("M", -47)),
        ("shrove", r"shrove[- ](?:monday|mund)", ("M", -48)),
        ("ash", r"ash[- ]wednesday\b", ("M", -46)),
        ("mothering", r"mothering[- ]sunday\b", ("M", -21)),
        ("palm", r"palm[- ]sunday\b", ("M", -7)),
        ("maundy", r"maund[ae]?y[- ]thursday\b", ("M", -3)),
        ("good", r"good[- ]friday\b", ("M", -2)),
        ("easter", r"easter[- ](?:eve|even)\b", ("M", -1)),
        ("easter", r"easter[- ]monday\b", ("M", 1)),
        ("easter", r"easter[- ]tuesday\b", ("M", 2)),
        ("easter", r"easter(?:[- ](?:day|sunday))?\b", ("M", 0)),
        ("low", r"low[- ]sunday\b", ("M", 7)),
        ("rogation", r"rogation[- ]sunday\b", ("M", 35)),
        ("ascension", r"ascension[- ]day\b", ("M", 39)),
        ("whit", r"whit[- ]?sunday\b", ("M", 49)),
        ("whit", r"whit[- ]?monday\b", ("M", 50)),
        ("whit", r"whit[- ]?tuesday\b", ("M", 51)),
        ("trinity", r"trinity(?:[- ]sunday\b|(?=\s+1[4-9]\d\d))", ("M", 56)),
        ("corpus", r"corpus[- ]christi(?:[- ]day\b|(?=,?\s+1[4-9]\d\d))", ("M", 60)),
        *(
            (start, rf"(?:st|saint|s)\.?\s+{name}[’']?s?[’']?[\s-]+day\b", ("h", day))
            for start in ("st", "saint", "s")
            for name, day in SAINTS
        ),
        *(
            (start, rf"(?:st|saint|s)\.?\s+{name}[’']?s?[’']?[\s-]+(?:eve|even)\b", ("h", day - 1))
            for start in ("st", "saint", "s")
            for name, day in SAINTS
            if day % 100 > 1
        ),
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
        (r"(?:\A|[\[(])\s*before", "notAfter"),
        (r"(?:\A|[\[(])\s*after", "notBefore"),
        (r"probably|perhaps|possibly|presumably|\?", "perhaps"),
        (r"c\.?|ca\.?|circa|circ\.|(?:about|around|abt\.?)(?:\s+the)?|approximately|approx\.", "about"),
    ),
    year_before=listed(
        "in of since by until till before after from to year years during throughout circa ca c about around early late mid "
        "spring summer autumn winter fall anno ad and or dated date through between prior pre post copyright © published "
        "written reprinted revised issued signed edition ed born died b d christmas easter session between december ending year's"
    ),
    year_strong=listed("in year since anno lord domini grace"),
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
    time_before=listed("at on upon vpon being before after since till until by about this last next from of"),
    article="the",
    between="between|betwixt",
    day_after=r"and|at|in|I|we|he|she|they|it|to|with|for|but|by|when|if|was|is|from|that|which|of\s+this",
    gregorian_from=1753,
    month_first=True,
    one=(),
    address_after="street|st|road|rd|lane|avenue|place|row|terrace|square|court|hill",
    not_weekday_before="good|black|bloody|holy|easter|ash|palm|whit|every|each|a|any|man|girl|shrove|maundy|low|hock|plough",
    not_weekday_after=r"['’]s|s\b|[\s-]+(?:school|paper|times|best|clothes|observer|night['’]s|dress|service|services|papers|visitors)",
    figurative=listed("only who which that born until"),
    decade_before=listed("the early late mid"),
    asking=(
        r"let|pray|please|come|send|write|tell|bring|call|meet|dine|expect|do\s+(?:not\s+)?(?:come|send|write|tell|let)|"
        r"don['’]t|be\s+sure|remember|look\s+for|will\s+you|can\s+you"
    ),
    auxiliaries=listed("have has had"),
    far=r"(?:shall|will|wo['’]n['’]t)(?!\s+(?:have|remember|recollect|recall|find|see|observe|perceive)(?![^\W_]))|['’]ll",
    future=(
        r"(?:told|beg|begged|desired?|requested?|asked|advised?|persuaded?|commanded)\s+\w+(?:\s\w+)?\s+to\s+\w+|going|hopes?|expects?|intends?|proposes?|promises?|commences?|must|would|should|to\s+be|sets?\s+out|"
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
