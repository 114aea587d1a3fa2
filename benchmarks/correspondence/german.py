"""Letters in German."""

from __future__ import annotations

from correspondence.language import Language

LANGUAGE = Language(
    code="de",
    sentences=(
        "Am {date} erhielt ich {thing} und habe sogleich an {person} geschrieben",
        "Sie werden von {person} gehört haben, daß {thing} noch immer nicht gedruckt ist",
        "{person} kam mit der Post aus {place} und sprach den ganzen Abend von nichts anderem",
        "Über {thing} waren wir alle einer Meinung, nur {person} fand die Sache {quality}",
        "Der Verleger hat uns {thing} für den {date} versprochen, aber niemand glaubt ihm",
        "Es ist {quality}, um {thing} von Leuten gebeten zu werden, die nie ein Buch öffnen",
        "In {place} ist das Wetter {quality}, und die Wege sind schlechter als im vorigen Winter",
        "Wenn du bis zum {date} keine Nachricht hast, so wende dich an {person} und warte nicht auf mich",
        "Ich kann {person} nicht zustimmen, daß alles von Anfang an {quality} gewesen sei",
        "Was man in {place} über {thing} sagt, ist {quality}, und ich hörte gern dein eigenes Urteil",
        "Meine Schwester fragt {degree} nach dem Garten und ob die Apfelbäume den Frost überstanden haben",
        "Von {person} wissen wir nur, daß er {place} am {date} verlassen und seither nicht geschrieben hat",
        "Die Kinder waren krank, eines nach dem anderen, und an Arbeit war nicht zu denken",
        "Ich schicke dir {thing} mit dem Boten und bitte um Rückgabe, sobald du die Abschrift hast",
        "Seit dem {date} kann ich nicht länger als eine Stunde am Tage arbeiten",
        "Der zweite Teil gefällt mir {degree} besser als der erste, und das habe ich auch gesagt",
        "Als der Ausschuß am {date} zusammentrat, führte {person} den Vorsitz, und wir anderen schwiegen",
        "Das Geld ist knapp, und {thing} muß bis zum Frühjahr warten",
        "Ich erinnere mich {degree} an den Abend, an dem {person} uns vorlas und die Lampe erlosch",
        "Unter uns gesagt, {person} ist der Sache müde und bliebe lieber in {place}",
        "Von dem Paket, das am {date} abgegangen ist, hat man nichts mehr gehört",
    ),
    words={
        "thing": tuple(
            "die Handschrift|den zweiten Band|deinen langen Brief|die Korrekturbogen|den alten Streit|das Verzeichnis|die Liste der "
            "Teilnehmer|die Übersetzung|den Bericht der Gesellschaft|die Rede|die Beschreibung der Reise|die neue Ausgabe|die Frage "
            "der Pacht|das Bildnis|die Besprechung|die Rechnung|die Geschichte des Bergwerks|die Karte|den Aufsatz über die Ernte|"
            "den ganzen Briefwechsel|den Vortrag|den Plan des Hauses".split("|")
        ),
        "quality": tuple(
            "unsinnig|merkwürdig|nicht zu ertragen|besser als gefürchtet|langweilig|über alles Lob erhaben|unsicher|"
            "enttäuschend|ganz einfach|höchst sonderbar|zweifelhaft|harmlos|erschöpfend".split("|")
        ),
        "degree": tuple("sehr|ein wenig|oft|mehr als ich dachte|über die Maßen|herzlich".split("|")),
    },
    notes=(
        "Der Aufsatz wurde nie gedruckt; vgl. den Brief vom {date}",
        "{person}, damals in {place}",
        "Die Abschrift ist nicht erhalten",
        "Gemeint ist die Sitzung vom {date}",
    ),
    headnotes=(
        "Der Brief fand sich im Nachlaß von {person} und wird hier nach einer Abschrift vom {date} gedruckt. Das Ende der "
        "zweiten Seite ist abgerissen. – Die Red.",
    ),
    headings=("Der Stand der Arbeit", "Was gesagt wurde", "Die Reise", "Vom Gelde", "Haus und Garten"),
    months=tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()),
    dates=("{day}. {month} {year}", "{day}. {month}", "{day}. {month} {year}"),
    datelines=("{place}, {day}. {month} {year}", "{place}, den {day}. {month} {year}", "{day}. {month} {year}"),
    places=("Wien", "Leipzig", "Halle", "Berlin", "Zürich", "Weimar", "Hamburg", "Dresden", "Basel"),
    salutations=(
        "Lieber {name}!",
        "Lieber Freund!",
        "Sehr geehrter Herr {name}!",
        "Verehrter Freund,",
        "Liebe Freunde!",
    ),
    closings=("Mit herzlichen Grüßen", "Herzliche Grüße", "Hochachtungsvoll", "Mit freundlichem Gruß"),
    postscript="P. S.",
    notes_heading="Anmerkungen",
    title="Brief an {name}",
    labels={
        "written": "Geschrieben",
        "published": "Veröffentlicht",
        "source": "Quelle",
        "transcribed": "Transkription",
    },
)
