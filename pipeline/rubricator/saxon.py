"""XSLT 3.0 through SaxonC-HE: the one module that imports saxonche.

Everything is in memory: a document's bytes and a stylesheet in, text and messages out. A document with a document type
declaration is written out without it first, and nothing that it or a stylesheet names is fetched, from the network or
from the disk; only a stylesheet file that is being compiled may import its neighbours. No stylesheet learns of the
environment, and none calls Java.

SaxonC lives in one native machine a process: the first call must come from the main thread, and work is
shared out over processes that were spawned, not forked.
"""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from threading import current_thread, main_thread
from types import MappingProxyType
from urllib.parse import quote
from xml.parsers import expat

from saxonche import (  # type: ignore[import-not-found]  # an extension module without type stubs
    PySaxonApiError,
    PySaxonProcessor,
    PyXdmNode,
    PyXdmValue,
    PyXsltExecutable,
)

from rubricator.doctypes import DoctypeError, codec_of, doctype_of, written_out

_FEATURE = "http://saxon.sf.net/feature/"
_ALLOWED_PROTOCOLS = f"{_FEATURE}allowedProtocols"
# Without them there are no environment variables and no properties of the machine either.
_EXTERNAL_FUNCTIONS = f"{_FEATURE}allow-external-functions"
# The parser is the JDK's: its depth limit of 100 elements is for servers, not for scholars' documents.
_MAX_DEPTH = f"{_FEATURE}parserProperty?uri=jdk.xml.maxElementDepth"
_MAX_ATTRIBUTES = f"{_FEATURE}parserProperty?uri=jdk.xml.elementAttributeLimit"
_NO_DOCTYPE = f"{_FEATURE}parserFeature?uri=http://apache.org/xml/features/disallow-doctype-decl"
# Beyond this Saxon's recursive templates could exhaust the native stack, which no handler can catch.
_DEEPEST = 5000

