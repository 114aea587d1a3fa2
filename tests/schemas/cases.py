"""Small documents that an editor may write, and small mistakes that the schema must refuse."""

from dataclasses import dataclass

HEADER = """
<fileDesc>
  <titleStmt><title>T</title></titleStmt>
  <publicationStmt><publisher>P</publisher></publicationStmt>
  <sourceDesc><p>S</p></sourceDesc>
</fileDesc>"""
PARAGRAPH = "<p>Text.</p>"


@dataclass(frozen=True)
class Case:
    """A document that is like the shortest valid one but for a part of it."""

    says: str
    body: str = PARAGRAPH
    header: str = HEADER
    more_header: str = ""
    facsimile: str = ""
    stand_off: str = ""
    front: str = ""
    back: str = ""
    attributes: str = ""

    def document(self) -> bytes:
        stand_off = self.stand_off and f"<standOff>{self.stand_off}</standOff>"
        front = self.front and f"<front>{self.front}</front>"
        back = self.back and f"<back>{self.back}</back>"
        return (
            f'<TEI xmlns="http://www.tei-c.org/ns/1.0" {self.attributes}>'
            f"<teiHeader>{self.header}{self.more_header}</teiHeader>{self.facsimile}{stand_off}"
            f"<text>{front}<body>{self.body}</body>{back}</text></TEI>"
        ).encode()


def without(part: str) -> str:
    """Return the header without one of its lines."""
    return "\n".join(line for line in HEADER.splitlines() if f"<{part}>" not in line)


def dated(attributes: str) -> str:
    """Return a paragraph with a date."""
    return f"<p><date {attributes}>then</date></p>"


ACCEPTED = (
    Case("the shortest document"),
    # What stands between blocks
    Case("an anchor between blocks", body='<p>A</p><anchor corresp="#n"/><p>B</p>'),
    Case("a line of asterisks between blocks", body='<p>A</p><milestone unit="section" rend="* * *"/><p>B</p>'),
    Case("a running head between blocks", body='<p>A</p><fw type="header" place="top">Letters 12</fw><p>B</p>'),
    Case("a page break and a note between blocks", body='<p>A</p><pb n="2"/><note place="margin">N</note><p>B</p>'),
    Case("a line of verse among paragraphs", body="<p>A</p><l>B</l><p>C</p>"),
    # Letters
    Case(
        "an opener that runs in with the text",
        body='<opener rend="run-in"><dateline>Alma-Ata, <date when="1928-10-21">21 October</date></dateline>'
        '<salute>Dear Comrades,<note place="foot" n="1"><label>[1]</label> Note.</note></salute></opener><p>I …</p>',
    ),
    Case(
        "a closer with signatories, then a postscript with a closer",
        body="<p>A</p><closer><salute>Yours,</salute><signed><list><item>B</item></list></signed></closer>"
        "<postscript><p>P.S.</p><signed>B.</signed></postscript>",
    ),
    Case("an address of lines", body="<opener><address><addrLine>To A.</addrLine></address></opener><p>A</p>"),
    # Notes, lists, tables, pictures
    Case("labels around the text of a note", body="<p>A<note><label>[1</label> B <p>C</p><label>]</label></note></p>"),
    Case("labels before items", body="<list><label>1.</label><item>A</item><label>2.</label><item>B</item></list>"),
    Case("a quotation with its reference", body="<cit><quote><p>A</p></quote><bibl>B, <title>C</title></bibl></cit>"),
    Case(
        "a table", body='<table><head>T</head><row role="label"><cell>A</cell></row><row><cell>1</cell></row></table>'
    ),
    Case("a picture", body='<figure><graphic url="a.jpg" width="10cm"/><figDesc>A</figDesc></figure><p>B</p>'),
    Case(
        "a page that is pictured, and what stands where on it",
        facsimile='<facsimile><surface xml:id="s" ulx="0" uly="0" lrx="9" lry="9"><graphic url="1.jpg" width="9px"/>'
        '<zone xml:id="z" points="0,0 9,-1 9,9" type="paragraph"/></surface></facsimile>',
        body='<pb n="1" facs="#s"/><p facs="#z"><lb facs="#z"/>A di-\n<lb break="no"/>vision</p>',
    ),
    Case("a list in an item", body="<list><item>A<list><label>a)</label><item>B</item></list></item></list>"),
    # The editor's hand
    Case("an error put right", body="<p><choice><sic>teh</sic><corr>the</corr></choice></p>"),
    Case("an abbreviation written out", body="<p><choice><abbr>Dr</abbr><expan>D<ex>octo</ex>r</expan></choice></p>"),
    Case("words replaced", body='<p><subst><del rend="struck">a</del><add place="above">b</add></subst></p>'),
    Case("words lost", body='<p>A <gap reason="illegible" quantity="2" unit="chars"/> <supplied>b</supplied></p>'),
    Case(
        "an editor's signs as they were typed",
        body='<p>L<supplied rend="[…]">eo</supplied> <sic rend="… [sic]">recieved</sic> <note place="inline" rend="(…)">it</note>'
        '<choice rend="… [recte: …]"><sic>a</sic><corr>b</corr></choice> <space rend="[blank]"/></p>',
    ),
    # Names and dates
    Case("a name in parts", body="<p><persName><roleName>Dr.</roleName> <surname>B</surname></persName></p>"),
    Case("a word of a name in italics", body='<p><persName ref="p.xml#b">A <hi rend="italic">B</hi></persName></p>'),
    Case("a year before Christ", body=dated('when="-0044-03-15"')),
    Case("a period open at its end", body=dated('from="1917-03"')),
    Case("a period with vague ends", body=dated('notBefore="1917" notAfter="1918"')),
    Case("a date in another calendar", body=dated('when="1917-11-07" when-custom="1917-10-25" calendar="#julian"')),
    Case("an EDTF date that ISO 8601 lacks", body=dated('when-custom="1928-10~" datingMethod="#edtf"')),
    # Front, back and header
    Case(
        "a headnote", front="<titlePage><docTitle><titlePart>T</titlePart></docTitle></titlePage><note><p>N</p></note>"
    ),
    Case("notes at the end", back='<div type="notes"><head>Notes</head><note n="1"><label>1</label> A</note></div>'),
    Case(
        "people with sources",
        stand_off='<listPerson><person xml:id="a"><persName>A</persName><birth when="1879"/>'
        '<note>N</note><idno type="VIAF">1</idno></person></listPerson>',
    ),
    Case("a revision", more_header='<revisionDesc><change when="2012-08-10">Updated</change></revisionDesc>'),
)

