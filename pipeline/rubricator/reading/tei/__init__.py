"""Reading TEI that exists: what a document says, each character with its place in the file, for annotation."""

from rubricator.reading.tei.document import TeiFile, TeiText, read_tei

__all__ = ["TeiFile", "TeiText", "read_tei"]
