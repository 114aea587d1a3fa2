"""``serve`` as a process of its own: files change, and the pages with them."""

import os
import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest

from cli.running import LETTER, Command, files
from cli.test_customizing import ENDLESS, STYLESHEET
from cli.test_watching import change
from serving.process import Serving

TEI = """\
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A play</title></titleStmt>
<publicationStmt><p>None.</p></publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc></teiHeader>
<text><body><p>{}</p></body></text></TEI>
"""


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Serving]]:
    """A function that serves a folder."""
    started: list[Serving] = []

    def start(*arguments: str) -> Serving:
        started.append(Serving(tmp_path / "project", *arguments))
        return started[-1]

    yield start
    for one in started:
        one.kill()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """An edition with one transcription, and a configuration that names a custom folder."""
    folder = tmp_path / "project"
    (folder / "tei" / "sources").mkdir(parents=True)
    (folder / "custom").mkdir()
    (folder / "tei" / "sources" / "letter.txt").write_text(LETTER, encoding="utf-8")
    (folder / "custom" / "page.css").write_text("p { color: navy }", encoding="utf-8")
    (folder / "rubricator.toml").write_text('custom = "custom"\n', encoding="utf-8")
    return folder


@pytest.fixture
def plays(tmp_path: Path) -> Path:
    """A folder with two TEI documents, which need no schema, and something else."""
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "rubricator.toml").write_text('rules = { VAL001 = "off" }\n', encoding="utf-8")
    (folder / "play.xml").write_text(TEI.format("Aurora"), encoding="utf-8")
    (folder / "other.xml").write_text(TEI.format("Bellona"), encoding="utf-8")
    (folder / "none.xml").write_text("<nothing/>", encoding="utf-8")
    return folder


def body(page: str) -> str:
    """Return what a page has before the script that reloads it, the policy left out."""
    return re.sub(r'(Content-Security-Policy" content=)"[^"]*"', r"\1", page.partition('<script data-version="')[0])


def test_the_page_of_a_transcription_is_the_one_that_build_makes(
    serve: Callable[..., Serving], project: Path, rubricator: Command
) -> None:
    before = files(project)
    serving = serve()
    page = serving.get("/build/letter.html")
    assert "Dr. Anna Keller" in page
    assert serving.get("/tei/letter.xml").startswith("<?xml")
    assert "Dr. Anna Keller" in serving.get("/build/letter.txt")
    assert "Notes from the Harbour" in serving.get("/")
    assert files(project) == before
    assert serving.end() == 0
    os.chdir(project)
    assert rubricator("build").status == 0
    built = (project / "build" / "letter.html").read_text(encoding="utf-8")
    assert body(page) == body(built).removesuffix("</body></html>")
    assert serving.said().strip().startswith("Serving http://127.0.0.1:")


def test_the_pages_of_an_edition_that_is_configured_are_those_that_build_makes(
    serve: Callable[..., Serving], project: Path, rubricator: Command
) -> None:
    (project / "letters").mkdir()
    (project / "tei" / "sources" / "letter.txt").rename(project / "letters" / "letter.txt")
    (project / "rubricator.toml").write_text(
        '[edition]\nsources = ["letters/*.txt", "*.xml"]\ntei = "encoded"\noutputs = "public"\nformats = ["html", "ris"]\n'
        'publisher = "Fox"\n',
        encoding="utf-8",
    )
    (project / "play.xml").write_text(TEI.format("Aurora"), encoding="utf-8")
    serving = serve()
    page = serving.get("/public/letter.html")
    assert "<publisher>Fox</publisher>" in serving.get("/encoded/letter.xml")
    assert "Aurora" in serving.get("/play.html")
    assert serving.end() == 0
    os.chdir(project)
    rubricator("build")
    built = (project / "public" / "letter.html").read_text(encoding="utf-8")
    assert body(page) == body(built).removesuffix("</body></html>")


def test_transcription_style_and_configuration(serve: Callable[..., Serving], project: Path) -> None:
    serving, path = serve(), "/build/letter.html"
    page = serving.get(path)
    assert "color: navy" in page
    change(project / "tei" / "sources" / "letter.txt", LETTER.replace("Anna Keller", "Berta Keller"))
    page = serving.after(page, path)
    assert "Dr. Berta Keller" in page
    change(project / "custom" / "page.css", "p { color: teal }")
    page = serving.after(page, path)
    assert "color: teal" in page
    change(project / "custom" / "page.css", "p { color: teal")
    page = serving.after(page, path)
    assert "custom/page.css:1:3" in page
    assert "{ is never closed by }" in page
    assert "Dr. Berta Keller" in page
    change(project / "custom" / "page.css", "p { color: olive }")
    page = serving.after(page, path)
    assert "color: olive" in page
    assert "rubricator-findings" not in page
    change(project / "rubricator.toml", 'costum = "custom"\n')
    page = serving.after(page, path)
    assert "There is no setting costum." in page
    change(project / "rubricator.toml", "")
    page = serving.after(page, path)
    assert "rubricator-findings" not in page
    assert "color: olive" not in page
    assert "error[CUS004] { is never closed by }" in serving.said()
    assert serving.end() == 0


