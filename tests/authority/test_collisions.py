"""How often the keys that find variants take two surnames of real people for one."""

from collections import defaultdict
from collections.abc import Callable, Iterable

import pytest

from rubricator.authority.folding import plain
from rubricator.authority.index import russian_sounds
from rubricator.recognition import lexicon


def colliding(names: Iterable[str], keys: Callable[[str], Iterable[str]]) -> int:
    """Return the number of names that share a key with another."""
    bearers = defaultdict(set)
    for name in names:
        for key in keys(name):
            bearers[key].add(name)
    return len(set().union(*(found for found in bearers.values() if len(found) > 1)))


@pytest.mark.parametrize(
    ("keys", "least", "most"),
    [
        # Most of them are one name with and without its accents: Gómez, Gomez; Böhm, Boehm.
        (lambda name: [plain(name)], 0.03, 0.04),
        # Most of them are one name too: Kowalski, Kowalsky; Levin, Lewin.
        (russian_sounds, 0.005, 0.01),
    ],
    ids=["spelling", "sound"],
)
def test_different_surnames_rarely_share_a_key(keys: Callable[[str], Iterable[str]], least: float, most: float) -> None:
    names = lexicon.surnames()
    assert least <= colliding(names, keys) / len(names) <= most
