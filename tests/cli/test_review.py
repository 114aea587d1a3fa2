"""``annotate --review``: the keys, what is written, and once at a real terminal."""

import json
import os
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rubricator.cli import annotate, commands

START = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>\n<p>'
END = "</p>\n</body></text></TEI>\n"
TEXT = "Here came Mr. John Adams on 14 July 1789, then Mrs. Abigail Adams, then Mr. John Adams."


def document(text: str) -> str:
    return f"{START}{text}{END}"


@pytest.fixture
def letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(annotate, "at_terminal", lambda: True)
    path = Path("letter.xml")
    path.write_text(document(TEXT), encoding="utf-8")
    return path


def review(answers: str, *names: str) -> Result:
    arguments = ["annotate", *(names or ("letter.xml",)), "--in-place", "--review"]
    ran = CliRunner().invoke(commands, arguments, input=answers, standalone_mode=False)
    assert ran.exception is None, ran.exception
    return ran


def test_accept_refuse_skip(letter: Path) -> None:
    ran = review("arsa")
    marked = TEXT.replace("Here came Mr. John Adams", "Here came <persName>Mr. John Adams</persName>")
    marked = marked.replace("then Mr. John Adams", "then <persName>Mr. John Adams</persName>")
    assert letter.read_text(encoding="utf-8") == document(marked)
    assert ran.return_value == 0
    assert "letter.xml: 2 marked up, 1 refused" in ran.stderr
    entry = {
        "kind": "date",
        "text": "14 July 1789",
        "context": "Here came Mr. John Adams on [14 July 1789], then Mrs. Abigail Adams, the",
    }
    assert json.loads(Path("persons.refused.json").read_bytes()) == {"refused": [entry]}


def test_what_is_asked_is_shown_in_its_context(letter: Path) -> None:
    shown = review("q").stderr
    assert "letter.xml:2:14  1 of 4\n" in shown
    assert "Here came [Mr. John Adams] on 14 July 1789, then" in shown
    assert "<persName>  certainty 0." in shown


def test_a_refusal_holds_for_the_next_review_and_without_one(letter: Path) -> None:
    review("rrrr")
    assert letter.read_text(encoding="utf-8") == document(TEXT)
    assert "1 of" not in review("").stderr
    CliRunner().invoke(commands, ["annotate", "letter.xml", "--in-place"], standalone_mode=False)
    assert letter.read_text(encoding="utf-8") == document(TEXT)


def test_words_refused_everywhere_are_not_asked_again(letter: Path) -> None:
    ran = review("eaa")
    assert ran.stderr.count(" of 4") == 3
    assert "Mr. John Adams</persName>" not in letter.read_text(encoding="utf-8")
    (entry,) = json.loads(Path("persons.refused.json").read_bytes())["refused"]
    assert entry == {"kind": "persName", "text": "Mr. John Adams", "context": ""}


def test_quitting_saves_and_asks_about_no_other_document(letter: Path) -> None:
    Path("other.xml").write_text(document(TEXT), encoding="utf-8")
    ran = review("aq", "letter.xml", "other.xml")
    assert letter.read_text(encoding="utf-8").count("<persName>") == 1
    assert Path("other.xml").read_text(encoding="utf-8") == document(TEXT)
    assert "other.xml" not in ran.stderr


def test_going_back_takes_a_decision_back(letter: Path) -> None:
    review("beabbq")
    assert letter.read_text(encoding="utf-8") == document(TEXT)
    assert not Path("persons.refused.json").exists()


def test_changing_the_words_and_the_person(letter: Path) -> None:
    review("cJohn Adams\npeople.xml#ja\naq")
    changed = TEXT.replace("Mr. John Adams on", 'Mr. <persName ref="people.xml#ja">John Adams</persName> on')
    assert letter.read_text(encoding="utf-8") == document(changed)


