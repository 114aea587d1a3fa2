"""The reference of the settings in ``rubricator.toml``: what each takes and does, and what holds where nothing is said."""

from __future__ import annotations

import json
from pathlib import Path

from manual.prose import code, prose, section, table
from rubricator.configuration.configuration import Configuration
from rubricator.configuration.describing import DESCRIPTIONS
from rubricator.configuration.showing import Value, settings_in

_TITLES = {"": "At the top", "edition": "The table `[edition]`", "site": "The table `[site]`"}
_HEADS = ("Setting", "What it does")


def reference() -> str:
    """Return all settings, a section for those at the top and one for each table."""
    defaults = {setting.name: setting.value for setting in settings_in(Configuration(Path()))}
    return "\n\n".join(
        section(
            2,
            title,
            table(_HEADS, [_row(name, defaults.get(name)) for name in DESCRIPTIONS if _within(name) == within]),
        )
        for within, title in _TITLES.items()
    )


def _within(name: str) -> str:
    return name.rpartition(".")[0]


def _row(name: str, default: Value) -> tuple[str, ...]:
    said = DESCRIPTIONS[name]
    unset = f"; if not set {code(json.dumps(default, ensure_ascii=False))}" if default is not None else ""
    return code(name.rpartition(".")[2]), f"{prose(said.does)} (*{prose(said.takes)}*{unset})"
