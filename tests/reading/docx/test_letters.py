"""What a letter is, told of the paragraphs of a word processor as of the lines of a plain text."""

from outline import outline

from reading.docx.archive import docx
from reading.docx.notation import Notation
from rubricator.reading import read

PROSE = "The mill stands still, and so do we who have worked in it; there will be no more bread by Easter, as you know."


def test_a_letter_under_its_title() -> None:
    notation = f"<Title> To the Miller\nWritten: 4 March 1821{{br}}Source: The Archive\nDear Sir,\n{PROSE}\nYours truly,{{br}}Robert Penfold\nP.S. It is cold."
    transcription, _ = read("letter.docx", Notation(notation).docx())
    assert transcription is not None
    assert outline(transcription).splitlines() == [
        "title.main: To the Miller",
        "metadata.written: 4 March 1821",
        "metadata.source: The Archive",
        "salute: Dear Sir,",
        "p: The mill stands still, and so do we … Easter, as you know.",
        "closing: Yours truly,",
        "signed: Robert Penfold",
        "postscript: P.S. It is cold.",
    ]


def test_a_name_set_to_the_right_is_a_signature() -> None:
    right = '<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t>Rosa</w:t></w:r></w:p>'
    left = right.replace('<w:jc w:val="right"/>', "")
    tabs = left.replace("<w:t>", "<w:tab/><w:tab/><w:tab/><w:t>")
    for name, role in ((right, "signed: Rosa"), (tabs, "signed: Rosa"), (left, "p: Rosa")):
        transcription, _ = read(
            "letter.docx", docx({"document": f"<w:body><w:p><w:r><w:t>{PROSE}</w:t></w:r></w:p>{name}</w:body>"})
        )
        assert transcription is not None
        assert outline(transcription).splitlines()[-1] == role
