"""Date expressions: finding them in text and reading them as values."""

from rubricator.dates.datable import Datable
from rubricator.dates.finding import FoundDate, find_dates, parse_date
from rubricator.dates.lexicon import month_names, weekday_names

__all__ = ["Datable", "FoundDate", "find_dates", "month_names", "parse_date", "weekday_names"]
