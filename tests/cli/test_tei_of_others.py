"""TEI of any project through every command: what is read, and what is refused with a place and a hint; nothing from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from cli.running import Command

NAMESPACE = ' xmlns="http://www.tei-c.org/ns/1.0"'
HEADER = """<teiHeader><fileDesc><titleStmt><title>A Letter</title><author>Jane Roe</author></titleStmt>
<publicationStmt><p>Unpublished.</p></publicationStmt><sourceDesc><p>Made up.</p></sourceDesc></fileDesc></teiHeader>"""
SECRET = "words that are nowhere else"
LAUGHS = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12))
ADDRESS = re.compile("SERVER")

READ = {
    "a DTD in another file": ('<!DOCTYPE TEI SYSTEM "SERVER/tei.dtd">', "John Adams wrote.", "John Adams wrote."),
    "a public DTD": ('<!DOCTYPE TEI PUBLIC "-//TEI//DTD" "secret.txt">', "John Adams wrote.", "John Adams wrote."),
    "a DTD's switches": (
        '<!DOCTYPE TEI SYSTEM "SERVER/tei.dtd" [<!ENTITY % TEI.prose "INCLUDE">]>', "John Adams wrote.", "John Adams wrote.",
    ),
    "characters": (
        '<!DOCTYPE TEI [<!ENTITY eacute "&#233;"><!ENTITY mdash "&#8212;">]>', "Caf&eacute; &mdash; John Adams &amp; he.",
        "Café — John Adams & he.",
    ),
    "words": ('<!DOCTYPE TEI [<!ENTITY who "John Adams">]>', "Here &who; wrote.", "Here John Adams wrote."),
    "a picture": (
        '<!DOCTYPE TEI [<!NOTATION jpeg SYSTEM "x"><!ENTITY fig SYSTEM "SERVER/fig.jpg" NDATA jpeg>]>', "John Adams.", "John Adams.",
    ),
}  # fmt: skip
"""Declarations, a paragraph, and its text."""

REFUSED = {
    "an entity in a file": ('<!DOCTYPE TEI [<!ENTITY x SYSTEM "secret.txt">]>', "&x;", "XML008"),
    "an entity on the web": ('<!DOCTYPE TEI [<!ENTITY x SYSTEM "SERVER/x">]>', "&x;", "XML008"),
    "an entity with a public name": ('<!DOCTYPE TEI [<!ENTITY x PUBLIC "x" "SERVER/x">]>', "&x;", "XML008"),
    "declarations in a file": ('<!DOCTYPE TEI [<!ENTITY % x SYSTEM "secret.txt"> %x;]>', "x", "XML008"),
    "declarations on the web": ('<!DOCTYPE TEI [<!ENTITY % x SYSTEM "SERVER/x"> %x;]>', "x", "XML008"),
    "a parameter entity": ("<!DOCTYPE TEI [<!ENTITY % x \"<!ENTITY y 'z'>\"> %x;]>", "&y;", "XML013"),
    "billion laughs": (f"<!DOCTYPE TEI [{LAUGHS}]>", "&a12;", "XML009"),
    "billion laughs in an attribute": (f"<!DOCTYPE TEI [{LAUGHS}]>", '<hi n="&a12;"/>', "XML009"),
    "quadratic blowup": (f'<!DOCTYPE TEI [<!ENTITY a "{"x" * 100_000}">]>', "&a;" * 20_000, "XML009"),
    "an entity of a DTD that is not read": ('<!DOCTYPE TEI SYSTEM "secret.txt">', "4&nbsp;p.m.", "XML003"),
    "such an entity in an attribute": ('<!DOCTYPE TEI SYSTEM "secret.txt">', '<hi n="4&nbsp;p.m."/>', "XML003"),
    "an entity without any DTD": ("", "4&nbsp;p.m.", "XML003"),
}
"""Declarations, a paragraph, and the code of the finding."""

COMMANDS = {
    "render --to text": ("render", "--to", "text"),
    "render --to html": ("render", "--to", "html"),
    "cite": ("cite", "--format", "csl-json"),
    "validate": ("validate",),
    "annotate": ("annotate",),
}


@pytest.fixture
def server(rubricator: Command) -> Iterator[tuple[str, list[str]]]:
    """A server's address, and what was asked of it; beside it a file that nobody may read."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

    Path("secret.txt").write_text(SECRET, encoding="utf-8")
    running = HTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}", asked
    running.shutdown()
    running.server_close()


