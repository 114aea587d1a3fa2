"""Building: one document through all stages, and the files that come of it."""
