"""RELAX NG: a schema in XML or compact syntax becomes patterns; patterns give a verdict and messages.

Source: RELAX NG Specification (OASIS, 3 December 2001), RELAX NG Compact Syntax (21 November 2002), RELAX NG DTD
Compatibility (3 December 2001). Imports nothing of Rubricator but ``source`` and ``diagnostics``.
"""

from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.schema import Schema

__all__ = ["Schema", "SchemaError"]
