"""Rubricator: from a transcription to a validated TEI edition."""


def program_version() -> str:
    """Return the version of the installed program, which ``--version``, headers and reports name."""
    # Imported here: few runs need it, and it takes a while.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("rubricator")
    except PackageNotFoundError:
        return "0"
