"""What is asked of a worker process, and what it answers, as bytes: who hands them on need not know what is in them."""

from __future__ import annotations

import pickle
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from rubricator.building.execution.workers import Lost


class RemoteError(Exception):
    """What was raised in another process, with its traceback as Python prints it: the cause of what is raised here."""


@dataclass(frozen=True, slots=True)
class _Done:
    result: Any


@dataclass(frozen=True, slots=True)
class _Raised:
    error: Exception
    traceback: str


@dataclass(frozen=True, slots=True)
class Question:
    """Asks what an action gives for values; it is pickled once for all of them, since it may be large."""

    action: bytes

    def __call__(self, value: object) -> bytes:
        """Return the question for a value."""
        return pickle.dumps((self.action, pickle.dumps(value)))


def question(action: Callable[[Any], object]) -> Question:
    """Return what asks for the results of an action."""
    return Question(pickle.dumps(action))


def answer(asked: bytes) -> bytes:
    """Return what an action gives or raises for a value; whatever happens is an answer."""
    try:
        action, value = pickle.loads(asked)
        return pickle.dumps(_Done(_action(action)(pickle.loads(value))))
    except Exception as error:
        return _raised(error)


def result_of(answer: bytes | Lost) -> Any:
    """Return the result in an answer, or that the value is lost. Raises what the action raised."""
    if isinstance(answer, Lost):
        return answer
    found = pickle.loads(answer)
    if isinstance(found, _Raised):
        raise found.error from RemoteError(found.traceback)
    return found.result


@lru_cache(maxsize=1)
def _action(packed: bytes) -> Callable[[Any], Any]:
    action: Callable[[Any], Any] = pickle.loads(packed)
    return action


def _raised(error: Exception) -> bytes:
    where = traceback.format_exc()
    try:
        return pickle.dumps(_Raised(error, where))
    except Exception:  # it holds what cannot be pickled
        return pickle.dumps(_Raised(RuntimeError(f"{type(error).__name__}: {error}"), where))
