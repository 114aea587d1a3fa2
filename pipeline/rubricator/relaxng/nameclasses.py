"""Name classes: which names an element or attribute pattern takes. Source: RELAX NG specification 4.8, 6.1."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from rubricator.relaxng.names import namespace_of


@dataclass(frozen=True, slots=True)
class Name:
    """One expanded name."""

    name: str


@dataclass(frozen=True, slots=True)
class NsName:
    """Every name of a namespace (empty: of none), but for those in ``except_``."""

    namespace: str
    except_: NameClass | None = None


@dataclass(frozen=True, slots=True)
class AnyName:
    """Every name, but for those in ``except_``."""

    except_: NameClass | None = None


@dataclass(frozen=True, slots=True)
class NameChoice:
    """The names of any of several name classes, in the schema's order."""

    members: tuple[NameClass, ...]


NameClass = Name | NsName | AnyName | NameChoice


def contains(names: NameClass, name: str) -> bool:
    """Return whether an expanded name is in a name class (6.1)."""
    match names:
        case Name(only):
            return only == name
        case NsName(namespace, except_):
            return namespace_of(name) == namespace and not (except_ is not None and contains(except_, name))
        case AnyName(except_):
            return not (except_ is not None and contains(except_, name))
        case NameChoice(members):
            return any(contains(member, name) for member in members)
        case _:
            assert_never(names)


def listed(names: NameClass) -> tuple[str, ...]:
    """Return the expanded names that a name class names one by one; those of wildcards are not among them."""
    match names:
        case Name(only):
            return (only,)
        case NameChoice(members):
            return tuple(name for member in members for name in listed(member))
        case _:
            return ()


def parts(names: NameClass) -> Iterator[NameClass]:
    """Yield a name class and every one inside it, exceptions included."""
    yield names
    match names:
        case NsName(except_=inner) | AnyName(except_=inner) if inner is not None:
            yield from parts(inner)
        case NameChoice(members):
            for member in members:
                yield from parts(member)
        case _:
            return
