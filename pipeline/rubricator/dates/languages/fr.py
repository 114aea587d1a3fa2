"""French: the words of dates, with the abbreviations of letters from the 17th century on."""

from rubricator.dates.lexicon import Language, every, listed, roman, table

MONTHS = {
    1: "janvier",
    2: "février fevrier",
    3: "mars",
    4: "avril",
    5: "mai may",
    6: "juin",
    7: "juillet",
    8: "août aout aoust",
    9: "septembre",
    10: "octobre",
    11: "novembre",
    12: "décembre decembre",
}
MONTH_ABBREVIATIONS = {
    1: "janv jan jer jr",
    2: "févr fév fevr fev fer",
    4: "avr",
    7: "juil juill jul jlt jllet",
    8: "aoû",
    9: "sept sep septe 7bre",
    10: "oct octbre 8bre",
    11: "nov novbre 9bre",
    12: "déc dec decbre xbre xber",
}
WEEKDAYS = {
    0: "lundi", 1: "mardi", 2: "mercredi mercredy", 3: "jeudi", 4: "vendredi vendredy", 5: "samedi", 6: "dimanche",
}  # fmt: skip
CARDINALS = {
    1: "un", 2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six", 7: "sept", 8: "huit", 9: "neuf", 10: "dix",
    11: "onze", 12: "douze", 13: "treize", 14: "quatorze", 15: "quinze", 16: "seize",
}  # fmt: skip
TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
SEASONS = {1: "printemps", 2: "été", 3: "automne", 4: "hiver"}

WORDS = {
    **table("m", MONTH_ABBREVIATIONS),
    **table("m", MONTHS),
    **table("w", WEEKDAYS),
    **table("u", CARDINALS),
    **table("T", TENS),
    **table("O", {1: "premier premiere première"}),
    **table("O", {number: f"{roman(number)}e {roman(number)}ᵉ {roman(number)}ème".lower() for number in range(5, 22)}),
    **table("s", SEASONS),
    **table("H", {100: "cent cents"}),
    **table("K", {1000: "mil mille"}),
    **table("h", {0: "pâques pentecôte", 1225: "noël"}),
    **every("f", "de du"),
    **every("t", "le ce la"),
    **every("&", "et"),
    **every(">", "au à jusqu"),
    **table("i", {0: "courant ct cour", -1: "passé"}),
    **table("l", {-1: "dernier dernière passé", 1: "prochain prochaine"}),
    **table("r", {0: "aujourd", -1: "hier", 1: "demain"}),
    **table("b", {1: "début commencement", 2: "milieu mi", 3: "fin"}),
    **every("C", "siècle siècles s"),
    **every("p", "matin soir nuit après-midi"),
}

LANGUAGE = Language(
    code="fr",
    words=WORDS,
    abbreviations=frozenset(word for words in MONTH_ABBREVIATIONS.values() for word in words.split()) | {"ct", "cour"},
    ordinal_suffix="er|ere|ère|e|ème|eme|me|d|nd",
    phrases=(
        ("l", r"l['’]an(?:née)?\b(?:\s+de\s+grâce)?", ("E", 0)),
        ("de", r"de\s+l['’]an(?:née)?\b(?:\s+de\s+grâce)?", ("E", 0)),
        ("en", r"en\s+l['’]an(?:née)?\b(?:\s+de\s+grâce)?", ("E", 0)),
        ("de", r"de\s+(?:la\s+même|cette)\s+année\b", ("Z", 0)),
        ("de", r"de\s+ce\s+mois(?:-ci)?\b", ("i", 0)),
        ("du", r"du\s+(?:présent|même)\s+mois\b", ("i", 0)),
        ("du", r"du\s+courant\b", ("i", 0)),
        ("du", r"du\s+mois\s+(?:dernier|passé)\b", ("i", -1)),
        ("du", r"du\s+mois\s+prochain\b", ("i", 1)),
        ("du", r"du\s+mois\s+de\b", ("f", 0)),
        ("d", r"d['’](?=[ao])", ("f", 0)),
        ("aujourd", r"aujourd['’]\s?huy?i?\b", ("r", 0)),
        ("avant", r"avant[- ]hier\b", ("r", -2)),
        ("après", r"après[- ]demain\b", ("r", 2)),
        ("hier", r"hier\b(?:\s+(?:soir|matin)\b)?", ("r", -1)),
        ("demain", r"demain\b(?:\s+(?:soir|matin)\b)?", ("r", 1)),
        ("v", r"v\.\s?s\.", ("J", 0)),
        ("n", r"n\.\s?s\.", ("J", 1)),
        ("vieux", r"vieux\s+style\b", ("J", 0)),
        ("nouveau", r"nouveau\s+style\b", ("J", 1)),
        ("quatre", r"quatre[- ]vingts?\b", ("T", 80)),
    ),
    qualifiers=(
        (r"(?:pas\s+)?(?:au\s+)?plus\s+tard(?:\s+(?:que|le|en))?(?:\s+le)?", "notAfter"),
        (r"pas\s+avant(?:\s+le)?|au\s+plus\s+tôt(?:\s+le)?", "notBefore"),
        (r"(?:écrite?|rédigée?|publiée?|daté?e?):?\s+avant(?:\s+le)?", "notAfter"),
        (r"(?:écrite?|rédigée?|publiée?|daté?e?):?\s+après(?:\s+le)?", "notBefore"),
        (r"\A\s*avant(?:\s+le)?", "notAfter"),
        (r"\A\s*après(?:\s+le)?", "notBefore"),
        (r"vers(?:\s+le)?|environ|circa|ca\.?|autour\s+d[eu]|sans\s+doute|probablement", "about"),
    ),
    year_before=listed(
        "en de depuis jusqu vers avant après dès année an à entre et ou environ printemps été automne hiver début fin né mort "
        "publié écrit copyright l"
    ),
    year_bare=False,
    quantity=(
        r"\w+[sx]|francs?|fr|livres?|hommes|femmes|âmes|habitants|pieds|lieues|mètres|exemplaires|voix|pages|personnes|soldats|"
        r"prisonniers|ans"
    ),
    month_before=listed(
        "en de depuis vers avant après dès jusqu mois début fin mi courant d milieu entre et ou au cet ce commencement"
    ),
    day_before=listed("le du au"),
    numeral_before=listed(
        "p pp page pages no n° numéro vol tome t art article chap chapitre § verset ligne rue note f fol tel isbn cote ms"
    ),
    far=r"(?!(?:vrai|opéra|environs|patrons)(?![^\W_]))\w+r(?:ai|a|ons|ont)",
    future=(
        r"doi[ts]|devons|doivent|compt(?:e|es|ons|ent)|veu[xt]|voulons|veulent|vien[ts]|venons|viennent|revien[ts]|va|vais|vont|"
        r"allons|par[ts]|partons|partent|espèr(?:e|ent)|espérons|pens(?:e|ons)"
    ),
    past=(
        r"était|étaient|avait|ai|a|est|ont|sommes|suis|fut|fus|furent|mourut|vint|fit|alla|partit|écrivit|eut|dit|naquit|mort|né|"
        r"née|reçu|\w{3,}(?:ais|ait|aient)|\w{2,}èrent"
    ),
    onward=r"prochain\w*|(?:jusqu['’]|avant)(?:\s*(?:en|au|le|la|fin|début|mi|de))*",
    backward=r"lettres?|depuis|datée?s?|du(?=\s*$)",
    capital_months=False,
)
