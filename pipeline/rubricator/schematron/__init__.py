"""Schematron: a schema becomes an XSLT 3.0 stylesheet, the stylesheet's report (SVRL) becomes findings.

Source: ISO/IEC 19757-3:2020, query bindings xslt2 and xslt3. Schematron embedded in RELAX NG is understood as well.
"""

from rubricator.schematron.checking import check, svrl
from rubricator.schematron.compiling import CompiledSchematron, compile_schematron
from rubricator.schematron.including import SchemaError

__all__ = ["CompiledSchematron", "SchemaError", "check", "compile_schematron", "svrl"]
