"""The faults of a schema in compact syntax, as rules."""

from __future__ import annotations

from rubricator.diagnostics import Rule, Severity

_REFERENCE = "RELAX NG Compact Syntax, "

CHARACTERS = Rule(
    "RNG105",
    Severity.ERROR,
    "A schema in compact syntax whose characters cannot be read",
    "The file is UTF-8, or UTF-16 with a byte order mark, and holds only characters that XML can carry. A character can "
    "also be written as its number in hexadecimal: \\x{E9}.",
    hint="Save the file as UTF-8.",
    wrong='attribute n { "\\x{110000}" }',
    right='attribute n { "\\x{10300}" }',
    reference=f"{_REFERENCE}A.2",
)
SYNTAX = Rule(
    "RNG106",
    Severity.ERROR,
    "A schema that breaks the compact syntax",
    "Something stands in the schema where the grammar of the compact syntax has no place for it, so nothing after it can "
    "be read.",
    hint="Look at this place and just before it for a missing comma, bracket or quotation mark.",
    wrong="p = element p { text",
    right="p = element p { text }",
    reference=f"{_REFERENCE}A.1",
)
CONNECTORS = Rule(
    "RNG107",
    Severity.ERROR,
    "Operators mixed without parentheses",
    "The compact syntax has no precedence: a pattern that combines two of | , & and - says with parentheses what "
    "belongs together.",
    hint="Put parentheses around what belongs together.",
    wrong="div = element div { head?, p | list }",
    right="div = element div { head?, (p | list) }",
    reference=f"{_REFERENCE}2",
)
DECLARATION = Rule(
    "RNG108",
    Severity.ERROR,
    "A prefix that is not declared, or declared wrongly",
    "Every prefix is declared once, before the first pattern: with namespace or default namespace for elements, "
    "attributes and annotations, with datatypes for types. Only xml and xsd are known without, and mean always the same.",
    hint="Declare the prefix at the head of the schema.",
    wrong="start = element tei:TEI { text }",
    right='namespace tei = "http://www.tei-c.org/ns/1.0"\nstart = element tei:TEI { text }',
    reference=f"{_REFERENCE}4",
)
ANNOTATION = Rule(
    "RNG109",
    Severity.ERROR,
    "An annotation that has no place in the schema's XML form",
    "What stands in square brackets, after ## or >> becomes elements and attributes of another vocabulary around the "
    "pattern. They cannot be of RELAX NG's own namespace, no attribute twice, and none beside a pattern that is the "
    "whole schema.",
    hint="Remove the annotation, or give it a namespace of its own.",
    wrong='[ a:defaultValue = "x" a:defaultValue = "y" ] attribute n { text }',
    right='[ a:defaultValue = "x" ] attribute n { text }',
    reference=f"{_REFERENCE}5",
)
RULES = (CHARACTERS, SYNTAX, CONNECTORS, DECLARATION, ANNOTATION)
