"""The ways in which a repository, or what lies between, misbehaves."""

from __future__ import annotations

import time
from collections.abc import Mapping

from deposit.upload.invenio_site import Answer, Effect, Misbehaviour, Request


def reset(request: Request, _effect: Effect) -> None:
    """The connection breaks before anything was done."""
    request.reset()


def lost_answer(request: Request, effect: Effect) -> None:
    """What was asked for is done, and the connection breaks before the answer."""
    effect()
    request.reset()


def half_way(request: Request, _effect: Effect) -> None:
    """The connection breaks in the middle of what is sent, or before the answer where nothing is."""
    for piece in request.pieces():
        if len(piece) >= request.unread:
            break
    request.reset()


def truncated(request: Request, effect: Effect) -> None:
    """The answer ends before its end."""
    content = effect().content
    request.send_response(200)
    request.send_header("Content-Length", str(len(content) + 10))
    request.end_headers()
    request.wfile.write(content)
    request.close_connection = True


def no_json(request: Request, effect: Effect) -> None:
    """The answer is a page for people."""
    effect()
    page = b"<html><title>Maintenance</title></html>"
    request.send_response(200)
    request.send_header("Content-Length", str(len(page)))
    request.end_headers()
    request.wfile.write(page)


def silent(request: Request, _effect: Effect) -> None:
    """Nothing comes for longer than a client waits."""
    request.drain()
    time.sleep(1.5)
    request.reset()


def corrupting(request: Request, effect: Effect) -> None:
    """One bit of what is sent is stored as another."""
    request.corrupted = True
    request.write(effect())


def vanishing(request: Request, effect: Effect) -> None:
    """Somebody discards the draft at this moment."""
    request.site.only_draft().deleted = True
    request.write(effect())


def dropping(request: Request, effect: Effect) -> None:
    """Somebody takes a file out of the draft at this moment."""
    request.site.only_draft().files.pop("bagit.txt")
    request.write(effect())


def publishing(request: Request, effect: Effect) -> None:
    """Somebody publishes the draft at this moment."""
    request.site.only_draft().published = True
    request.write(effect())


def twice(request: Request, effect: Effect) -> None:
    """What was asked for is done twice, as by something between that asks again, and the second answer is given."""
    effect()
    request.write(effect())


def expiring(request: Request, effect: Effect) -> None:
    """The token expires at this moment."""
    request.site.token = "another one"
    request.write(effect())


def answering(status: int, message: str = "", headers: Mapping[str, str] | None = None) -> Misbehaviour:
    """Nothing is done, and the answer is another."""

    def misbehave(request: Request, _effect: Effect) -> None:
        request.drain()
        said = {"status": status, "message": message}
        request.write(Answer(status, said, tuple((headers or {}).items())))

    return misbehave


def refusing_early(status: int) -> Misbehaviour:
    """The answer comes before what is sent was read, and the connection is closed."""

    def misbehave(request: Request, _effect: Effect) -> None:
        request.close_connection = True
        request.write(Answer(status, {"status": status, "message": "Too large."}, (("Connection", "close"),)))

    return misbehave


PASSING = {
    "reset": reset,
    "lost answer": lost_answer,
    "half way": half_way,
    "truncated": truncated,
    "no json": no_json,
    "500": answering(500, "Internal server error."),
    "503": answering(503, "Maintenance.", {"Retry-After": "1"}),
    "504": answering(504),
    "429": answering(429, "30 per 1 minute", {"Retry-After": "2"}),
    "disk full": answering(507, "No space left on device."),
    "silent": silent,
}
"""Those after which the same may succeed."""
