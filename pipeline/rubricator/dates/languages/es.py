"""Spanish: the words of dates, with the abbreviations of letters and notaries."""

from rubricator.dates.lexicon import Language
from rubricator.dates.words import abbreviated, every, listed, table

MONTHS = {
    1: "enero henero", 2: "febrero hebrero", 3: "marzo março", 4: "abril", 5: "mayo", 6: "junio", 7: "julio", 8: "agosto",
    9: "septiembre setiembre", 10: "octubre", 11: "noviembre", 12: "diciembre",
}  # fmt: skip
MONTH_ABBREVIATIONS = {
    1: "en ene", 2: "feb", 3: "mzo", 4: "abr", 6: "jun", 7: "jul", 8: "ag agto", 9: "sept 7bre", 10: "oct 8bre", 11: "nov 9bre", 12: "dic xbre",
}  # fmt: skip
WEEKDAYS = {
    0: "lunes", 1: "martes", 2: "miércoles miercoles", 3: "jueves", 4: "viernes", 5: "sábado sabado", 6: "domingo",
}  # fmt: skip
CARDINALS = {
    1: "uno un", 2: "dos", 3: "tres", 4: "cuatro quatro", 5: "cinco", 6: "seis", 7: "siete", 8: "ocho", 9: "nueve", 10: "diez",
    11: "once", 12: "doce doze", 13: "trece", 14: "catorce", 15: "quince",
}  # fmt: skip
TENS = {20: "veinte", 30: "treinta", 40: "cuarenta", 50: "cincuenta", 60: "sesenta", 70: "setenta", 80: "ochenta", 90: "noventa"}  # fmt: skip
HUNDREDS = {
    100: "ciento",
    500: "quinientos",
    600: "seiscientos",
    700: "setecientos",
    800: "ochocientos",
    900: "novecientos",
}
SEASONS = {1: "primavera", 2: "verano", 3: "otoño", 4: "invierno"}

WORDS = {
    **table("m", MONTH_ABBREVIATIONS),
    **table("m", MONTHS),
    **table("w", WEEKDAYS),
    **table("u", CARDINALS),
    **table("H", HUNDREDS),
    **table("T", TENS),
    **table("O", {1: "primero primer"}),
    **table("s", SEASONS),
    **table("K", {1000: "mil"}),
    **table("h", {1225: "navidad", 1101: "todos-santos", 624: "san-juan"}),
    **table("M", {0: "pascua", 49: "pentecostés", 60: "corpus"}),
    **table("U", {1: "días dias", 7: "semana semanas", 1000: "mes meses", 12_000: "año años"}),
    **every("f", "de del"),
    **every("t", "el la este"),
    **every("&", "y"),
    **every(">", "a al hasta"),
    **table("i", {0: "corriente cte", -1: "pasado ppdo", 1: "próximo"}),
    **table("l", {-1: "pasado pasada último", 1: "próximo próxima"}),
    **table("r", {0: "hoy", -1: "ayer", -2: "anteayer", 1: "mañana"}),
    **every("p", "mañana tarde noche"),
    **every("C", "siglo"),
}
WORDS["mañana"] = ("p", 0)

LANGUAGE = Language(
    code="es",
    tags=("es", "spa"),
    words=WORDS,
    abbreviations=abbreviated(MONTH_ABBREVIATIONS) | {"cte", "ppdo"},
    ordinal_suffix="º|ª|ro|er",
    phrases=(
        ("del", r"del\s+año\b(?:\s+(?:del\s+señor|de\s+gracia))?(?:\s+de)?", ("E", 0)),
        ("año", r"año\b(?:\s+(?:del\s+señor|de\s+gracia))?(?:\s+de)?", ("E", 0)),
        ("del", r"del\s+(?:presente|corriente)(?:\s+mes)?\b", ("i", 0)),
        ("del", r"del\s+(?:mes\s+)?pasado\b", ("i", -1)),
        ("del", r"del\s+mes\s+de\b", ("f", 0)),
        ("hace", r"hace(?=\s+(?:\w+|\d+)\s+(?:d[ií]as?|semanas?|mes|años?))", ("B", -1)),
        ("viernes", r"viernes\s+santo\b", ("M", -2)),
        ("domingo", r"domingo\s+de\s+ramos\b", ("M", -7)),
        ("jueves", r"jueves\s+santo\b", ("M", -3)),
        ("días", r"días(?=\s+del\s+mes)", ("d", 0)),
    ),
    qualifiers=(
        (r"a\s+más\s+tardar(?:\s+el)?|no\s+después\s+del?", "notAfter"),
        (r"no\s+antes\s+del?", "notBefore"),
        (r"quizás?|probablemente|\?", "perhaps"),
        (r"hacia|circa|ca\.?|c\.|alrededor\s+de", "about"),
    ),
    year_before=listed("en de desde hasta hacia año del a entre y o circa primavera verano otoño invierno"),
    year_strong=listed("en año desde"),
    quantity=r"\w+s|pesos|reales|ducados|hombres|leguas|varas",
    month_before=listed("en de desde hasta mes fines principios mediados durante entre y"),
    day_before=listed("el del al día"),
    numeral_before=listed("p pág págs no núm tomo t art artículo cap capítulo fol folio línea nota"),
    time_before=listed("en para por desde hasta a antes después de"),
    article="el|del|al|día",
    between="entre",
    day_after="y|a|en|por|para|con|que",
    far=r"\w+r(?:é|á|án|emos)",
    future=r"debe\w*|quier[eo]\w*|espero|pienso|va|voy|van",
    past=r"fue|fueron|era|eran|había|he|ha|han|murió|nació|llegó|escribió|\w{3,}(?:ó|aba|aban|ieron)",
    onward=r"próxim\w*|hasta(?:\s+el)?|antes\s+del?",
    backward=r"cartas?|desde|fechad[ao]s?|del(?=\s*$)",
    gregorian_from=1583,
    capital_months=False,
)
