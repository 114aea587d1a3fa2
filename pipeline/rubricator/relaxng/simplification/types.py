"""Datatypes: what ``data`` and ``value`` name, and whether they use it rightly. Source: RELAX NG specification 4.3, 4.4, 4.16."""

from __future__ import annotations

from dataclasses import dataclass

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.datatypes import datatype_of
from rubricator.relaxng.datatypes.datatype import Datatype, DatatypeFault, Namespaces
from rubricator.relaxng.errors import fault, sentence
from rubricator.relaxng.simplification.contexts import Context
from rubricator.relaxng.tree import SchemaElement

DATATYPE = Rule(
    "RNG170",
    Severity.ERROR,
    "A datatype that cannot be used",
    "The library has no such type, or the type does not take the parameter, or not with this value.",
    hint="Look at the names of the type and of its parameters, and whether datatypeLibrary names the right library.",
    wrong='<data type="integer"><param name="minimum">1</param></data>',
    right='<data type="integer"><param name="minInclusive">1</param></data>',
    reference="RELAX NG 4.16",
)
VALUE = Rule(
    "RNG171",
    Severity.ERROR,
    "A value that is not of its type",
    "A value of a schema has to be of the type that it names: no document could ever have it.",
    hint="Correct the value or its type.",
    wrong='<value type="integer">one</value>',
    right='<value type="integer">1</value>',
    reference="RELAX NG 4.16",
)
RULES = (DATATYPE, VALUE)

Params = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Types:
    """The types that a schema uses; what is wrong with their use is added to ``faults``."""

    faults: list[Diagnostic]

    def of_data(self, element: SchemaElement, context: Context) -> Datatype | None:
        """Return the type of a ``data``, None if it cannot be made."""
        params = tuple(
            (param.attributes["name"].strip(), param.text) for param in element.children if param.name == "param"
        )
        return self._type(element, context.library, element.attributes["type"].strip(), params)

    def of_value(self, element: SchemaElement, context: Context) -> Datatype | None:
        """Return the type of a ``value``, token if it names none; None if it cannot be made, or has no such value."""
        named = element.attributes.get("type")
        library, name = ("", "token") if named is None else (context.library, named.strip())
        datatype = self._type(element, library, name, ())
        if datatype is None or datatype.value(element.text, namespaces(element, context)) is not None:
            return datatype
        why = datatype.fault(element.text, namespaces(element, context))
        message = f"{why}: the type is {name}" if why else f"“{element.text.strip()}” is not of type {name}"
        self.faults.append(fault(element.place, VALUE, sentence(message)))
        return None

    def _type(self, element: SchemaElement, library: str | None, name: str, params: Params) -> Datatype | None:
        if library is None:
            return None
        datatype = datatype_of(library, name, params)
        if isinstance(datatype, DatatypeFault):
            self.faults.append(fault(element.place, DATATYPE, sentence(datatype.message), sentence(datatype.hint)))
            return None
        return datatype


def namespaces(element: SchemaElement, context: Context) -> Namespaces:
    """Return the declarations in scope of a ``value``, where the default namespace is the inherited ``ns`` (4.9)."""
    return {**element.namespaces, "": context.namespace}
