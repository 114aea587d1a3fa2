"""Names as people read them: the schema's own without a prefix, others with the prefix that they are known by."""

from __future__ import annotations

from dataclasses import dataclass, field

from rubricator.relaxng.names import XML, local_of, namespace_of

TEI = "http://www.tei-c.org/ns/1.0"
XINCLUDE = "http://www.w3.org/2001/XInclude"

_KNOWN = {
    XML: "xml",
    TEI: "tei",
    "http://www.tei-c.org/ns/Examples": "eg",
    "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/1998/Math/MathML": "m",
    "http://www.w3.org/2000/svg": "svg",
    XINCLUDE: "xi",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.music-encoding.org/ns/mei": "mei",
    "http://relaxng.org/ns/structure/1.0": "rng",
    "http://relaxng.org/ns/compatibility/annotations/1.0": "a",
    "http://purl.oclc.org/dsdl/schematron": "sch",
}


@dataclass(frozen=True, slots=True)
class Naming:
    """How to write expanded names: ``main`` is the schema's main namespace, ``prefixes`` those of the document."""

    main: str
    prefixes: dict[str, str] = field(default_factory=dict)

    def prefix(self, namespace: str) -> str:
        """Return a prefix for a namespace: the usual one, else that of the document, else empty."""
        return _KNOWN.get(namespace) or self.prefixes.get(namespace, "")

    def element(self, name: str) -> str:
        """Return the name of an element as a message has it: ``p``, ``svg:g``."""
        namespace = namespace_of(name)
        return local_of(name) if namespace in (self.main, "") else self.attribute(name)

    def attribute(self, name: str) -> str:
        """Return the name of an attribute: ``n``, ``xml:id``."""
        prefix = self.prefix(namespace_of(name))
        return f"{prefix}:{local_of(name)}" if prefix else local_of(name)

    def tag(self, name: str) -> str:
        """Return an element as a message names it: ``<p>``."""
        return f"<{self.element(name)}>"

    def step(self, name: str) -> str:
        """Return a test of the name of an element in an XPath: ``tei:p``; in any version of XPath, also without a prefix."""
        namespace, local = namespace_of(name), local_of(name)
        prefix = self.prefix(namespace)
        if prefix or not namespace:
            return f"{prefix}:{local}" if prefix else local
        quote = "'" if '"' in namespace else '"'
        return f"*[local-name()={quote}{local}{quote} and namespace-uri()={quote}{namespace}{quote}]"
