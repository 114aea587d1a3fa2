"""The resolver where none is given: files beside the schema, the environment's catalogs, and the schemas fetched before."""

from __future__ import annotations

import os

from rubricator.relaxng.caching import cache_folder
from rubricator.relaxng.grammar import Resource
from rubricator.relaxng.resources import Unresolved

FETCHED = "schemas"
"""The folder of schemas fetched from the web before, inside the cache folder; see ``local``."""


def find_everyday(href: str, base: str) -> Resource | Unresolved:
    """Return the file that ``href`` stands for in a file or element with the base ``base``."""
    # Imported here: most schemas are one file.
    from rubricator.relaxng.local import from_environment

    folder = cache_folder()
    return from_environment(os.environ, folder and folder / FETCHED)(href, base)
