"""What every message needs: the models of the schema, the habits of the document, and how names are written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rubricator.relaxng.diagnosis.models import Models
from rubricator.relaxng.diagnosis.naming import Naming
from rubricator.relaxng.diagnosis.repairs import Repairs
from rubricator.relaxng.diagnosis.usage import Usage
from rubricator.relaxng.diagnosis.wording import gist
from rubricator.relaxng.nameclasses import AnyName, NameChoice, NameClass, NsName, listed
from rubricator.relaxng.patterns import Attribute, Element, Pattern


@dataclass(frozen=True, slots=True)
class Telling:
    """Knows the schema and the document, and puts names into words."""

    models: Models
    usage: Usage
    repairs: Repairs
    naming: Naming
    _expected: dict[Pattern, tuple[str, ...]] = field(default_factory=dict)

    def tag(self, name: str) -> str:
        """Return an element as a message names it."""
        return self.naming.tag(name)

    def tags(self, names: Iterable[str]) -> list[str]:
        """Return elements as a message names them."""
        return [self.tag(name) for name in names]

    def expected(self, pattern: Pattern) -> tuple[str, ...]:
        """Return the elements that may stand at a point, as readable names, sorted; ``*`` is any, ``svg:*`` any of a namespace."""
        known = self._expected.get(pattern)
        if known is None:
            names: set[str] = set()
            for element, _ in self.models.following(pattern):
                names.update(map(self.naming.element, listed(element.names)))
                names.update(self._wildcards(element.names))
            known = self._expected[pattern] = tuple(sorted(names, key=lambda name: (name.lower(), name)))
        return known

    def attributes(self, patterns: Iterable[Attribute]) -> tuple[str, ...]:
        """Return attributes as readable names, sorted."""
        names: set[str] = set()
        for attribute in patterns:
            names.update(f"@{self.naming.attribute(name)}" for name in listed(attribute.names))
            names.update(f"@{wildcard}" for wildcard in self._wildcards(attribute.names))
        return tuple(sorted(names, key=lambda name: (name.lower(), name)))

    def _wildcards(self, names: NameClass) -> set[str]:
        match names:
            case AnyName():
                return {"*"}
            case NsName(namespace):
                prefix = self.naming.prefix(namespace)
                return {f"{prefix}:*" if prefix else "*"}
            case NameChoice(members):
                return {wildcard for member in members for wildcard in self._wildcards(member)}
            case _:
                return set()

    def documented(self, element: Element, name: str) -> str:
        """Return a sentence on what an element is for, in the schema's words; empty if it has none."""
        about = gist(element.declaration.documentation)
        return f"{self.tag(name)}: “{about}”." if about else ""
