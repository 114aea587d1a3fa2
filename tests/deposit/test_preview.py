"""The page with which people begin: it lists every document, and its links lead to what is there."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import html5lib

from cli.running import Command
from deposit.packages import document


def test_every_document_is_listed_with_its_page_its_text_and_its_tei(rubricator: Command) -> None:
    Path("letters").mkdir()
    for name in ("a & b", "ü <1>"):
        title = name.replace("&", "&amp;").replace("<", "&lt;")
        Path("letters", f"{name}.xml").write_text(document(title), "utf-8")
    assert rubricator("deposit", "letters", "--output", "package").status == 0
    page = Path("package/data/ro-crate-preview.html").read_text("utf-8")
    html5lib.HTMLParser(strict=True).parse(page)
    links = {unquote(unescape(href)) for href in re.findall(r'href="([^"]+)"', page) if "//" not in href}
    for name in ("a & b", "ü <1>"):
        made = f"renderings/{name}/{name}"
        assert {f"{made}.html", f"{made}.txt", f"edition/{name}.xml"} <= links
    assert [link for link in links if not Path("package/data", link).is_file()] == []
    assert "<td>ü &lt;1&gt;</td><td>Anna Keller</td>" in page