_NO_PARAMETERS: Mapping[str, str] = MappingProxyType({})
_NO_DOCUMENTS: Mapping[str, tuple[Input, ...]] = MappingProxyType({})
_NO_VALUES: Mapping[str, Value] = MappingProxyType({})
_OTHER_ENCODING = re.compile(rb"""(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-8["'])""", re.IGNORECASE)
_LOCATION = re.compile(r" on line (\d+)(?: column (\d+))?(?: of \S+)?:?\s")
# An error as Saxon prints it: a line with the place, the code and the message indented below, a trace below that.
_FAULT = re.compile(
    r"^ ?(?:\w+ )?error\b.*? on line (\d+)(?: column (\d+))? of (\S+?):\n((?:  .*\n?)+)", re.IGNORECASE | re.MULTILINE
)
_UNREADABLE = "its encoding cannot be read: {}; save it as UTF-8"
_TRACE = re.compile(r"^ +(?:In \S|invoked by )", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Input:
    """A document given to a stylesheet beside the one it transforms: its bytes, and what ``base-uri()`` returns in it."""

    data: bytes
    base_uri: str


@dataclass(frozen=True, slots=True)
class Result:
    """What a transformation gave: the principal result serialised, and the text of each ``xsl:message``."""

    text: str
    messages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """A compiled stylesheet. ``name`` is its path or base URI, for messages."""

    name: str
    processor: PySaxonProcessor = field(repr=False)
    executable: PyXsltExecutable = field(repr=False)


@dataclass(frozen=True, slots=True)
class Value:
    """What a stylesheet has made of a document, as it can be given to another: no nodes, which no other could read."""

    xdm: PyXdmValue = field(repr=False)

    def __str__(self) -> str:
        """Return its first item as text."""
        return str(self.xdm.item_at(0).string_value)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a stylesheet: ``module`` is the last part of the URI of its file; ``line`` and ``column`` from 1."""

    message: str
    module: str
    line: int
    column: int


class TransformError(Exception):
    """A stylesheet that does not compile, a document that cannot be parsed, or a dynamic error.

    ``str()`` is the message alone; ``uri``, ``line`` and ``column`` (from 1) say where; empty or 0: unknown.
    ``faults`` are those of a stylesheet, each with its place: there can be several.
    """

    def __init__(
        self, message: str, uri: str = "", line: int = 0, column: int = 0, faults: tuple[Fault, ...] = ()
    ) -> None:
        """Make an error with the message and, where they are known, the place and the faults of the stylesheet."""
        super().__init__(message)
        self.faults = faults
        self.uri = uri
        self.line = line
        self.column = column


class StylesheetError(TransformError):
    """What went wrong in a stylesheet, while it was compiled or while it ran, and not in reading the document.

    ``messages`` are the texts of each ``xsl:message`` until then: the last one may say why it ended.
    """

    messages: tuple[str, ...] = ()


@cache
def processor_version() -> str:
    """Return the name and the version of the processor."""
    return str(PySaxonProcessor(license=False).version)


def compile_stylesheet(path: Path) -> Stylesheet:
    """Compile a stylesheet file and what it imports; once a process for each path. Raises TransformError."""
    return compile_together((path,))[path]


@cache
def compile_together(paths: tuple[Path, ...]) -> Mapping[Path, Stylesheet]:
    """Compile stylesheet files on one processor, so that a document is read once for all; once a process. Raises TransformError."""
    for path in paths:
        if not path.is_file():
            raise TransformError(f"there is no stylesheet {path}", str(path))
    sources = {str(path): {"stylesheet_file": str(path)} for path in paths}
    return MappingProxyType(dict(zip(paths, _compile(_processor("file"), sources), strict=True)))


def compile_text(xslt: str, base_uri: str) -> Stylesheet:
    """Compile a stylesheet given as text, such as a generated one. Raises TransformError.

    ``base_uri`` names it in messages. It may import nothing, and read nothing while it is compiled either.
    """
    return _compile_text(_processor(""), xslt, base_uri)


def compile_importing(xslt: str, base_uri: str) -> Stylesheet:
    """Compile a stylesheet given as text that imports files, by absolute URIs. Raises StylesheetError.

    Files are read while it is compiled, and not when it runs.
    """
    return _compile_text(_processor("file"), xslt, base_uri)


def transform(
    stylesheet: Stylesheet,
    document: bytes,
    base_uri: str,
    parameters: Mapping[str, str] = _NO_PARAMETERS,
    documents: Mapping[str, tuple[Input, ...]] = _NO_DOCUMENTS,
    values: Mapping[str, Value] = _NO_VALUES,
) -> Result:
    """Transform a document, given as the bytes of its file.

    ``base_uri`` is what ``base-uri()`` returns in it; ``parameters`` are stylesheet parameters by local name,
    all of type ``xs:string``, ``documents`` others, of type ``document-node()*``, and ``values`` what ``evaluate`` gave.
    Raises TransformError for a document that is not well-formed and for a dynamic error.
    """
    node = _parse(stylesheet.processor, document, base_uri)
    executable = _with_parameters(stylesheet, parameters, documents)
    for name, given in values.items():
        executable.set_parameter(name, given.xdm)
    executable.set_save_xsl_message(True)
    executable.clear_xsl_messages()
    try:
        with _saxon_errors(stylesheet.name, StylesheetError):
            text = executable.transform_to_string(xdm_node=node)
    except StylesheetError as error:
        error.messages = tuple(_messages(executable))
        raise
    return Result(text or "", tuple(_messages(executable)))


def evaluate(
    stylesheet: Stylesheet,
    template: str,
    document: bytes,
    base_uri: str,
    documents: Mapping[str, tuple[Input, ...]] = _NO_DOCUMENTS,
    parameters: Mapping[str, str] = _NO_PARAMETERS,
) -> Value | None:
    """Return what a public template makes of a document, None for an empty sequence; ``template`` is ``{namespace}name``.

    The rest is as for ``transform``.
    """
    node = _parse(stylesheet.processor, document, base_uri)
    executable = _with_parameters(stylesheet, parameters, documents)
    executable.set_global_context_item(xdm_item=node)
    executable.set_result_as_raw_value(True)
    try:
        with _saxon_errors(stylesheet.name, StylesheetError):
            value = executable.call_template_returning_value(template)
    finally:
        executable.set_result_as_raw_value(False)
    return None if value is None else Value(value)


def text_of(document: bytes, base_uri: str) -> str:
    """Return the text of a document's file. Raises TransformError for one that is not well-formed."""
    plain = _plain_text(document)
    if plain is not None:
        return plain
    _without_doctype(document, base_uri)
    return document.decode(codec_of(document)).removeprefix("\ufeff")


@contextmanager
def interruptible() -> Iterator[None]:
    """Let Ctrl-C end the process at once while somebody else's stylesheet runs: it may have no end, and the native machine
    gives Python no chance to answer.

    Where Ctrl-C is not Python's to answer, as in a thread or in a process that ignores it, nothing changes.
    """
    if current_thread() is not main_thread() or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _compile_text(processor: PySaxonProcessor, xslt: str, base_uri: str) -> Stylesheet:
    (stylesheet,) = _compile(processor, {base_uri: {"stylesheet_text": xslt, "encoding": "UTF-8"}})
    return stylesheet


def _compile(processor: PySaxonProcessor, sources: Mapping[str, Mapping[str, str]]) -> list[Stylesheet]:
    """Return the stylesheets by their names, after which the processor can compile none that reads anything."""
    compiled = []
    for name, source in sources.items():
        with _saxon_errors(name, StylesheetError):
            executable = processor.new_xslt30_processor().compile_stylesheet(**source)
        compiled.append(Stylesheet(name, processor, executable))
    # Said last, since what was once forbidden to a processor cannot be allowed again.
    processor.set_configuration_property(_ALLOWED_PROTOCOLS, "")
    return compiled


def _processor(protocols: str) -> PySaxonProcessor:
    """Return a new processor that reads by these protocols; after the first it costs 0.3 ms."""
    processor = PySaxonProcessor(license=False)
    processor.set_configuration_property(_ALLOWED_PROTOCOLS, protocols)
    processor.set_configuration_property(_EXTERNAL_FUNCTIONS, "false")
    processor.set_configuration_property(_MAX_DEPTH, "0")
    processor.set_configuration_property(_MAX_ATTRIBUTES, "0")
    processor.set_configuration_property(_NO_DOCTYPE, "true")
    return processor


def _with_parameters(
    stylesheet: Stylesheet, parameters: Mapping[str, str], documents: Mapping[str, tuple[Input, ...]]
) -> PyXsltExecutable:
    """Return the stylesheet ready to be run with these parameters and no others."""
    executable = stylesheet.executable
    executable.clear_parameters()
    for name, value in parameters.items():
        executable.set_parameter(name, stylesheet.processor.make_string_value(value, encoding="UTF-8"))
    for name, inputs in documents.items():
        executable.set_parameter(name, _documents(stylesheet.processor, inputs))
    return executable


@lru_cache(maxsize=8)
def _documents(processor: PySaxonProcessor, inputs: tuple[Input, ...]) -> PyXdmValue:
    """Return documents as a value for a stylesheet; those of an edition are the same for all that is rendered in it."""
    value = processor.empty_sequence()
    for item in inputs:
        value.add_xdm_item(_read(processor, item.data, item.base_uri))
    return value


@lru_cache(maxsize=2)
def _parse(processor: PySaxonProcessor, document: bytes, base_uri: str) -> PyXdmNode:
    """Return a document as the stylesheets of a processor take it.

    It is kept, since several may be asked of it; two are, since a package asks of a document and of its header in turn.
    """
    return _read(processor, document, base_uri)


def _read(processor: PySaxonProcessor, document: bytes, base_uri: str) -> PyXdmNode:
    builder = processor.new_document_builder()
    builder.set_line_numbering(True)
    builder.set_base_uri(quote(base_uri, safe="%/:?#[]@!$&'()*+,;=~"))
    plain = _plain_text(document)
    if plain is not None:
        # What Saxon refuses is read again by expat, which says better why.
        with suppress(TransformError), _saxon_errors(base_uri):
            return builder.parse_xml(xml_text=plain, encoding="UTF-8")
    text = _without_doctype(document, base_uri)
    with _saxon_errors(base_uri):
        return builder.parse_xml(xml_text=text, encoding="UTF-8")


@lru_cache(maxsize=1)
def _without_doctype(document: bytes, base_uri: str) -> str:
    """Return the text of a document that expat has read; kept, since its reader and its stylesheet both want it."""
    if doctype_of(document) is None:
        return document.decode(_WellFormedness(base_uri).check(document))
    try:
        return written_out(document, _DEEPEST)
    except DoctypeError as error:
        raise TransformError(str(error), base_uri, error.line, error.column) from None
    except expat.ExpatError as error:
        raise _not_well_formed(error, base_uri) from None
    except (ValueError, LookupError) as error:
        raise TransformError(_UNREADABLE.format(error), base_uri, 1, 1) from None


def _not_well_formed(error: expat.ExpatError, base_uri: str) -> TransformError:
    message = f"not well-formed XML: {expat.ErrorString(error.code)}"
    return TransformError(message, base_uri, error.lineno, error.offset + 1)


def _plain_text(document: bytes) -> str | None:
    """Return the text of a document in UTF-8 that has no document type declaration and cannot be deep; None for any other."""
    if b"<!DOCTYPE" in document or _OTHER_ENCODING.match(document) or document.count(b"</") > _DEEPEST:
        return None
    try:
        return document.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


class _WellFormedness:
    """Reads a document with expat before Saxon does, unless it is plain: its messages have a place."""

    def __init__(self, base_uri: str) -> None:
        self.base_uri = base_uri
        self.encoding = ""
        self.depth = 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.XmlDeclHandler = self.declaration
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end

    def check(self, document: bytes) -> str:
        """Return the encoding to decode the document with. Raises TransformError."""
        try:
            self.parser.Parse(document, True)
        except expat.ExpatError as error:
            raise _not_well_formed(error, self.base_uri) from None
        except (ValueError, LookupError) as error:
            raise self.refusal(_UNREADABLE.format(error)) from None
        if document.startswith((b"\xff\xfe", b"\xfe\xff")):
            return "utf-16"
        return self.encoding if self.encoding and self.encoding.lower() != "utf-8" else "utf-8-sig"

    def declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        self.encoding = encoding or ""

    def start(self, *_: object) -> None:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise self.refusal(f"its elements are nested more than {_DEEPEST} deep")

    def end(self, _name: str) -> None:
        self.depth -= 1

    def refusal(self, message: str) -> TransformError:
        where = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        return TransformError(message, self.base_uri, *where)


def _messages(executable: PyXsltExecutable) -> Iterator[str]:
    value = executable.get_xsl_messages()
    if value is not None:
        for index in range(value.size):
            yield value.item_at(index).string_value


@contextmanager
def _saxon_errors(uri: str, kind: type[TransformError] = TransformError) -> Iterator[None]:
    """Turn Saxon's exceptions into errors of ours, with the place that Saxon only reports on descriptor 2."""
    report: list[str] = []
    try:
        with _descriptor_2(report):
            yield
    except PySaxonApiError as error:
        said = str(error)
        message = " ".join(said.split()) or "the transformation failed"
        found = _LOCATION.search(message) or _LOCATION.search("".join(report))
        line, column = found.groups() if found else (None, None)
        faults = tuple(dict.fromkeys(_faults("\n".join([said, *report]))))
        raise kind(_LOCATION.sub(": ", message), uri, int(line or 0), int(column or 0), faults) from None


def _faults(report: str) -> Iterator[Fault]:
    """Yield the errors that a report of Saxon's tells of; their codes stand behind the words."""
    for line, column, module, below in _FAULT.findall(report):
        code, _, message = " ".join(_TRACE.split(below, maxsplit=1)[0].split()).partition(" ")
        if not message.startswith("Reported "):  # errors in a module, which has told of them
            yield Fault(f"{message} ({code})", module, int(line), int(column or 1))


@contextmanager
def _descriptor_2(report: list[str]) -> Iterator[None]:
    """Keep what the native machine writes to standard error (it has no switch); append it to ``report``."""
    try:
        kept = os.dup(2)
    except OSError:  # standard error is closed
        yield
        return
    reader, writer = os.pipe()
    os.set_blocking(writer, False)  # a report longer than the pipe is cut, not waited for
    os.dup2(writer, 2)
    os.close(writer)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        with os.fdopen(reader, "rb") as stream:
            report.append(stream.read().decode("utf-8", "replace"))
