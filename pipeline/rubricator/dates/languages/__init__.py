"""The tables of dates, one a language."""
