"""Dates in attributes: what they mean, whether there is such a day, and whether they are in order."""
