"""Builds what reads documents in C when a wheel or an editable installation is made: RELAX NG's first pass, and the outline.

Where there is no C compiler, or it fails, the installation goes on without: in pure Python the same is read, more slowly.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

from Cython.Build import cythonize
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from setuptools import Distribution, Extension
from setuptools.command.build_ext import build_ext
from setuptools.errors import BaseError, CompileError, LinkError

PACKAGES = "pipeline"
SOURCES = ("rubricator/relaxng/compiled.pyx", "rubricator/validation/compiled.pyx")


class ExtensionBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the extension modules to a wheel; for an editable installation puts them beside their sources."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the extensions and tell hatchling where they are and that the wheel is for one platform; add the guides."""
        if version != "editable":
            build_data["force_include"].update(guides(Path(self.root)))
        self.folder = tempfile.mkdtemp()
        try:
            built = build(Path(self.root), Path(self.folder))
        except (BaseError, CompileError, LinkError) as error:
            self.app.display_warning(f"without the compiled modules, validation is slower: {error}")
            return
        build_data.update(pure_python=False, infer_tag=True)
        for source, module in zip(SOURCES, built, strict=True):
            place = Path(source).with_name(module.name)
            if version == "editable":
                shutil.move(module, Path(self.root, PACKAGES, place))
            else:
                build_data["force_include"][str(module)] = place.as_posix()

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what the build has left."""
        shutil.rmtree(self.folder)


def guides(root: Path) -> dict[str, str]:
    """Return the guides of the documentation, each with its place in the package; what else lies in the folder stays out."""
    return {str(page): f"rubricator/docs/{page.name}" for page in sorted((root / "docs").glob("*.md"))}


def build(root: Path, folder: Path) -> list[Path]:
    """Compile the extensions into a folder and return their files, in the order of the sources. Raises the errors of setuptools."""
    # Debugging information would be four fifths of a file.
    arguments = ["-g0"] if os.name == "posix" else []
    packages = root / PACKAGES
    extensions = [
        Extension(".".join(Path(source).with_suffix("").parts), [str(packages / source)], extra_compile_args=arguments)
        for source in SOURCES
    ]
    modules = cythonize(extensions, build_dir=str(folder), include_path=[str(packages)], quiet=True)
    command = build_ext(Distribution({"ext_modules": modules}))
    command.build_lib = str(folder / "lib")
    command.build_temp = str(folder / "objects")
    command.ensure_finalized()
    command.run()
    return [Path(output) for output in command.get_outputs()]
