"""Characters that are looked for before anything else, so that what is said of them is loaded only if there are any."""

from __future__ import annotations

import re

REPLACEMENT = "\ufffd"
PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
UNSEEN = "\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufff9-\ufffb"
"""Control characters, ends of lines and paragraphs, noncharacters, byte order marks and annotation characters."""

CONTINUING = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What the bytes 80 to BF are in Latin-1 or Windows-1252: in UTF-8 they go on with a character."""

STRAY = re.compile(f"[{UNSEEN}{PRIVATE}{REPLACEMENT}]")
LEADING = re.compile(f"[ÃÂâÎÏÐÑï](?=[{CONTINUING}])")
"""What a character in UTF-8 begins with, read in another encoding."""
