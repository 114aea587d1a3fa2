"""The command line in an empty folder."""

from cli.conftest import rubricator

__all__ = ["rubricator"]
