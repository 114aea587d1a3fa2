"""Whether certainty means what it says: the share that is right of the mentions given so much certainty, and by rule."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from judging import Judged
from measuring import heading

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
"""Where the bins begin; the last goes up to 1."""

SURE = 0.9
Key = TypeVar("Key", bound=Hashable)
COLUMNS = f"{'count':>7}{'certainty':>11}{'tight':>8}{'overlap':>9}{'value':>8}"
"""Value is right where the mention overlaps one of the key's and has its value; of persons, where it overlaps."""


def report(verdicts: Sequence[Judged]) -> None:
    """Print the reliability tables: pooled, for each corpus, and by rule; persons and dates apart."""
    for kind in dict.fromkeys(one.kind for one in verdicts):
        of_kind = [one for one in verdicts if one.kind == kind]
        for name, some in _pooled_and_apart(of_kind):
            heading(f"Reliability of {kind}, {name}")
            _bins(some)
        heading(f"Reliability of {kind} by rule")
        _rules(of_kind)


def calibration_error(verdicts: Sequence[Judged], right: Callable[[Judged], bool]) -> float:
    """Return the expected calibration error: the gap between mean certainty and share right, weighted by bin."""
    bins = _grouped(verdicts, _bin).values()
    return sum(abs(_certainty(some) - _share(some, right)) * len(some) for some in bins) / max(1, len(verdicts))


def _pooled_and_apart(verdicts: Sequence[Judged]) -> Iterator[tuple[str, Sequence[Judged]]]:
    apart = _grouped(verdicts, lambda one: one.corpus)
    if len(apart) > 1:
        yield f"all corpora ({', '.join(apart)})", verdicts
    yield from apart.items()


def _bins(verdicts: Sequence[Judged]) -> None:
    print(f"{'certainty':12}{COLUMNS}")
    for index, some in sorted(_grouped(verdicts, _bin).items()):
        end = f"{EDGES[index + 1]:.2f})" if index + 1 < len(EDGES) else "1.00]"
        print(f"[{EDGES[index]:.2f}, {end}{_figures(some)}")
    print(f"{'all':12}{_figures(verdicts)}")
    errors = [calibration_error(verdicts, right) for right in (_tight, _overlap, _value)]
    print("expected calibration error: tight {:.3f}, overlap {:.3f}, value {:.3f}".format(*errors))
    sure = [one for one in verdicts if one.certainty >= SURE]
    print(
        f"of {len(sure)} mentions given {SURE} or more, {_share(sure, _tight):.1%} are right tight, "
        f"{_share(sure, _overlap):.1%} by overlap, {_share(sure, _value):.1%} with their value"
    )


def _rules(verdicts: Sequence[Judged]) -> None:
    names = dict.fromkeys(one.corpus for one in verdicts)
    print(f"{'rule':28}{COLUMNS}  " + "".join(f"{f'{name} n/tight/overlap':>26}" for name in names))
    by_rule = _grouped(verdicts, lambda one: one.rule)
    for rule, some in sorted(by_rule.items(), key=lambda item: -len(item[1])):
        corpora = _grouped(some, lambda one: one.corpus)
        print(f"{rule:28}{_figures(some)}  " + "".join(f"{_short(corpora.get(name, [])):>26}" for name in names))


def _figures(some: Sequence[Judged]) -> str:
    return f"{len(some):7}{_certainty(some):11.3f}{_share(some, _tight):8.3f}{_share(some, _overlap):9.3f}{_share(some, _value):8.3f}"


def _short(some: Sequence[Judged]) -> str:
    return f"{len(some)} / {_share(some, _tight):.2f} / {_share(some, _overlap):.2f}" if some else "-"


def _bin(one: Judged) -> int:
    return bisect_right(EDGES, one.certainty) - 1


def _tight(one: Judged) -> bool:
    return one.tight


def _overlap(one: Judged) -> bool:
    return one.overlap


def _value(one: Judged) -> bool:
    return one.value


def _certainty(some: Sequence[Judged]) -> float:
    return sum(one.certainty for one in some) / max(1, len(some))


def _share(some: Sequence[Judged], right: Callable[[Judged], bool]) -> float:
    return sum(map(right, some)) / max(1, len(some))


def _grouped(verdicts: Iterable[Judged], key: Callable[[Judged], Key]) -> dict[Key, list[Judged]]:
    groups: dict[Key, list[Judged]] = defaultdict(list)
    for one in verdicts:
        groups[key(one)].append(one)
    return groups
