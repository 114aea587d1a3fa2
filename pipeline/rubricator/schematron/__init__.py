"""Schematron: a schema becomes an XSLT 3.0 stylesheet, what the stylesheet reports becomes findings.

Source: ISO/IEC 19757-3:2020, query bindings xslt2 and xslt3. Schematron embedded in RELAX NG is understood as well.
Start with ``compiling`` and ``checking``. This module imports neither, since both load an XSLT processor.
"""
