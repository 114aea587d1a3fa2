"""What a document points to: elements here and in other files, files, images, entries of authority files; and identifiers.

Start with ``checking`` for a document and ``corpus`` for many; ``surroundings`` says what lies around them.
"""