def document(declarations: str, paragraph: str, server: str = "") -> Path:
    path = Path("letter.xml")
    text = f"{declarations}\n<TEI{NAMESPACE}>{HEADER}\n<text><body><p>{paragraph}</p></body></text></TEI>\n"
    path.write_text(ADDRESS.sub(server, text), encoding="utf-8")
    return path


@pytest.mark.parametrize("case", READ)
def test_a_declaration_is_read(case: str, rubricator: Command, server: tuple[str, list[str]]) -> None:
    declarations, paragraph, text = READ[case]
    path = document(declarations, paragraph, server[0])
    before = path.read_bytes()
    ran = {name: rubricator(*command[:1], path, *command[1:]) for name, command in COMMANDS.items()}
    assert {name: one.status for name, one in ran.items()} == dict.fromkeys(COMMANDS, 0)
    assert ran["render --to text"].out.strip() == text
    assert text.replace("&", "&amp;") in ran["render --to html"].out
    annotated = ran["annotate"].out.encode()
    assert re.sub(rb"</?persName[^>]*>", b"", annotated) == before
    assert SECRET not in "".join(one.out + one.err for one in ran.values())
    assert server[1] == []


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_outside_or_beyond_all_measure_is_refused(
    case: str, rubricator: Command, server: tuple[str, list[str]]
) -> None:
    declarations, paragraph, code = REFUSED[case]
    path = document(declarations, paragraph, server[0])
    ran = {name: rubricator(*command[:1], path, *command[1:]) for name, command in COMMANDS.items()}
    assert {name: one.status for name, one in ran.items()} == dict.fromkeys(COMMANDS, 1)
    for name, one in ran.items():
        expected = "XSL004" if not declarations and name in ("render --to text", "render --to html", "cite") else code
        assert expected in one.out + one.err, name
        assert re.search(r"letter\.xml:\d+:\d+|^ +\d+:\d+", one.out + one.err, re.MULTILINE), name
    assert SECRET not in "".join(one.out + one.err for one in ran.values())
    assert server[1] == []


def test_an_edition_of_documents_with_declarations(rubricator: Command, server: tuple[str, list[str]]) -> None:
    Path("rubricator.toml").write_text('[edition]\nsources = ["*.xml"]\n', encoding="utf-8")
    for number, (declarations, paragraph, _) in enumerate(READ.values()):
        document(declarations, paragraph, server[0]).rename(f"good-{number}.xml")
    for number, (declarations, paragraph, _) in enumerate(REFUSED.values()):
        document(declarations, paragraph, server[0]).rename(f"bad-{number}.xml")
    ran = rubricator("build")
    assert ran.status == 1
    for number, (_, _, text) in enumerate(READ.values()):
        assert Path(f"build/good-{number}.txt").read_text(encoding="utf-8").strip() == text
    assert list(Path("build").glob("bad-*.txt")) == []
    assert all(f"bad-{number}.xml" in ran.err for number in range(len(REFUSED)))
    assert SECRET not in "".join(
        path.read_text(encoding="utf-8", errors="replace") for path in Path("build").rglob("*") if path.is_file()
    )
    assert server[1] == []


def test_persons_named_through_an_entity_are_listed(rubricator: Command, server: tuple[str, list[str]]) -> None:
    declarations = '<!DOCTYPE TEI SYSTEM "SERVER/tei.dtd" [<!ENTITY uuml "&#252;">]>'
    path = document(declarations, "<persName>Emma M&uuml;ller</persName> wrote.", server[0])
    assert "Emma Müller" in rubricator("people", path).out
    path = document(REFUSED["an entity in a file"][0], "<persName>Emma M&x;ller</persName> wrote.", server[0])
    ran = rubricator("people", path)
    assert (ran.status, "REG001" in ran.err, SECRET in ran.out) == (1, True, False)


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1", "windows-1252"])
def test_a_document_in_an_older_encoding(encoding: str, rubricator: Command) -> None:
    path = Path("letter.xml")
    declared = f'<?xml version="1.0" encoding="{encoding}"?>\n<!DOCTYPE TEI [<!ENTITY szlig "ß">]>'
    text = f"{declared}<TEI{NAMESPACE}>{HEADER}<text><body><p>Gr&szlig; café, John Adams.</p></body></text></TEI>"
    path.write_bytes(text.encode(encoding))
    assert rubricator("render", path, "--to", "text").out.strip() == "Grß café, John Adams."
    assert rubricator("validate", path).status == 0
    assert rubricator("annotate", path, "--in-place").status == 0
    marked = path.read_bytes().decode(encoding)
    assert "<persName>John Adams</persName>" in marked
    assert marked.replace("<persName>", "").replace("</persName>", "") == text