def test_changing_the_value_of_a_date(letter: Path) -> None:
    review("sc\n1789-07/1789-08\naq")
    assert '<date from="1789-07" to="1789-08">14 July 1789</date>' in letter.read_text(encoding="utf-8")


def test_a_date_without_value(letter: Path) -> None:
    review("sc\n-\naq")
    assert "<date>14 July 1789</date>" in letter.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ("cJohn Quincy\nsssss", "These words do not stand here"),
        ("sc\n1789-13\nsss", "1789-13 is no date"),
        ("?ssss", "accept: mark it up as shown"),
        ("xssss", "quit and save what was decided"),
    ],
)
def test_what_cannot_be_is_said_and_asked_again(letter: Path, answers: str, said: str) -> None:
    assert said in review(answers).stderr
    assert letter.read_text(encoding="utf-8") == document(TEXT)


def test_what_a_person_accepts_is_no_longer_unsure(letter: Path) -> None:
    letter.write_text(document("He said that Lucy was here, and Lucy’s mother with her. Lucy laughed."), "utf-8")
    review("aaa")
    text = letter.read_text(encoding="utf-8")
    assert "<persName>Lucy</persName>" in text
    assert "cert=" not in text


def test_what_cannot_be_written_is_said_before_anything_is_asked(letter: Path) -> None:
    letter.chmod(0o444)
    ran = review("")
    assert ran.return_value == 2
    assert "letter.xml:1:1: error[CLI003]" in ran.stderr
    assert "1 of 4" not in ran.stderr


def test_an_interruption_writes_nothing(letter: Path) -> None:
    ran = CliRunner().invoke(commands, ["annotate", "letter.xml", "--in-place", "--review"], input="a\x03")
    assert ran.exit_code != 0
    assert letter.read_text(encoding="utf-8") == document(TEXT)


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal is a thing of POSIX systems")
def test_at_a_real_terminal(tmp_path: Path) -> None:
    import pty

    path = tmp_path / "letter.xml"
    path.write_text(document(TEXT), encoding="utf-8")
    keyboard, terminal = pty.openpty()
    command = [sys.executable, "-m", "rubricator", "annotate", "letter.xml", "--in-place", "--review"]
    process = subprocess.Popen(command, cwd=tmp_path, stdin=terminal, stdout=terminal, stderr=terminal)
    os.close(terminal)
    seen = ""
    for awaited, key in (("1 of 4", "a"), ("2 of 4", "c"), ("words", "\n"), ("date, as", "1789-07-15\n"), ("2 of 4", "a"),
                         ("3 of 4", "r"), ("4 of 4", "q")):  # fmt: skip
        seen = typed(keyboard, awaited, key)
    assert process.wait(timeout=30) == 0, seen
    os.close(keyboard)
    marked = TEXT.replace("Here came Mr. John Adams", "Here came <persName>Mr. John Adams</persName>")
    marked = marked.replace("14 July 1789", '<date when="1789-07-15">14 July 1789</date>')
    assert path.read_text(encoding="utf-8") == document(marked)
    (entry,) = json.loads((tmp_path / "persons.refused.json").read_bytes())["refused"]
    assert entry["text"] == "Mrs. Abigail Adams"


def typed(keyboard: int, awaited: str, keys: str) -> str:
    """Type keys once the terminal shows what is awaited and takes keys, or lines, as these are; return what it showed."""
    seen, deadline = "", time.monotonic() + 30
    while awaited not in seen or takes_lines(keyboard) != keys.endswith("\n"):
        assert time.monotonic() < deadline, f"waited for {awaited!r}, saw {seen!r}"
        if select.select([keyboard], [], [], 0.05)[0]:
            seen += os.read(keyboard, 4096).decode()
    os.write(keyboard, keys.encode())
    return seen


def takes_lines(keyboard: int) -> bool:
    import termios

    return bool(termios.tcgetattr(keyboard)[3] & termios.ICANON)
