"""How sure a rule is, in the words of TEI's att.global.responsibility: ``@cert``."""

from __future__ import annotations

_HIGH, _MEDIUM = 0.85, 0.6


def cert(certainty: float) -> dict[str, str]:
    """Return the attribute for a probability: none where it is high."""
    if certainty >= _HIGH:
        return {}
    return {"cert": "medium" if certainty >= _MEDIUM else "low"}
