"""What git knows of the files that were changed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import click

from rubricator.validation.repository import work_tree


def changed_files(folder: Path, revision: str) -> frozenset[Path]:
    """Return the files, resolved, that differ from where the work tree left a revision, and those that git does not have yet.

    Deleted files are not among them. Raises UsageError if git cannot say.
    """
    top = work_tree(folder.resolve())
    if top is None:
        raise click.UsageError(f"--changed asks git, and {folder} is in no git work tree")
    known = revision if revision == "HEAD" else _fork_point(top, revision)
    if not _succeeds(top, "rev-parse", "--verify", "--quiet", f"{known}^{{commit}}"):
        known = _EMPTY_TREE if revision == "HEAD" else known
    differing = _names(
        top, "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--diff-filter=d", known, "--"
    )
    new = _names(top, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset((top / name).resolve() for name in (*differing, *new))


# Before the first commit there is no HEAD: everything is new.
_EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"


def _fork_point(top: Path, revision: str) -> str:
    """Return the commit at which the work tree left a branch, so that what others did there since is no change of ours."""
    # A name that begins with - would be read as an option.
    if not _succeeds(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"):
        raise click.UsageError(
            f"git knows no commit {revision}. For the files changed since the last commit before PATH, write --changed=HEAD; "
            "in CI fetch the history too (with actions/checkout: fetch-depth: 0)"
        )
    base = _run(top, "merge-base", "HEAD", revision)
    if base.returncode:
        raise click.UsageError(
            f"git finds no commit that HEAD and {revision} have in common; fetch the whole history "
            "(with actions/checkout: fetch-depth: 0)"
        )
    return base.stdout.decode().strip()


def _names(top: Path, *arguments: str) -> list[str]:
    ran = _run(top, *arguments)
    if ran.returncode:
        raise click.UsageError(f"git {arguments[0]}: {ran.stderr.decode(errors='replace').strip()}")
    return [name.decode("utf-8", "surrogateescape") for name in ran.stdout.split(b"\0") if name]


def _succeeds(top: Path, *arguments: str) -> bool:
    return _run(top, *arguments).returncode == 0


def _run(top: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", "-C", str(top), *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        raise click.UsageError("--changed asks git, which is not installed") from None
