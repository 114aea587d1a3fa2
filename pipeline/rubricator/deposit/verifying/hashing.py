"""Reading every file of a bag once, for all the digests that are asked of it, in several threads where that can be."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from rubricator.deposit.verifying.bag import Bag
from rubricator.deposit.verifying.containers.container import DamagedError, UnreadableError
from rubricator.deposit.verifying.rules import CHANGED, UNREADABLE
from rubricator.diagnostics import Diagnostic, Rule

T = TypeVar("T")
R = TypeVar("R")

_THREADS = 2
_BATCH = 32
_UNDER_WAY = 4


@dataclass(frozen=True, slots=True)
class Digested:
    """A file's digests by their algorithms, or what is to be said instead: a rule, and why."""

    path: str
    digests: tuple[tuple[str, str], ...] = ()
    rule: Rule | None = None
    reason: str = ""


def take_digests(bag: Bag) -> Iterator[Diagnostic]:
    """Enter the digests of all files, and yield which cannot be read."""
    inventory = bag.inventory
    algorithms = [name for (name,) in inventory.rows("select distinct algorithm from manifest order by algorithm")]
    wanted = "select path from present where path not in (select path from unreadable) order by number"
    paths = (path for (path,) in inventory.rows(wanted))

    def action(batch: Sequence[str]) -> list[Digested]:
        return [_digested(bag, path, algorithms) for path in batch]

    threads = _THREADS if bag.container.at_random else 1
    for digested in _in_threads(action, _batches(paths), threads):
        for one in digested:
            if one.rule:
                inventory.add_unreadable(one.path, one.reason)
                yield bag.finding(one.rule, one.path, f"The file cannot be read to its end: {one.reason}.")
            else:
                inventory.add_digests(one.path, one.digests)


def _digested(bag: Bag, path: str, algorithms: Sequence[str]) -> Digested:
    digests = [hashlib.new(algorithm, usedforsecurity=False) for algorithm in algorithms]
    try:
        for piece in bag.pieces(path):
            for digest in digests:
                digest.update(piece)
    except DamagedError as error:
        return Digested(path, rule=CHANGED, reason=str(error))
    except UnreadableError as error:
        return Digested(path, rule=UNREADABLE, reason=str(error))
    except OSError as error:
        return Digested(path, rule=UNREADABLE, reason=(error.strerror or str(error)).lower())
    return Digested(path, tuple(zip(algorithms, (digest.hexdigest() for digest in digests), strict=True)))


def _batches(paths: Iterator[str]) -> Iterator[tuple[str, ...]]:
    while batch := tuple(islice(paths, _BATCH)):
        yield batch


def _in_threads(action: Callable[[T], R], values: Iterable[T], threads: int) -> Iterator[R]:
    """Yield what an action gives for each value, in order, with few under way at once."""
    waiting: deque[Future[R]] = deque()
    with ThreadPoolExecutor(threads) as executor:
        for value in values:
            waiting.append(executor.submit(action, value))
            if len(waiting) >= threads * _UNDER_WAY:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
