"""What to tell a scholar about a value: the form of a type, and why a string is not of it.

Phrases without capital or full stop, which a message puts after the name of the attribute: ``13 is no month``.
"""
