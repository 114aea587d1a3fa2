"""What a schema is: its language, the TEI it was made from, what is in it; as a value, and in words."""

from rubricator.validation.describing.description import Description, describe
from rubricator.validation.describing.wording import in_words

__all__ = ["Description", "describe", "in_words"]
