"""How the engine knows itself: by the words of its source, wherever it lies."""

from pathlib import Path

import pytest

from rubricator.relaxng.caching import engine as module


def engine_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(module, "_ENGINE", folder)
    module.engine_digest.cache_clear()
    found = module.engine_digest()
    module.engine_digest.cache_clear()
    return found


def write(folder: Path, **modules: str) -> Path:
    for name, text in modules.items():
        path = folder / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_it_is_the_same_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engines = [write(tmp_path / name, a="1", b__c="2") for name in ("here", "there")]
    (tmp_path / "there" / "__pycache__").mkdir()
    (tmp_path / "there" / "__pycache__" / "a.pyc").touch()
    assert len({engine_in(folder, monkeypatch) for folder in engines}) == 1


def test_it_is_another_when_a_word_or_a_name_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engines = [
        write(tmp_path / "one", a="1", b__c="2"),
        write(tmp_path / "two", a="1", b__c="3"),
        write(tmp_path / "three", a="1", b__d="2"),
        write(tmp_path / "four", a="1", b__c="2", b__d=""),
    ]
    assert len({engine_in(folder, monkeypatch) for folder in engines}) == 4


def test_without_its_source_it_does_not_know_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert engine_in(tmp_path, monkeypatch) == ""
    assert engine_in(tmp_path / "archive.pyz", monkeypatch) == ""