REFUSED = (
    # Order and place
    Case("a paragraph in a name", body="<p><persName><p>A</p></persName></p>"),
    Case("a paragraph in a paragraph", body="<p><p>A</p></p>"),
    Case("a heading after a paragraph", body="<div><p>A</p><head>B</head></div>"),
    Case("an opener after a paragraph", body="<p>A</p><opener>B</opener>"),
    Case("a paragraph after a closer", body="<p>A</p><closer>B</closer><p>C</p>"),
    Case("a list after a closer", body="<p>A</p><closer>B</closer><list><item>C</item></list>"),
    Case("a paragraph after a division", body="<div><p>A</p></div><p>B</p>"),
    Case("text outside a paragraph", body="Text"),
    Case("an empty body", body=""),
    Case("a body with nothing but an opener", body="<opener>A</opener>"),
    Case("a list without items", body="<list><head>A</head></list>"),
    Case("some items with labels and some without", body="<list><label>1</label><item>A</item><item>B</item></list>"),
    Case("a table without rows", body="<table/>"),
    Case("a stanza without lines", body="<lg><head>A</head></lg>"),
    Case("one reading to choose from", body="<p><choice><sic>teh</sic></choice></p>"),
    Case("a replacement of nothing", body="<p><subst><add>a</add></subst></p>"),
    Case("an outline of two points", facsimile='<facsimile><surface points="0,0 1,1"/></facsimile>'),
    Case("a facsimile without pages", facsimile="<facsimile/>"),
    Case("a break with content", body="<p>A<pb>B</pb></p>"),
    Case("a quotation loose in the front", front="<quote>A</quote>"),
    # The header
    Case("no publicationStmt", header=without("publicationStmt")),
    Case("no sourceDesc", header=without("sourceDesc")),
    Case("a title page that says nothing", front="<titlePage/>"),
    Case("no title", header=HEADER.replace("<title>T</title>", "")),
    Case("a date before its publisher", header=HEADER.replace("<publisher>", "<date>1</date><publisher>")),
    Case("the revisions before the profile", more_header="<revisionDesc><change/></revisionDesc><profileDesc/>"),
    Case(
        "a share in the work that is nobody's",
        header=HEADER.replace("</title>", "</title><respStmt><resp>A</resp></respStmt>"),
    ),
    Case("an encodingDesc without content", more_header="<encodingDesc/>"),
    # Attributes
    Case("an unknown attribute", body='<p colour="red">A</p>'),
    Case("an attribute of another element", body='<p when="1928">A</p>'),
    Case("an unknown element", body="<p><paragraph/></p>"),
    Case("an element of another namespace", body='<p><b xmlns="http://www.w3.org/1999/xhtml">A</b></p>'),
    Case("a day that never was", body=dated('when="1928-02-30"')),
    Case("a date with a month 00", body=dated('when="1928-10-00"')),
    Case("a date as people write it", body=dated('when="10.8.2012"')),
    Case("a date and a period at once", body=dated('when="1928" to="1929"')),
    Case("two beginnings", body=dated('from="1928" notBefore="1927"')),
    Case("a subtype without a type", body='<note subtype="a">A</note><p/>'),
    Case("a probability above 1", body='<p><persName cert="1.5">A</persName></p>'),
    Case("a reference with no address", body="<p><ptr/></p>"),
    Case("a milestone that marks nothing", body="<p>A</p><milestone/>"),
    Case("an identifier twice", body='<p xml:id="a">A</p><p xml:id="a">B</p>'),
    Case("an identifier with a space", body='<p xml:id="a b">A</p>'),
    Case("a language that is no tag", body='<p xml:lang="Old English">A</p>'),
    Case("a type of two words", body='<note type="head note">A</note><p/>'),
    Case("a version in words", attributes='version="newest"'),
)
