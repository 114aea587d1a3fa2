"""``render`` and ``build`` with a folder of a project's own: where it is named, and what is wrong with it."""

import signal
import subprocess
import time
from pathlib import Path

import pytest

from cli.running import Command, files
from cli.test_interruptions import COMMAND, heed_interrupts

DOCUMENT = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>Aurora</p></body></text></TEI>'
STYLESHEET = """\
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tei="http://www.tei-c.org/ns/1.0">
  <xsl:template match="text()[. = 'Aurora']" as="item()">{}</xsl:template>
</xsl:stylesheet>
"""
ENDLESS = "<xsl:value-of select='sum(for $i in 1 to 100000000, $j in 1 to 100000000 return $i)'/>"


@pytest.fixture
def project(rubricator: Command) -> Path:
    """The current folder, with a document and a custom folder."""
    Path("custom").mkdir()
    Path("a.xml").write_text(DOCUMENT, encoding="utf-8")
    Path("custom/page.css").write_text("p { color: navy }", encoding="utf-8")
    return Path()


def configure(text: str = 'custom = "custom"') -> None:
    Path("rubricator.toml").write_text(f"{text}\n", encoding="utf-8")


def test_render_takes_the_folder_of_the_configuration_or_of_the_option(rubricator: Command, project: Path) -> None:
    arguments = ("render", "a.xml", "--to", "html")
    assert "color: navy" not in rubricator(*arguments).out
    assert "color: navy" in rubricator(*arguments, "--custom", "custom").out
    configure()
    assert "color: navy" in rubricator(*arguments).out


def test_build_takes_it_for_every_format_but_checks_the_text_by_ours(
    rubricator: Command, project: Path, letter: Path
) -> None:
    Path("custom/text.xsl").write_text(
        STYLESHEET.replace("text()[. = 'Aurora']", "tei:p").format("“Para”"), encoding="utf-8"
    )
    configure()
    assert rubricator("build", letter).status == 0
    assert "color: navy" in Path("build/letter.html").read_text(encoding="utf-8")
    assert "“Para”" in Path("build/letter.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("configuration", "arguments", "message"),
    [
        ('custom = "costum"', (), "rubricator.toml:1:1: error[CFG004] There is no folder costum."),
        ("custom = true", (), "rubricator.toml:1:1: error[CFG003] custom has to be a string, in quotation marks."),
        ("", ("--custom", "none"), "there is no folder none"),
    ],
)
def test_a_folder_that_is_not_there(
    rubricator: Command, project: Path, configuration: str, arguments: tuple[str, ...], message: str
) -> None:
    configure(configuration)
    ran = rubricator("render", "a.xml", "--to", "html", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert message in ran.err


def test_a_stylesheet_in_error_ends_the_command_before_anything_is_written(
    rubricator: Command, project: Path, letter: Path
) -> None:
    configure()
    Path("custom/html.xsl").write_text(STYLESHEET.format("<xsl:nothing/>"), encoding="utf-8")
    before = files()
    for command in (("render", "a.xml", "--to", "html", "--output-dir", "out"), ("build", letter)):
        ran = rubricator(*command)
        assert (ran.status, ran.out) == (2, "")
        assert ran.err.startswith("custom/html.xsl:2:72: error[CUS007] Unknown XSLT instruction xsl:nothing")
    assert files() == before


def test_a_stylesheet_in_error_is_no_matter_to_another_format(rubricator: Command, project: Path) -> None:
    Path("custom/html.xsl").write_text("<xsl", encoding="utf-8")
    ran = rubricator("render", "a.xml", "--to", "text", "--custom", "custom")
    assert (ran.status, ran.out.strip()) == (0, "Aurora")


def test_a_stylesheet_that_fails_on_one_document_of_two(rubricator: Command, project: Path) -> None:
    Path("b.xml").write_text(DOCUMENT.replace("Aurora", "Bellona"), encoding="utf-8")
    Path("custom/html.xsl").write_text(STYLESHEET.format('<xsl:value-of select="error()"/>'), encoding="utf-8")
    ran = rubricator("render", "a.xml", "b.xml", "--to", "html", "--output-dir", "out", "--custom", "custom")
    assert ran.status == 1
    assert "custom/html.xsl:2:" in ran.err
    assert "error[CUS008]" in ran.err
    assert files("out") == {"b.html"}


def test_a_warning_does_not_stop(rubricator: Command, project: Path) -> None:
    Path("custom/style.css").touch()
    ran = rubricator("render", "a.xml", "--to", "html", "--custom", "custom")
    assert ran.status == 0
    assert ran.err.startswith("custom/style.css:1:1: warning[CUS001] nothing uses the file style.css")


def test_ctrl_c_ends_a_stylesheet_without_end(project: Path) -> None:
    Path("custom/html.xsl").write_text(STYLESHEET.format(ENDLESS), encoding="utf-8")
    arguments = [*COMMAND, "render", "a.xml", "--to", "html", "--custom", "custom"]
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, preexec_fn=heed_interrupts) as process:
        time.sleep(3)
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == -signal.SIGINT
