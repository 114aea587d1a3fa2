"""French: the words of dates, with the abbreviations of letters from the 17th century on."""

from rubricator.dates.lexicon import Language
from rubricator.dates.romans import roman
from rubricator.dates.words import abbreviated, every, listed, table

MONTHS = {
    1: "janvier",
    2: "février fevrier febvrier",
    3: "mars",
    4: "avril apvril",
    5: "mai may",
    6: "juin juing jung",
    7: "juillet juillet jullet",
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

ORDINALS = {
    1: "premier premiere première", 2: "deuxième deuxiesme second seconde", 3: "troisième troisiesme", 4: "quatrième quatriesme", 5: "cinquième cinquiesme", 6: "sixième sixiesme",
    7: "septième septiesme", 8: "huitième huictiesme", 9: "neuvième neufviesme", 10: "dixième dixiesme", 11: "onzième", 12: "douzième", 13: "treizième", 14: "quatorzième",
    15: "quinzième quinziesme", 16: "seizième", 20: "vingtième vingtiesme", 30: "trentième",
}  # fmt: skip
SAINTS = (
    ("valentin", 214), ("joseph", 319), ("georges", 423), ("marc", 425), ("jean(?:[- ]baptiste)?", 624), ("pierre", 629),
    ("jacques", 725), ("laurent", 810), ("louis", 825), ("barthélemy", 824), ("michel", 929), (r"r[ée]m[iy]", 1001),
    ("denis", 1009), ("luc", 1018), ("martin", 1111), ("andré", 1130), ("nicolas", 1206), ("thomas", 1221),
    ("étienne", 1226), ("sylvestre", 1231),
)  # fmt: skip
FEMALE_SAINTS = (("catherine", 1125), ("cécile", 1122), ("geneviève", 103), ("anne", 726), ("madeleine", 722))

WORDS = {
    **table("m", MONTH_ABBREVIATIONS),
    **table("m", MONTHS),
    **table("w", WEEKDAYS),
    **table("u", CARDINALS),
    **table("T", TENS),
    **table("O", ORDINALS),
    **table("O", {number: f"{roman(number)}e {roman(number)}ᵉ {roman(number)}ème".lower() for number in range(5, 22)}),
    **table("s", SEASONS),
    **table("H", {100: "cent cents cens"}),
    **table("K", {1000: "mil mille"}),
    **table(
        "h",
        {
            1225: "noël noel",
            1101: "toussaint",
            202: "chandeleur",
            106: "épiphanie",
            815: "assomption",
            325: "annonciation",
        },
    ),
    **table(
        "M",
        {
            0: "pâques pasques",
            49: "pentecôte pentecoste",
            39: "ascension",
            -7: "rameaux",
            56: "trinité",
            35: "rogations",
        },
    ),
    **table("v", {1: "après", -1: "avant"}),
    **every("V", "trimestre"),
    **table("U", {1: "jours jour", 7: "semaine semaines", 1000: "mois", 12_000: "an ans année"}),
    **every("f", "de du"),
    **every("d", "jour"),
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
    tags=("fr", "fra", "fre"),
    words=WORDS,
    abbreviations=abbreviated(MONTH_ABBREVIATIONS) | {"ct", "cour"},
    ordinal_suffix="er|ere|ère|e|ème|eme|me|d|nd",
    phrases=(
        ("dernier", r"dernier\s+jour(?=\s+(?:de\b|d['’]))", ("L", 1)),
        ("l", r"l['’]an\b(?=\s+(?:[ivx]+|\d+|deux|trois|quatre)\s+de\s+la\s+r[ée]p)", ("N", 0)),
        ("l", r"l['’]an(?:née)?\b(?:\s+de\s+grâce)?", ("E", 0)),
        ("de", r"de\s+l['’]année\s+(?:dernière|passée)\b", ("z", -1)),
        ("de", r"de\s+l['’]année\s+prochaine\b", ("z", 1)),
        ("de", r"de\s+l['’]an(?:née)?\b(?:\s+de\s+grâce)?", ("E", 0)),
        ("en", r"en\s+l['’]an(?:née)?\b(?:\s+de\s+grâce)?", ("E", 0)),
        ("de", r"de\s+la\s+même\s+année\b", ("Z", 0)),
        ("de", r"de\s+cette\s+année\b", ("z", 0)),
        ("il", r"il\s+y\s+a(?=\s+(?:\w+|\d+)\s+(?:jour|semaine|mois|ans?\b))", ("B", -1)),
        ("dans", r"dans(?=\s+(?:\w+|\d+)\s+(?:jours|semaines?|mois|ans)\b)", ("B", 1)),
        ("veille", r"veille\s+(?:de\s+la|des?|du|d['’])\s*", ("k", -1)),
        ("lendemain", r"lendemain\s+(?:de\s+la|des?|du|d['’])\s*", ("k", 1)),
        ("octave", r"octave\s+(?:de\s+la|des?|du|d['’])\s*", ("k", 7)),
        ("jour", r"jour\s+de\s+l['’]an\b", ("h", 101)),
        ("nouvel", r"nouvel[- ]an\b", ("h", 101)),
        ("jour", r"jour\s+des\s+rois\b", ("h", 106)),
        ("toussaint", r"toussaints?\b", ("h", 1101)),
        ("jour", r"jour\s+des\s+morts\b", ("h", 1102)),
        ("notre", r"notre[- ]dame\s+d['’]ao[uû]t\b", ("h", 815)),
        ("mardi", r"mardi[- ]gras\b", ("M", -47)),
        ("mercredi", r"mercredi\s+des\s+cendres\b", ("M", -46)),
        ("mi", r"mi[- ]carême\b", ("M", -24)),
        ("dimanche", r"dimanche\s+des\s+rameaux\b", ("M", -7)),
        ("jeudi", r"jeudi[- ]saint\b", ("M", -3)),
        ("vendredi", r"vendredi[- ]saint\b", ("M", -2)),
        ("samedi", r"samedi[- ]saint\b", ("M", -1)),
        ("lundi", r"lundi\s+de\s+p[âa](?:ques|sques)\b", ("M", 1)),
        ("quasimodo", r"quasimodo\b", ("M", 7)),
        ("lundi", r"lundi\s+de\s+(?:la\s+)?pentecôte\b", ("M", 50)),
        ("fête", r"fête[- ]dieu\b", ("M", 60)),
        *(("saint", rf"saint[- ]{name}\b", ("h", day)) for name, day in SAINTS),
        *(("st", rf"st\.?[- ]{name}\b", ("h", day)) for name, day in SAINTS),
        *(("sainte", rf"sainte[- ]{name}\b", ("h", day)) for name, day in FEMALE_SAINTS),
        ("années", r"années(?=\s+(?:1[4-9]\d0|[1-9]0)\b)", ("j", 0)),
        ("vingt", r"vingt[- ]et[- ]un(?:ième)?\b", ("O", 21)),
        ("de", r"de\s+ce\s+mois(?:-ci)?\b", ("i", 0)),
        ("du", r"du\s+(?:présent|même)\s+mois\b", ("i", 0)),
        ("du", r"du\s+courant\b", ("i", 0)),
        ("du", r"du\s+mois\s+(?:dernier|passé)\b", ("i", -1)),
        ("du", r"du\s+mois\s+prochain\b", ("i", 1)),
        ("du", r"du\s+mois\s+(?:de\b|d['’])", ("f", 0)),
        ("an", r"an\b(?=\s+(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze)\b)", ("E", 0)),
        ("sept", r"sept\.(?=\s*\d)|sept\b(?=\s+(?:1[4-9]|20)\d\d)", ("m", 9)),
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
        (r"(?:\A|[\[(])\s*avant(?:\s+le)?", "notAfter"),
        (r"(?:\A|[\[(])\s*après(?:\s+le)?", "notBefore"),
        (r"sans\s+doute|probablement|peut-être|\?", "perhaps"),
        (r"vers(?:\s+le)?|environ|circa|ca\.?|c\.|autour\s+d[eu]", "about"),
    ),
    year_before=listed(
        "en de depuis jusqu vers avant après dès année an à entre et ou environ printemps été automne hiver début fin né mort "
        "publié écrit copyright l"
    ),
    year_strong=listed("en an année depuis grâce"),
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
    time_before=listed("à avant après depuis de pour dès vers jusqu le la a"),
    article="le|du|au|ce",
    between="entre",
    letter_before=r"(?:lettres?|billets?|celle|vôtre|dépêches?|rapport|arrêté|décret)\s+du|vers\s+le|(?:depuis|dès|avant|après)\s+le|jusqu['’]au",
    day_after=r"et|à|au|par|pour|nous|il|je|un|une|on|dans|chez|que|qui|ou|avec|de\s+ce",
    gregorian_from=1583,
    not_weekday_before=r"chaque|tous\s+les|les",
    not_weekday_after=r"[\s-]+(?:gras|saint)",
    decade_before=listed("années"),
    figurative=listed("qui que"),
    auxiliaries=listed("ai a ont est sont suis sommes"),
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
