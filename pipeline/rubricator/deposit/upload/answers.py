"""What a server's answer says: what was asked for, that it may be asked again, or that it is refused."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from rubricator.deposit.upload.repository import RefusedError, UnavailableError

MOST_OF_A_REASON = 300
"""Characters that are shown of what a server says."""

_ASK_AGAIN = (408, 425, 429)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it came; ``secret`` is what must not be shown of it, should it be given back."""

    status: int
    reason: str
    headers: Mapping[str, str]
    data: bytes
    secret: str

    def __repr__(self) -> str:
        return f"Answer({self.status})"

    def judged(self) -> Mapping[str, object]:
        """Return the object that the answer is. Raises UnavailableError, RefusedError."""
        said = read(self.data)
        if self.status >= 500 or self.status in _ASK_AGAIN:
            raise UnavailableError(self._said(said), retry_after(self.headers.get("Retry-After")))
        if 300 <= self.status < 400:
            target = shown(self.headers.get("Location", "elsewhere"), self.secret)
            raise RefusedError(self.status, f"it redirects to {target}, where the token is not sent")
        if self.status >= 400:
            against = tuple(shown(words, self.secret) for words in objections(said))
            raise RefusedError(self.status, self._said(said), against)
        if said is None:
            raise UnavailableError("the answer is not what this API answers (JSON)")
        return said

    def _said(self, said: Mapping[str, object] | None) -> str:
        """Return status and reason, as a clause."""
        message = (said or {}).get("message")
        reason = message if isinstance(message, str) and message else self.reason
        return f"it answers {self.status} {shown(reason, self.secret)}".rstrip(" .")


def shown(text: str, secret: str) -> str:
    """Return what a server says as it may be shown: short, in one line, and without the secret."""
    return " ".join(text.replace(secret, "…").split())[:MOST_OF_A_REASON]


def read(data: bytes) -> Mapping[str, object] | None:
    """Return the object that an answer's data are; of no data an empty one, of anything else None."""
    try:
        found = json.loads(data) if data.strip() else {}
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def objections(said: Mapping[str, object] | None) -> tuple[str, ...]:
    """Return what InvenioRDM has against the fields of a record (``errors``), a clause each."""
    errors = (said or {}).get("errors")
    return tuple(map(_objection, errors)) if isinstance(errors, list) else ()


def retry_after(value: str | None) -> float | None:
    """Return the seconds of a ``Retry-After`` (RFC 9110, 10.2.3), None if there are none or they cannot be read."""
    from urllib3.exceptions import InvalidHeader
    from urllib3.util import Retry

    try:
        return None if value is None else float(Retry().parse_retry_after(value) or 0)
    except InvalidHeader:
        return None


def _objection(error: object) -> str:
    if not isinstance(error, dict):
        return str(error)
    messages = error.get("messages")
    words = " ".join(map(str, messages)) if isinstance(messages, list) else str(messages or error.get("message", ""))
    return f"{error.get('field', 'record')}: {words}"