def test_a_stylesheet_of_the_project_and_what_is_wrong_in_it(serve: Callable[..., Serving], project: Path) -> None:
    serving, path = serve(), "/build/letter.html"
    page = serving.get(path)
    head = '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tei="http://www.tei-c.org/ns/1.0">\n'
    change(project / "custom" / "html.xsl", f"{head}<xsl:nothing/></xsl:stylesheet>")
    page = serving.after(page, path)
    assert "custom/html.xsl:2:15" in page
    assert "Dr. Anna Keller" in page
    template = '<xsl:template match="tei:persName" as="element()"><b class="own"><xsl:next-match/></b></xsl:template>'
    change(project / "custom" / "html.xsl", f"{head}{template}</xsl:stylesheet>")
    page = serving.after(page, path)
    assert '<b xmlns:tei="http://www.tei-c.org/ns/1.0" class="own">' in page
    assert "rubricator-findings" not in page


def test_tei_that_breaks_and_is_mended(serve: Callable[..., Serving], plays: Path) -> None:
    serving, path = serve(), "/play.html"
    page = serving.get(path)
    assert "Aurora" in page
    change(plays / "play.xml", TEI.format("<b>Ceres"))
    page = serving.after(page, path)
    assert "play.xml:3:" in page
    assert "Aurora" in page
    change(plays / "play.xml", TEI.format("Ceres"))
    page = serving.after(page, path)
    assert "Ceres" in page
    assert "rubricator-findings" not in page


def test_tei_that_was_broken_from_the_beginning(serve: Callable[..., Serving], plays: Path) -> None:
    (plays / "play.xml").write_text(TEI.format("<b>Ceres"), encoding="utf-8")
    serving = serve()
    page = serving.get("/play.html")
    assert "<h1>play.xml</h1>" in page
    assert page.count("play.xml:3:") == 1
    change(plays / "play.xml", TEI.format("Ceres"))
    assert "Ceres" in serving.after(page, "/play.html")


def test_the_schema_and_the_authority_file(serve: Callable[..., Serving], plays: Path) -> None:
    (plays / "rubricator.toml").write_text('schemas = ["p.rnc"]\n', encoding="utf-8")
    (plays / "p.rnc").write_text("start = element p { text }", encoding="utf-8")
    serving = serve("play.xml")
    page = serving.get("/play.html")
    assert "RNG" in page.partition("<rubricator-findings>")[2]
    anything = "start = any any = element * { (attribute * { text } | text | any)* }"
    change(plays / "p.rnc", anything)
    page = serving.after(page, "/play.html")
    assert "<rubricator-findings>" not in page
    change(plays / "persons.xml", "<TEI")
    assert "persons.xml:1:" in serving.after(page, "/play.html")


def test_documents_that_come_and_go(serve: Callable[..., Serving], plays: Path) -> None:
    serving = serve()
    index = serving.get("/")
    assert re.findall('<a href="(.*?)"', index) == ["/other.html", "/play.html"]
    assert "A play" in index
    change(plays / "third.xml", TEI.format("Ceres"))
    index = serving.after(index, "/")
    assert "/third.html" in index
    page = serving.get("/third.html")
    (plays / "third.xml").unlink()
    assert "There is no <code>/third.html</code>" in serving.after(page, "/third.html")
    assert "/third.html" not in serving.after(index, "/")


def test_nothing_else_of_the_folder_is_served(serve: Callable[..., Serving], plays: Path) -> None:
    serving = serve("play.xml")
    for path in ("/other.xml", "/none.xml", "/../err", "/other.html"):
        assert "There is no" in serving.get(path)


def test_ctrl_c_ends_it_at_once(serve: Callable[..., Serving], plays: Path) -> None:
    serving = serve()
    with closing(HTTPConnection("127.0.0.1", serving.port, timeout=30)) as kept:
        kept.request("GET", "/play.html")
        kept.getresponse().read()
        begun = time.monotonic()
        assert serving.end() == 0
    assert time.monotonic() - begun < 10  # and not until the connection is given up
    assert "Traceback" not in serving.said()


def test_ctrl_c_ends_a_stylesheet_without_end(serve: Callable[..., Serving], plays: Path) -> None:
    (plays / "custom").mkdir()
    (plays / "custom" / "html.xsl").write_text(STYLESHEET.format(ENDLESS), encoding="utf-8")
    serving = serve("--custom", "custom")
    with closing(HTTPConnection("127.0.0.1", serving.port, timeout=30)) as waiting:
        waiting.request("GET", "/play.html")
        time.sleep(3)
        assert serving.end() == -signal.SIGINT


def test_a_path_that_is_not_there(rubricator: Command) -> None:
    ran = rubricator("serve", "none.xml")
    assert (ran.status, ran.out) == (2, "")
    assert "there is no none.xml" in ran.err
