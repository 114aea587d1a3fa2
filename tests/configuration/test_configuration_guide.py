"""docs/configuration.md: its tables have every setting."""

import re
from pathlib import Path

from rubricator.configuration.edition import EDITION_KEYS
from rubricator.configuration.reading import KEYS
from rubricator.configuration.site import SITE_KEYS

GUIDE = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")
TABLES = re.compile("^## The (?:edition|site)\n", re.MULTILINE)


def test_every_setting_is_in_the_table() -> None:
    general, edition, site = (set(re.findall(r"^\| `([\w-]+)`", part, re.MULTILINE)) for part in TABLES.split(GUIDE))
    assert general == set(KEYS)
    assert edition == set(EDITION_KEYS)
    assert site == set(SITE_KEYS)
