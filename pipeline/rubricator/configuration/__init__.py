"""Configuration: what a project says once for all commands, read from its file; and the patterns and codes that are named in it."""
