"""Ways to check documents and make all outputs of them with Jing and Saxon for Java, as functions of two folders."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

from java import class_path, saxon_command, saxon_jar
from measuring import ROOT
from validators import jing_command
from watching import environment

from rubricator.rendering import EDITION
from rubricator.schematron.compiling import transpile

GRAMMAR, RULES = (ROOT / "schemas" / name for name in ("rubricator.rng", "rubricator.sch"))
_XSLT = ROOT / "xslt"
_LOOP = ROOT / "benchmarks" / "loop.sh"


def compiled_rules(folder: Path) -> Path:
    """Write the Schematron schema as a stylesheet, which its users do once and not for each document; return the file."""
    path = folder / "rules.xsl"
    path.write_text(transpile(RULES), encoding="utf-8")
    return path


def a_process_each(documents: Path, outputs: Path) -> None:
    """Run the shell loop: a process for each document and step. Raises if a document is invalid."""
    outputs.mkdir(parents=True, exist_ok=True)
    jar = saxon_jar()
    assert jar is not None, "nobody measures what is not installed"
    variables: Mapping[str, str] = {
        "JING": str(jing_command()[-1]),
        "SAXON": class_path(jar),
        "GRAMMAR": str(GRAMMAR),
        "RULES": str(compiled_rules(outputs)),
        "XSLT": str(_XSLT),
    }
    subprocess.run([_LOOP, documents, outputs], check=True, capture_output=True, env={**environment(), **variables})


def a_process_a_step(documents: Path, outputs: Path) -> None:
    """Run Jing once over all documents, and Saxon once over their folder for each stylesheet. Raises if one is invalid."""
    outputs.mkdir(parents=True, exist_ok=True)
    _run([*jing_command(), str(GRAMMAR), *map(str, sorted(documents.iterdir()))])
    over_folder(compiled_rules(outputs), documents, outputs / "rules")
    if any(path.stat().st_size for path in (outputs / "rules").iterdir()):
        raise RuntimeError("a document breaks a rule")
    for name, format_ in EDITION.items():
        over_folder(_XSLT / format_.stylesheet, documents, outputs / name)
        for path in (outputs / name).iterdir():
            path.rename(outputs / f"{path.stem}{format_.suffix}")


def over_folder(stylesheet: Path, documents: Path, outputs: Path) -> None:
    """Run Saxon once over a folder of documents."""
    outputs.mkdir(parents=True, exist_ok=True)
    _run(saxon_command(f"-s:{documents}", f"-xsl:{stylesheet}", f"-o:{outputs}"))


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True)
