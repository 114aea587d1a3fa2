"""Writes the SHA-256 of the page's script, as the page's policy names it: run it after a change in xslt/html/script/.

    python tools/script_digest.py

It asks the stylesheet for a page, so that what is digested is what a browser gets.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from rubricator.rendering import FORMATS, render

DIGEST = Path(__file__).parents[1] / "xslt" / "html" / "script" / "digest.txt"
TEI = b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>x</p></body></text></TEI>'


def digest() -> str:
    """Return the digest of the script in a page, in base64 (CSP 3, 2.3.1)."""
    page, _ = render(TEI, "memory:page.xml", FORMATS["html"])
    scripts = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    return base64.b64encode(hashlib.sha256(scripts[-1].encode()).digest()).decode()


if __name__ == "__main__":
    DIGEST.write_text(digest() + "\n", "utf-8")
