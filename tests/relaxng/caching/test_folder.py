"""Where compiled schemas lie on each platform."""

from pathlib import Path

import pytest

from rubricator.relaxng.caching import cache_folder

HOME = {"HOME": "/home/anna"}


@pytest.mark.parametrize(
    ("platform", "environment", "folder"),
    [
        ("linux", HOME, "/home/anna/.cache/rubricator"),
        ("linux", HOME | {"XDG_CACHE_HOME": "/var/anna"}, "/var/anna/rubricator"),
        ("linux", HOME | {"XDG_CACHE_HOME": "not/absolute"}, "/home/anna/.cache/rubricator"),
        ("linux", {}, None),
        ("linux", {"HOME": ""}, None),
        ("darwin", HOME, "/home/anna/Library/Caches/rubricator"),
        ("darwin", {}, None),
        ("win32", {"LOCALAPPDATA": "/Users/anna/AppData/Local"}, "/Users/anna/AppData/Local/rubricator/Cache"),
        ("win32", {}, None),
        ("linux", HOME | {"RUBRICATOR_CACHE": "here"}, "here"),
        ("win32", {"RUBRICATOR_CACHE": "/here"}, "/here"),
        ("linux", HOME | {"RUBRICATOR_CACHE": "off"}, None),
        ("linux", HOME | {"RUBRICATOR_CACHE": ""}, "/home/anna/.cache/rubricator"),
    ],
)
def test_the_folder(platform: str, environment: dict[str, str], folder: str | None) -> None:
    assert cache_folder(environment, platform) == (folder and Path(folder))
