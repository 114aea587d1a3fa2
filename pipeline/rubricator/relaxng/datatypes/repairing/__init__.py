"""The nearest value that a type takes, where it is sure enough what was meant."""

from rubricator.relaxng.datatypes.repairing.repair import repair

__all__ = ["repair"]
