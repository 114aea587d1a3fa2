"""Harm done to a package, one thing at a time, for tests of whether it is named."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from rubricator.deposit.verifying import verify

CHANGED, MISSING, RENAMED = "BAG022", "BAG020", "BAG023"
ADDED = {True: "BAG021", False: "BAG026"}
"""By whether it is a payload file."""


@dataclass(frozen=True)
class Harm:
    """What was done: the path that has to be named, the code that says what happened, and what the file was called before."""

    path: str
    code: str
    origin: str


Harming = Callable[[Path, random.Random], Harm]


def flip(bag: Path, chance: random.Random) -> Harm:
    """Change a bit of a file."""
    path = _some_file(bag, chance, least=1)
    data = bytearray(path.read_bytes())
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)
    return Harm(_name(bag, path), CHANGED, _name(bag, path))


def truncate(bag: Path, chance: random.Random) -> Harm:
    """Cut off the end of a file."""
    path = _some_file(bag, chance, least=1)
    data = path.read_bytes()
    path.write_bytes(data[: chance.randrange(len(data))])
    return Harm(_name(bag, path), CHANGED, _name(bag, path))


def add(bag: Path, chance: random.Random) -> Harm:
    """Add a file, empty or not, in a folder that is there or not."""
    folder = _some_file(bag, chance).parent
    if chance.random() < 0.3:
        folder = folder / "new"
        folder.mkdir(exist_ok=True)
    path = folder / f"added-{chance.randrange(10**6)}.xml"
    path.write_bytes(chance.randbytes(chance.choice([0, 5, 5000])))
    name = _name(bag, path)
    return Harm(name, ADDED[name.startswith("data/")], name)


def delete(bag: Path, chance: random.Random) -> Harm:
    """Remove a file."""
    path = _some_file(bag, chance)
    path.unlink()
    return Harm(_name(bag, path), MISSING, _name(bag, path))


def rename(bag: Path, chance: random.Random) -> Harm:
    """Give a file another name, in its folder or another."""
    path = _some_file(bag, chance)
    target = _some_file(bag, chance).parent / f"renamed-{chance.randrange(10**6)}{path.suffix}"
    path.rename(target)
    return Harm(_name(bag, target), RENAMED, _name(bag, path))


KINDS: dict[str, Harming] = {
    "flipped": flip,
    "cut off": truncate,
    "added": add,
    "deleted": delete,
    "renamed": rename,
}


def _some_file(bag: Path, chance: random.Random, least: int = 0) -> Path:
    """Return a file of a bag; its few tag files come up as often as all the rest of them would in a small bag."""
    files = sorted(path for path in bag.rglob("*") if path.is_file() and path.stat().st_size >= least)
    tags = [path for path in files if path.parent == bag]
    return chance.choice(tags if chance.random() < 0.2 else files)


def _name(bag: Path, path: Path) -> str:
    return path.relative_to(bag).as_posix()


def named(package: Path, base: str = "") -> set[tuple[str, str]]:
    """Return what is found in a package: the paths in the bag, and the codes."""
    return {
        (finding.file.removeprefix(str(package)).removeprefix(f"/{base}").lstrip("/"), finding.code)
        for finding in verify(package)
    }


def undo(bag: Path, harm: Harm, files: Mapping[str, bytes]) -> None:
    """Make a bag again what it was; ``files`` are all that were in it."""
    (bag / harm.path).unlink(missing_ok=True)
    if harm.origin in files:
        (bag / harm.origin).write_bytes(files[harm.origin])


def repacked(archive: Path, target: Path, change: Callable[[ZipInfo, bytes], tuple[str, bytes] | None]) -> None:
    """Write an archive again with members changed, or left out where that gives None."""
    with ZipFile(archive) as old, ZipFile(target, "w") as new:
        for member in old.infolist():
            changed = change(member, old.read(member))
            if changed is not None:
                name, data = changed
                info = ZipInfo(name, member.date_time)
                info.external_attr, info.create_system = member.external_attr, member.create_system
                new.writestr(info, data)
