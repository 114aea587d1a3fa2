"""Validation: which schemas a document names, and all checks over a document; one module a report format.

Start with ``naming`` and ``validating``; what neither needs for a valid document is not loaded.
"""
