"""The datatypes of W3C XML Schema Part 2 (second edition), as RELAX NG uses them: all but anySimpleType.

Source also: Guidelines for using W3C XML Schema Datatypes with RELAX NG (OASIS, 7 September 2001). Where these leave room,
a string is allowed if Jing allows it.
"""
