"""The files of a new project: those shipped in the folder ``template``, as they are, and the schemas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from rubricator.assets import asset
from rubricator.building.places import SCHEMAS
from rubricator.configuration.reading import FILE
from rubricator.founding.settings import with_setting


@dataclass(frozen=True, slots=True)
class ProjectFile:
    """A file of a new project: its path, relative to the project's folder, and what is in it."""

    path: PurePosixPath
    data: bytes


def project_files(settings: Mapping[str, str]) -> tuple[ProjectFile, ...]:
    """Return the files of a new project in the order of their paths, with these settings made in its configuration."""
    return tuple(sorted((*_template(settings), *_schemas()), key=lambda file: file.path))


def _template(settings: Mapping[str, str]) -> Iterator[ProjectFile]:
    folder = asset("template")
    for path in (path for path in folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        relative = PurePosixPath(path.relative_to(folder).as_posix())
        yield ProjectFile(relative, _configured(data, settings) if relative.name == FILE else data)


def _configured(data: bytes, settings: Mapping[str, str]) -> bytes:
    text = data.decode()
    for key, value in settings.items():
        text = with_setting(text, key, value)
    return text.encode()


def _schemas() -> Iterator[ProjectFile]:
    for name in SCHEMAS:
        yield ProjectFile(PurePosixPath("schemas", name), asset("schemas", name).read_bytes())
