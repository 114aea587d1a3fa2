"""Taking the tags that annotation added away again, without knowing how they were added."""

import re

_TOKEN = re.compile(r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>|[^<]+", re.DOTALL)
_ADDED = re.compile(r"</?(?:[\w.-]+:)?(?:persName|date)[\s>]")


def stripped(annotated: str, original: str) -> str:
    """Return the annotated document without those tags for names and dates that the original lacks at their place."""
    kept: list[str] = []
    offset = 0
    for token in _TOKEN.findall(annotated):
        if not original.startswith(token, offset) and _ADDED.match(token):
            continue
        kept.append(token)
        offset += len(token)
    return "".join(kept)
