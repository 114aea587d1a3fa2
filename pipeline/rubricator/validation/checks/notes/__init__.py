"""Notes: is there a mark for each, and are the marks in order?"""
