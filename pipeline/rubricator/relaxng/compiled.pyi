"""The compiled first pass; it can do what ``validity.FirstPass`` does."""

from rubricator.relaxng.automaton import Automaton
from rubricator.relaxng.documents import Document

class FirstPass:
    """The first pass over documents of one schema."""

    def __init__(self, automaton: Automaton) -> None: ...
    def is_valid(self, document: Document) -> bool:
        """Return whether a document is well-formed and valid. Raises OSError where it cannot be read."""
