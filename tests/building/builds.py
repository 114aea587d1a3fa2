"""Building documents in this process, as tests do."""

from rubricator.building.building import Settings
from rubricator.building.execution.here import here
from rubricator.building.places import Place
from rubricator.building.report import Report
from rubricator.building.running import build
from rubricator.building.stages import ENCODING
from rubricator.building.telling.trace import tracing
from rubricator.rendering import EDITION

SETTINGS = Settings(ENCODING, tuple(EDITION.values()))


def built(*places: Place, settings: Settings = SETTINGS) -> list[Report]:
    """Build documents and return what became of each."""
    with tracing(None) as trace:
        return list(build(places, settings, lambda _: here(), trace, print))
