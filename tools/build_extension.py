"""Builds the compiled first pass of ``rubricator.relaxng`` when a wheel or an editable installation is made.

Where there is no C compiler, or it fails, the installation goes on without: the pure Python pass gives the same answers.
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

SOURCE = "pipeline/rubricator/relaxng/compiled.pyx"


class ExtensionBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the extension module to a wheel; for an editable installation puts it beside its source."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the extension and tell hatchling where it is and that the wheel is for one platform."""
        self.folder = tempfile.mkdtemp()
        try:
            built = build(Path(self.root), Path(self.folder))
        except (BaseError, CompileError, LinkError) as error:
            self.app.display_warning(f"without the compiled first pass, validation is slower: {error}")
            return
        build_data.update(pure_python=False, infer_tag=True)
        if version == "editable":
            shutil.move(built, (Path(self.root) / SOURCE).with_name(built.name))
        else:
            build_data["force_include"][str(built)] = f"rubricator/relaxng/{built.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what the build has left."""
        shutil.rmtree(self.folder)


def build(root: Path, folder: Path) -> Path:
    """Compile the extension into a folder and return the file. Raises the errors of setuptools."""
    # Debugging information would be four fifths of the file.
    arguments = ["-g0"] if os.name == "posix" else []
    extension = Extension("rubricator.relaxng.compiled", [str(root / SOURCE)], extra_compile_args=arguments)
    distribution = Distribution({"ext_modules": cythonize([extension], build_dir=str(folder), quiet=True)})
    command = build_ext(distribution)
    command.build_lib = str(folder / "lib")
    command.build_temp = str(folder / "objects")
    command.ensure_finalized()
    command.run()
    return Path(command.get_outputs()[0])
