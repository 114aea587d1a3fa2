"""Finds what is shipped beside the code, such as schemas, stylesheets and guides, installed in the package or in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def asset(*parts: str) -> Path:
    """Return the path of a shipped file, such as ``asset("schemas", "rubricator.rng")``.

    Raises FileNotFoundError when the installation lacks it.
    """
    for root in (_PACKAGE, _CHECKOUT):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"the installation lacks {'/'.join(parts)}; install rubricator again")
