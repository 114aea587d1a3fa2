"""Rubricator: from a transcription to a validated TEI edition."""

import gc


def program_version() -> str:
    """Return the version of the installed program, which ``--version``, headers and reports name."""
    # Imported here: few runs need it, and it takes a while.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("rubricator")
    except PackageNotFoundError:
        return "0"


def collect_rarely() -> None:
    """Have this process look for garbage in cycles seldom: documents make hardly any, and looking took an eighth of the time."""
    gc.set_threshold(100_000, 50, 100)
