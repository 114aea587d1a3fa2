"""Rubricator: from a transcription to a validated TEI edition."""
