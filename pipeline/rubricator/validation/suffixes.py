"""The ends of the names of schemas, by which their languages are told."""

RELAXNG = (".rng", ".rnc")
SCHEMATRON = (".sch", ".odd")
SCHEMAS = (*RELAXNG, *SCHEMATRON)
