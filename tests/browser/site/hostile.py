"""A site whose documents attack it: by titles, by names of persons, places and files, by dates and addresses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from rubricator.cli import run

PAYLOADS = (
    "<script>window.pwned=1</script>",
    '<img src="x" onerror="window.pwned=1">',
    '"><svg onload="window.pwned=1">',
    "' onfocus='window.pwned=1' autofocus='",
    "</title></script></template><script>window.pwned=1</script>",
    '");window.pwned=1;rubricator.found("',
    "<!-- --!><b onclick=window.pwned=1>bold</b>",
    "javascript:window.pwned=1",
    "${window.pwned=1}{{constructor.constructor('window.pwned=1')()}}",
    "data:text/html,<script>window.pwned=1</script>",
    "&lt;i&gt;&amp;quot;&#60;u&#62;",
    "*/window.pwned=1/*\\u003cscript\\u003e\\",
    "__proto__ constructor toString hasOwnProperty",
    "\u202egnol \u2028line\u2029 \u200bzero\ufeff width",
    "]]><![CDATA[ <?php window.pwned ?>",
    "{1} {2} $& $1 \\1 %s %(name)s %2e%2e",
)
"""What is text everywhere, whatever it looks like."""

NAMES = (
    "<img src=x onerror=window.pwned=1>",
    "a b&c'd#e?f%41g+h=i;j",
    '"><script>window.pwned=1<',
    "javascript:window.pwned=1",
    "index",
    "__proto__",
    "..\\..\\up",
    ".hidden",
    "-rf",
    "Größe ﬁ 東京",
)
"""Names of files."""

_LETTER = """\
<TEI xmlns="http://www.tei-c.org/ns/1.0">
 <teiHeader>
  <fileDesc>
   <titleStmt><title>{text}</title><author><persName ref="persons.xml#p{number}">{text}</persName></author></titleStmt>
   <publicationStmt><p>{text}</p></publicationStmt><sourceDesc><p>{text}</p></sourceDesc>
  </fileDesc>
  <profileDesc>
   <creation><date when="18{number:02}-05-01">{text}</date></creation>
   <langUsage><language ident="en">{text}</language></langUsage>
   <correspDesc>
    <correspAction type="sent"><persName ref="persons.xml#p{number}">{text}</persName><placeName ref="{attribute}">{text}</placeName>
     <date when="18{number:02}-05-01">{text}</date></correspAction>
    <correspAction type="received"><persName>{text}</persName></correspAction>
   </correspDesc>
  </profileDesc>
 </teiHeader>
 <text><body>
  <head>{text}</head>
  <p xml:id="p-{number}">Before <persName ref="persons.xml#p{number}">{text}</persName> and <placeName ref="{attribute}">{text}</placeName>,
   <persName ref="{attribute}">{text}</persName>, <ref target="{attribute}">{text}</ref> on <date when="18{number:02}-06-01">{text}</date> after.<note>{text}</note></p>
 </body></text>
</TEI>
"""
_PERSONS = """\
<TEI xmlns="http://www.tei-c.org/ns/1.0">
 <teiHeader><fileDesc><titleStmt><title>Persons</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>
 <standOff><listPerson>{persons}</listPerson></standOff>
</TEI>
"""
_PERSON = """\
<person xml:id="p{number}"><persName type="standard">{text}</persName><persName>Other {text}</persName>
<note>{text}</note><idno type="URL">{text}</idno></person>"""


def write_hostile(folder: Path) -> None:
    """Make the site of hostile documents."""
    documents = folder / "tei"
    documents.mkdir()
    persons = (_PERSON.format(number=number, text=_text(text)) for number, text in enumerate(PAYLOADS))
    (documents / "persons.xml").write_text(_PERSONS.format(persons="".join(persons)), "utf-8")
    paths = list(_letters(documents))
    authority = str(documents / "persons.xml")
    assert run(["site", *paths, "--authority", authority, "--output-dir", str(folder / "site")]) in (0, 1)


def _letters(folder: Path) -> Iterator[str]:
    names = (*NAMES, *(f"letter-{number}" for number in range(len(NAMES), len(PAYLOADS))))
    for number, (name, text) in enumerate(zip(names, PAYLOADS, strict=True)):
        document = folder / f"{name}.xml"
        attribute = escape(text, {'"': "&quot;"})
        document.write_text(_LETTER.format(number=number, text=_text(text), attribute=attribute), "utf-8")
        yield str(document)


def _text(text: str) -> str:
    return escape(text)
