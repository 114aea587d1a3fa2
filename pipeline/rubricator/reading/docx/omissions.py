"""What a document of a word processor has and the text does not: each is named by a finding, at the paragraph where it stands."""

from __future__ import annotations

from rubricator.diagnostics import Rule, Severity
from rubricator.reading.docx.content import Omission

DELETION = Rule(
    "READ135",
    Severity.INFO,
    "A deletion of tracked changes was left out",
    "Somebody worked on the document with changes tracked. It is read as if all changes were accepted: what was inserted belongs to "
    "the text, what was deleted does not.",
    hint="accept or reject the changes in the word processor",
    wrong="Dear <deleted>Mr </deleted>Trotsky",
    right="Dear Trotsky",
    reference="ECMA-376, 17.13.5",
)
COMMENT = Rule(
    "READ136",
    Severity.INFO,
    "A comment was left out",
    "A comment in the margin of a word processor is talk among those who prepare a document, and is not printed. A note for the reader "
    "is a footnote.",
    hint="make a footnote of it if it is meant for readers",
    wrong="a comment: check this name",
    right="a footnote: The name is not certain.",
    reference="ECMA-376, 17.13.4",
)
HIDDEN = Rule(
    "READ137",
    Severity.WARNING,
    "Hidden text was left out",
    "The words are there and are neither shown nor printed: they are hidden (Font, Effects, Hidden), or are what a form shows as long as "
    "nothing is written into it.",
    hint="make the words visible if they belong to the text",
    wrong="hidden: to be checked",
    right="(no hidden text)",
    reference="ECMA-376, 17.3.2.41",
)
UNCITED = Rule(
    "READ138",
    Severity.WARNING,
    "A note that nothing refers to was left out",
    "The note is still in the file, but its mark is gone, for instance since the change that deleted it is tracked, and so no reader "
    "of the document sees it.",
    hint="set the mark again if the note belongs to the text",
    wrong="a footnote whose mark was deleted",
    right="a footnote with a mark in the text",
)
FOREIGN = Rule(
    "READ139",
    Severity.WARNING,
    "Something that is no text was left out",
    "A chart, a diagram, a spreadsheet, another document or the like lies in the document. Its words, if it has any, are not those of "
    "a text, or are in another file.",
    hint="write in words what is needed of it",
    wrong="an embedded spreadsheet",
    right="a table",
)
EQUATION = Rule(
    "READ140",
    Severity.INFO,
    "An equation was read as its characters",
    "The signs of the equation are kept in their order, on one line; that some of them stand above or below others is lost.",
    hint="look whether it can still be understood, and write it on one line if not",
    wrong="a fraction, one above two, which is read as 12",
    right="1/2",
    reference="ECMA-376, 22.1",
)
TABLE = Rule(
    "READ142",
    Severity.INFO,
    "A table was made simpler",
    "Cells that are joined over several columns or rows are read as one cell with empty ones after or below it, and a table inside of a "
    "cell as lines of that cell. No word is lost.",
    hint="look at the table in the encoded document",
    wrong="a cell over three columns",
    right="a cell and two that are empty",
)
NUMBERING = Rule(
    "READ143",
    Severity.INFO,
    "Numbers are made by the word processor",
    "The numbers before headings or items of lists are not in the text: the word processor counts, and shows them. They are not "
    "taken over, since what is not typed is not transcribed.",
    hint="turn the numbers into text (in Word: ActiveDocument.ConvertNumbersToText) if they are those of the source",
    wrong="a list numbered by the word processor",
    right="1. typed, with its number",
    reference="ECMA-376, 17.9",
)
CROSS_REFERENCE = Rule(
    "READ144",
    Severity.INFO,
    "Links inside of the document were read as their words",
    "The words of a cross-reference or of a table of contents are kept. To which place of the document they lead is not.",
    hint="nothing to do, unless the places matter",
    wrong="see page 12 (a reference to a bookmark)",
    right="see page 12 (text)",
)
SYMBOL = Rule(
    "READ145",
    Severity.WARNING,
    "A character of a symbol font is not known",
    "The character is a picture in a font that only some computers have, and its number says nothing outside of it. It is kept, and "
    "shown as a box or as nothing.",
    hint="put in its place the character of Unicode that looks so, or say in brackets what stands there",
    wrong="character F04C of Wingdings 3",
    right="→",
    reference="ECMA-376, 17.3.3.30",
)
CREATOR = Rule(
    "READ146",
    Severity.INFO,
    "Who made the file is not taken for the author",
    "The properties of the file name somebody: that may be who typed the document, whose computer it was, or who wrote the text. "
    "So nothing is made of it. When the file was made is no date of the text either.",
    hint="say in the text who wrote it, or who transcribed it: Transcribed by: …",
    wrong="Creator: Office User",
    right="Transcribed by: Jane Roe",
)
RULES = (
    DELETION,
    COMMENT,
    HIDDEN,
    UNCITED,
    FOREIGN,
    EQUATION,
    TABLE,
    NUMBERING,
    CROSS_REFERENCE,
    SYMBOL,
    CREATOR,
)
_SHOWN = 160


def quoted(words: str) -> str:
    """Return words in quotation marks on one line, the middle of many left out."""
    line = " ".join(words.split())
    return f"“{line}”" if len(line) <= _SHOWN else f"“{line[: _SHOWN // 2]} … {line[-_SHOWN // 4 :]}”"


def deleted(words: str) -> Omission:
    """Return the omission of words that a tracked change deletes."""
    return Omission(DELETION, "the deleted words {} were left out", words)


def hidden(words: str) -> Omission:
    """Return the omission of words that are hidden."""
    return Omission(HIDDEN, "the hidden words {} were left out", words)


def placeholder(words: str) -> Omission:
    """Return the omission of what an empty field of a form shows."""
    return Omission(HIDDEN, "the words {} of an empty form field were left out", words)


def commented(author: str, words: str) -> Omission:
    """Return the omission of a comment."""
    return Omission(COMMENT, f"the comment {{}}{f' by {author}' if author else ''} was left out", words)


def equation(words: str) -> Omission:
    """Return what is to be said of an equation."""
    return Omission(EQUATION, "the equation {} was read as its characters", words)


def foreign(what: str, words: str = "") -> Omission:
    """Return the omission of something that is no text."""
    return Omission(FOREIGN, f"{what}{' {}' if words else ''} was left out", words)


def message(omission: Omission) -> str:
    """Return an omission as the message of a finding."""
    return omission.message.replace("{}", quoted(omission.words))


def unknown_symbol(font: str, code: str) -> Omission:
    """Return what is to be said of a character of a symbol font that is not known."""
    return Omission(SYMBOL, f"what {font or 'its font'} shows for the character {code} is not known")
