"""XSLT 3.0 through SaxonC-HE: the one part of the program that imports saxonche.

Everything is in memory: a document's bytes and a stylesheet in, text and messages out. A document with a document type
declaration is written out without it first, and nothing that it or a stylesheet names is fetched, from the network or
from the disk; only a stylesheet file that is being compiled may import its neighbours. No stylesheet learns of the
environment, and none calls Java.

SaxonC lives in one native machine a process: the first call must come from the main thread, and work is
shared out over processes that were spawned, not forked.
"""

from __future__ import annotations

from rubricator.saxon.documents import Input
from rubricator.saxon.errors import Fault, StylesheetError, TransformError
from rubricator.saxon.interrupting import interruptible
from rubricator.saxon.processors import processor_version
from rubricator.saxon.stylesheets import (
    Stylesheet,
    compile_importing,
    compile_stylesheet,
    compile_text,
    compile_together,
)
from rubricator.saxon.texts import text_of
from rubricator.saxon.transforming import Result, Value, evaluate, transform

__all__ = [
    "Fault",
    "Input",
    "Result",
    "Stylesheet",
    "StylesheetError",
    "TransformError",
    "Value",
    "compile_importing",
    "compile_stylesheet",
    "compile_text",
    "compile_together",
    "evaluate",
    "interruptible",
    "processor_version",
    "text_of",
    "transform",
]
