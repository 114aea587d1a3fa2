"""Characters: in one form each, and those that no text is meant to have."""
