"""The TEI in a page is the text of the file, however it is put in."""

from __future__ import annotations

import html5lib

from rubricator.assets import asset
from rubricator.rendering import FORMATS, render
from rubricator.saxon import compile_stylesheet, transform

TEI = """<?xml version="1.0" encoding="UTF-8"?>
<!-- </template> --><TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p n="&lt;&amp;">a &lt;template id="-tei"&gt; b
<![CDATA[</template>]]> &#13;</p></body></text></TEI>"""


def source_in(page: str) -> str:
    """Return the text of the template, as a browser reads it."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    (template,) = tree.iterfind(".//template[@id='-tei']")
    return "".join(template.itertext())


def test_the_page_carries_the_text_of_the_file() -> None:
    page, _ = render(TEI.encode(), "file:///a.xml", FORMATS["html"])
    assert source_in(page) == TEI


def test_the_stylesheet_by_itself_puts_it_in_the_same_way() -> None:
    stylesheet = compile_stylesheet(asset("xslt", FORMATS["html"].stylesheet))
    by_itself = transform(stylesheet, TEI.encode(), "file:///a.xml", {"source": TEI, "alternates": "[]"}).text
    page, _ = render(TEI.encode(), "file:///a.xml", FORMATS["html"])
    assert html5lib.serialize(html5lib.parse(by_itself)) == html5lib.serialize(html5lib.parse(page))
