"""Whether two name classes have a name in common. Source: RELAX NG specification 7.3, 7.4."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.relaxng.nameclasses import AnyName, Name, NameChoice, NameClass, NsName, contains
from rubricator.relaxng.names import expanded

# A name and a namespace that no schema can mention, since neither may hold this character. They stand for all others.
_UNMENTIONED = "\0"


def overlap(first: NameClass, second: NameClass) -> bool:
    """Return whether a name is in both. It suffices to try every name mentioned, and one that is not of every namespace."""
    return any(
        contains(first, name) and contains(second, name)
        for names in (first, second)
        for name in _representatives(names)
    )


def is_open(names: NameClass) -> bool:
    """Return whether a name class has wildcards, and so endlessly many names."""
    match names:
        case Name():
            return False
        case NameChoice(members):
            return any(is_open(member) for member in members)
        case _:
            return True


def _representatives(names: NameClass) -> Iterator[str]:
    match names:
        case Name(name):
            yield name
        case NsName(namespace, except_):
            yield expanded(namespace, _UNMENTIONED)
            if except_ is not None:
                yield from _representatives(except_)
        case AnyName(except_):
            yield expanded(_UNMENTIONED, _UNMENTIONED)
            if except_ is not None:
                yield from _representatives(except_)
        case NameChoice(members):
            for member in members:
                yield from _representatives(member)
