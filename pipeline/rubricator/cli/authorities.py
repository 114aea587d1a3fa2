"""The authority files that a command goes by: that of the option, else those of the configuration."""

from __future__ import annotations

from pathlib import Path

from rubricator.configuration.configuration import Configuration
from rubricator.configuration.faults import missing_authorities
from rubricator.configuration.reading import ConfigurationError


def authorities_for(given: Path | None, configuration: Configuration) -> tuple[Path, ...]:
    """Return the authority files that are named; without any the one is meant that is found beside each document.

    Raises ConfigurationError if one that is configured is not there.
    """
    if given:
        return (given,)
    if missing := tuple(missing_authorities(configuration)):
        raise ConfigurationError(missing)
    return tuple(map(configuration.path, configuration.authorities))
