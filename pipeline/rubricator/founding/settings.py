"""Settings made in the text of a configuration, where a commented line shows each as an example."""

from __future__ import annotations

import json
import re


def with_setting(text: str, key: str, value: str) -> str:
    """Return the text with the one line ``# KEY = …`` made the setting of a value. Raises ValueError if there is none."""
    made, number = re.subn(
        rf"^# {re.escape(key)} = .*$", lambda _: f"{key} = {quoted(value)}", text, flags=re.MULTILINE
    )
    if number != 1:
        raise ValueError(f"{number} lines show the setting {key}")
    return made


def quoted(value: str) -> str:
    """Return a text as a string of TOML 1.0, in which all that JSON escapes and the character DEL are escaped.

    Half of a surrogate pair, as an argument that is not UTF-8 has it, becomes an escape that TOML does not take.
    """
    written = json.dumps(value, ensure_ascii=False)
    return re.sub("[\x7f\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", written)
