"""citeproc-js, the processor that most programs for references use.

The words of English are those of citeproc-py, a package whose processor is not asked: npm has none that are up to date.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

PROGRAM = Path(__file__).with_name("references.js")


def references(items: Sequence[Any], styles: Sequence[Path]) -> list[list[str | None]]:
    """Return for each item of CSL-JSON its reference in each style as plain text, None if the style has none."""
    asked = json.dumps({"items": items, "styles": [str(style) for style in styles], "locales": str(_locales())})
    run = subprocess.run(["node", str(PROGRAM)], input=asked, capture_output=True, encoding="utf-8", check=True)
    answered: list[list[str | None]] = json.loads(run.stdout)
    return answered


def _locales() -> Path:
    spec = find_spec("citeproc")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "data" / "locales"
