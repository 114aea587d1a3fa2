"""Letters in French."""

from __future__ import annotations

from correspondence.language import Language

LANGUAGE = Language(
    code="fr",
    sentences=(
        "J’ai reçu {thing} le {date} et j’en ai parlé aussitôt à {person}",
        "Vous aurez appris par {person} que {thing} n’est toujours pas imprimé",
        "{person} est arrivé de {place} par la poste et n’a parlé de rien d’autre de toute la soirée",
        "Nous étions tous du même avis sur {thing}, et seul {person} trouvait la chose {quality}",
        "L’éditeur nous a promis {thing} pour le {date}, mais personne ne le croit",
        "Il est {quality} de se voir demander {thing} par des gens qui n’ouvrent jamais un livre",
        "À {place} le temps est {quality}, et les chemins sont plus mauvais que l’hiver dernier",
        "Si vous n’avez pas de nouvelles avant le {date}, adressez-vous à {person} sans m’attendre",
        "Je ne puis accorder à {person} que tout ait été {quality} dès le commencement",
        "Ce que l’on dit de {thing} à {place} est {quality}, et j’aimerais avoir votre propre avis",
        "Ma sœur demande {degree} des nouvelles du jardin, et si les pommiers ont passé la gelée",
        "De {person} nous savons seulement qu’il a quitté {place} le {date} et n’a pas écrit depuis",
        "Les enfants ont été malades, l’un après l’autre, et il ne fallait pas songer au travail",
        "Je vous envoie {thing} par le messager et vous prie de me le rendre quand vous l’aurez fait copier",
        "Depuis le {date} je ne puis travailler plus d’une heure par jour",
        "Quand le comité s’est réuni le {date}, {person} présidait et nous autres gardions le silence",
        "L’argent manque, et {thing} devra attendre le printemps",
        "Je me souviens {degree} du soir où {person} nous faisait la lecture et où la lampe s’éteignit",
        "Entre nous, {person} est las de l’affaire et resterait plus volontiers à {place}",
    ),
    words={
        "thing": tuple(
            "le manuscrit|le second volume|votre longue lettre|les épreuves|l’ancienne querelle|le catalogue|la liste des "
            "souscripteurs|la traduction|le rapport de la société|le discours|le récit du voyage|la nouvelle édition|la question du "
            "bail|le portrait|le compte rendu|la facture|l’histoire de la mine|la carte|l’article sur la moisson|toute la "
            "correspondance|la conférence|le plan de la maison".split("|")
        ),
        "quality": tuple(
            "absurde|remarquable|insupportable|meilleur qu’on ne craignait|ennuyeux|incertain|décevant|fort simple|très "
            "curieux|douteux|sans danger|épuisant".split("|")
        ),
        "degree": tuple("beaucoup|un peu|souvent|plus que je ne pensais|vivement".split("|")),
    },
    notes=(
        "L’article n’a jamais été imprimé ; voir la lettre du {date}",
        "{person}, alors à {place}",
        "La copie n’a pas été retrouvée",
        "La séance du {date}",
    ),
    headnotes=(
        "La lettre a été trouvée dans les papiers de {person} ; elle est imprimée ici d’après une copie du {date}. – N.D.L.R.",
    ),
    headings=("L’état du travail", "Ce qui fut dit", "Le voyage", "L’argent", "La maison et le jardin"),
    months=tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()),
    dates=("{day} {month} {year}", "{day} {month}", "{day} {month} {year}"),
    datelines=("{place}, le {day} {month} {year}", "{place}, {day} {month} {year}"),
    places=("Paris", "Lyon", "Genève", "Bruxelles", "Rouen", "Nantes", "Dijon", "Marseille"),
    salutations=("Mon cher {name},", "Cher ami,", "Monsieur,", "Chère Madame,", "Mes chers amis,"),
    closings=(
        "Votre ami dévoué,",
        "Bien à vous,",
        "Recevez, Monsieur, mes salutations distinguées,",
        "Je vous embrasse,",
    ),
    postscript="P.-S.",
    notes_heading="Notes de bas de page",
    title="Lettre à {name}",
    labels={"written": "Écrit", "published": "Publié", "source": "Source", "transcribed": "Transcription"},
)
