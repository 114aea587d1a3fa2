"""Validation: which schemas a document names, and all checks over a document; one module a report format."""

from rubricator.relaxng.errors import SchemaError
from rubricator.validation.naming import Schemas, schemas_named_by
from rubricator.validation.validating import validate

__all__ = ["SchemaError", "Schemas", "schemas_named_by", "validate"]
