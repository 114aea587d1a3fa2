"""The compiled first pass; it can do what ``validity.FirstPass`` does."""

from rubricator.relaxng.automaton import Automaton
from rubricator.relaxng.documents import Document

class FirstPass:
    """The first pass over documents of one schema.

    ``limit`` is how many names, steps and values are kept on record: a document that needs more is read by the pure pass.
    """

    def __init__(self, automaton: Automaton, limit: int = 400_000) -> None: ...
    def is_valid(self, document: Document) -> bool:
        """Return whether a document is well-formed and valid. Raises OSError where it cannot be read."""
