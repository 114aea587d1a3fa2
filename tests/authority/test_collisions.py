"""How often the keys that find variants take two surnames of real people for one."""

from collections.abc import Callable, Iterable

import pytest
from people import collisions

from rubricator.authority.folding import plain
from rubricator.authority.sounds import russian_sounds


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
    colliding, names = collisions(keys)
    assert least <= colliding / names <= most
