"""The length of a message: with its hint it fits in 400 characters."""

from __future__ import annotations

LIMIT = 400


def fit(message: str, hint: str = "") -> tuple[str, str]:
    """Return message and hint, white space folded, shortened until they fit together; the hint gets at most half."""
    hint = _shorten(" ".join(hint.split()), LIMIT // 2)
    return _shorten(" ".join(message.split()), LIMIT - len(hint)), hint


def _shorten(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
