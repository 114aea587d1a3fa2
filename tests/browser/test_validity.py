"""The Nu HTML checker, which is the W3C's, finds no error in any page, in its markup or in its CSS."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from browser.conftest import MODULES, missing
from browser.samples import SAMPLES, Sample

#: What the checker says that is not so: CSS that its parser has not learnt yet, by specification, and a policy. A line that
#: no page needs any more fails the test.
NOT_SO = (
    # CSS Anchor Positioning 1: side notes beside their marks, cards below their names
    "“(anchor-name|position-area|position-try-fallbacks)”: Property “\\1” doesn't exist",
    "“top”: “anchor\\(--x top\\)” is not a “top” value",
    "“(top|bottom)”: Parse Error",
    # CSS Generated Content for Paged Media 3, 2: notes at the foot of a printed page
    "“float”: “footnote” is not a “float” value",
    "Unknown pseudo-element or pseudo-class “::footnote-(call|marker)”",
    "“footnote”: Parse Error",
    "“footnote-policy”: Property “footnote-policy” doesn't exist",
    # CSS Conditional Rules 5 and Containment 3: what is as wide as its column, not its window, bends to it
    "“container-type”: Property “container-type” doesn't exist",
    "Unrecognized at-rule “@container”",
    # CSS Transitions 2
    "Unrecognized at-rule “@starting-style”",
    # HTML 4.12.1.1 leaves a block of data before it asks the policy, which says what may run
    'Inline script violates Content Security Policy .*><script type="application/ld\\+json">',
)
BROKEN = "<!DOCTYPE html><html lang=en><title>x</title><p><div id=1></p><b style='colour: red'>x</b>"


def checked(pages: list[Path]) -> list[dict[str, Any]]:
    """Return the checker's errors and warnings about these pages; one run for all, since Java takes its time to start.

    It is not to guess the language: it does so by chance, differently from run to run.
    """
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    if not jar.exists():
        missing("the Nu HTML checker")
    if not shutil.which("java"):
        missing("Java")
    options = "--no-langdetect --format json --stdout --exit-zero-always".split()
    command = ["java", "-Xss4m", "-jar", jar, *options, *pages]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    messages: list[dict[str, Any]] = json.loads(ran.stdout)["messages"]
    return [message for message in messages if message["type"] != "info" or message.get("subType") == "warning"]


def described(message: dict[str, Any]) -> str:
    place = Path(message.get("url", "")).name
    return f"{place}:{message.get('lastLine')}: {message['message']}: {message.get('extract', '').strip()[:200]}"


def is_so(fault: str) -> bool:
    """Return whether a fault as described is one, and not something that the checker does not know."""
    return not any(re.search(line, fault) for line in NOT_SO)


def test_every_page_is_valid_html(page_of: Callable[[Sample], Path], tmp_path: Path) -> None:
    broken = tmp_path / "broken.html"
    broken.write_text(BROKEN)
    messages = checked([*(page_of(sample) for sample in SAMPLES), broken])

    of_broken = {message["message"] for message in messages if Path(message["url"]).name == broken.name}
    assert {"Unclosed element “div”.", "CSS: “colour”: Property “colour” doesn't exist."} <= of_broken
    said = [described(message) for message in messages if Path(message["url"]).name != broken.name]
    assert [line for line in NOT_SO if not any(re.search(line, fault) for fault in said)] == []
    assert [fault for fault in said if is_so(fault)] == []
