"""The readers there are, and what each makes of each document."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

from consumers.documents import citation
from consumers.reading import differences, read_key

#: By name, the modules in ``readers/``. Each has FORMAT; SAYS, LOSES and perhaps LACKS: see ``differences``; and ``read(text) -> Reading``.
READERS: Mapping[str, ModuleType] = {
    module.name: importlib.import_module(f"consumers.readers.{module.name}")
    for module in pkgutil.iter_modules([str(Path(__file__).parent / "readers")])
}


def compared(reader: str, document: str) -> tuple[str, ...]:
    """Return in what a reader's reading of a document is wrong, each in words."""
    module = READERS[reader]
    reading = module.read(citation(document, module.FORMAT))
    return differences(read_key(document), reading, module.SAYS, module.LOSES, getattr(module, "LACKS", {}))