OTHERS = {
    "a corpus": (
        f"<teiCorpus{NAMESPACE}>{HEADER}<TEI>{HEADER}<text><body><p>One.</p></body></text></TEI>"
        f"<TEI>{HEADER}<text><body><p>Two.</p></body></text></TEI></teiCorpus>",
        "One. Two.", "",
    ),
    "a group of texts": (
        f"<TEI{NAMESPACE}>{HEADER}<text><front><p>Before.</p></front><group><text><body><p>One.</p></body></text>"
        "<text><body><p>Two.</p></body></text></group><back><p>After.</p></back></text></TEI>",
        "Before. One. Two. After.", "",
    ),
    "two texts": (
        f"<TEI{NAMESPACE}>{HEADER}<text><body><p>One.</p></body></text><text><body><p>Two.</p></body></text></TEI>",
        "One. Two.", "",
    ),
    "documents in a document": (
        f"<TEI{NAMESPACE}>{HEADER}<TEI>{HEADER}<text><body><p>One.</p></body></text></TEI></TEI>", "One.", "",
    ),
    "no body": (f"<TEI{NAMESPACE}>{HEADER}<text><front><p>Before.</p></front></text></TEI>", "Before.", ""),
    "a transcription of a page": (
        f"<TEI{NAMESPACE}>{HEADER}<sourceDoc><surface><zone><line>One</line><line>two.</line></zone></surface></sourceDoc></TEI>",
        "One two.", "",
    ),
    "pictures alone": (
        f'<TEI{NAMESPACE}>{HEADER}<facsimile><surface><graphic url="a.png"/></surface></facsimile></TEI>', "", "XSL008",
    ),
    "persons alone": (
        f"<TEI{NAMESPACE}>{HEADER}<standOff><listPerson><person><persName>John Adams</persName></person></listPerson></standOff></TEI>",
        "", "XSL008",
    ),
    "a header alone": (f"<TEI{NAMESPACE}>{HEADER}</TEI>", "", "XSL008"),
    "an inclusion": (
        f'<TEI{NAMESPACE}>{HEADER}<text><body><p>One.</p><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="secret.txt" '
        'parse="text"><xi:fallback><p>Instead.</p></xi:fallback></xi:include></body></text></TEI>',
        "One. Instead.", "XSL007",
    ),
    "no namespace": (f"<TEI>{HEADER}<text><body><p>One.</p></body></text></TEI>", None, "add xmlns"),
    "TEI P4": (
        f'<!DOCTYPE TEI.2 SYSTEM "tei2.dtd">\n<TEI.2>{HEADER}<text><body><p>One.</p></body></text></TEI.2>', None, "convert it to P5",
    ),
}  # fmt: skip
"""A document, its text (None: it is refused), and what is said of it."""


@pytest.mark.parametrize("case", OTHERS)
def test_documents_of_other_kinds(case: str, rubricator: Command, server: tuple[str, list[str]]) -> None:
    written, text, said = OTHERS[case]
    path = Path("letter.xml")
    path.write_text(written, encoding="utf-8")
    ran = rubricator("render", path, "--to", "text")
    assert said in ran.err
    assert SECRET not in ran.out
    assert (ran.status, " ".join(ran.out.split())) == ((1, "") if text is None else (0, text))
    if not said:
        assert ran.err == ""
    annotated = rubricator("annotate", path)
    assert (annotated.status, "ANN001" in annotated.err) == ((1, True) if text is None else (0, False))
    for command in (("render", "--to", "html"), ("cite", "--format", "bibtex"), ("validate",)):
        ran = rubricator(*command[:1], path, *command[1:])
        assert ran.status == (1 if text is None and command != ("validate",) else 0)
