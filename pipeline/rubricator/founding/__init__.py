"""Founding: the files of a new edition project, and the folder that they are put into."""
