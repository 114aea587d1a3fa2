"""Running commands in an empty folder."""

from pathlib import Path

import pytest

from cli.running import LETTER, Command, Ran
from rubricator.cli import run


@pytest.fixture
def rubricator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Command:
    """A function that runs the command line in this process, in an empty folder; no run may show a traceback."""
    monkeypatch.chdir(tmp_path)

    def command(*arguments: str | Path) -> Ran:
        capsysbinary.readouterr()
        status = run([str(argument) for argument in arguments])
        out, err = (stream.decode() for stream in capsysbinary.readouterr())
        assert "Traceback" not in err
        return Ran(status, out, err)

    return command


@pytest.fixture
def letter(rubricator: Command) -> Path:
    """A transcription in the current folder, as one names it on the command line."""
    path = Path("letter.txt")
    path.write_text(LETTER, encoding="utf-8")
    return path
