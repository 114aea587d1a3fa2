"""Documents transformed by stylesheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from saxonche import PyXdmValue, PyXsltExecutable

from rubricator.saxon.documents import Input, read, read_together
from rubricator.saxon.errors import StylesheetError, saxon_errors
from rubricator.saxon.stylesheets import Stylesheet

_NO_PARAMETERS: Mapping[str, str] = MappingProxyType({})
_NO_DOCUMENTS: Mapping[str, tuple[Input, ...]] = MappingProxyType({})
_NO_VALUES: Mapping[str, Value] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Result:
    """What a transformation gave: the principal result serialised, and the text of each ``xsl:message``."""

    text: str
    messages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """What a stylesheet has made of a document, as it can be given to another: no nodes, which no other could read."""

    xdm: PyXdmValue = field(repr=False)

    def __str__(self) -> str:
        """Return its first item as text."""
        return str(self.xdm.item_at(0).string_value)


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
    node = read(stylesheet.processor, document, base_uri)
    executable = _with_parameters(stylesheet, parameters, documents)
    for name, given in values.items():
        executable.set_parameter(name, given.xdm)
    executable.set_save_xsl_message(True)
    executable.clear_xsl_messages()
    try:
        with saxon_errors(stylesheet.name, StylesheetError):
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
    node = read(stylesheet.processor, document, base_uri)
    executable = _with_parameters(stylesheet, parameters, documents)
    executable.set_global_context_item(xdm_item=node)
    executable.set_result_as_raw_value(True)
    try:
        with saxon_errors(stylesheet.name, StylesheetError):
            value = executable.call_template_returning_value(template)
    finally:
        executable.set_result_as_raw_value(False)
    return None if value is None else Value(value)


def _with_parameters(
    stylesheet: Stylesheet, parameters: Mapping[str, str], documents: Mapping[str, tuple[Input, ...]]
) -> PyXsltExecutable:
    """Return the stylesheet ready to be run with these parameters and no others."""
    executable = stylesheet.executable
    executable.clear_parameters()
    for name, value in parameters.items():
        executable.set_parameter(name, stylesheet.processor.make_string_value(value, encoding="UTF-8"))
    for name, inputs in documents.items():
        executable.set_parameter(name, read_together(stylesheet.processor, inputs))
    return executable


def _messages(executable: PyXsltExecutable) -> Iterator[str]:
    value = executable.get_xsl_messages()
    if value is not None:
        for index in range(value.size):
            yield value.item_at(index).string_value
