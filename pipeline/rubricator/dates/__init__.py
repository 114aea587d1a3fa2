"""Date expressions: finding them in text and reading them as values."""

from rubricator.dates.calendars import CALENDARS
from rubricator.dates.datable import Datable
from rubricator.dates.finding import FoundDate, find_dates, parse_date
from rubricator.dates.order import order_in, two_ways
from rubricator.dates.tables import month_names, weekday_names, weekdays_in

__all__ = [
    "CALENDARS",
    "Datable",
    "FoundDate",
    "find_dates",
    "month_names",
    "order_in",
    "parse_date",
    "two_ways",
    "weekday_names",
    "weekdays_in",
]
