"""Datatype libraries: RELAX NG's own two types, and W3C XML Schema Part 2. Source: RELAX NG specification 4.4, 6.2.9."""

from rubricator.relaxng.datatypes.libraries import datatype_of

__all__ = ["datatype_of"]
