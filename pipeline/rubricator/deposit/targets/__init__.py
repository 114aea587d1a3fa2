"""Targets: what a place wants to find in a package, made from the header of the whole."""
