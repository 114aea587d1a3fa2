"""What goes wrong with archives: DOCX, and the exports of programs for transcribing, are ZIP files that may be damaged."""

from __future__ import annotations

import lzma
import struct
import zlib
from zipfile import BadZipFile

UNREADABLE = (
    BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, RuntimeError, ValueError, OverflowError, KeyError,
)  # fmt: skip
"""All that zipfile and the decompressors below it raise on bytes that are not what they should be."""
