"""The families of date expressions, each a table of rules in a module of its own."""

from rubricator.dates.families import (
    day_month_year,
    dual,
    feasts,
    numeric,
    partial,
    ranges,
    relative,
    republican,
    roman,
    seasons,
    years,
)

FAMILIES = (
    *dual.RULES,
    *roman.RULES,
    *republican.RULES,
    *ranges.RULES,
    *day_month_year.RULES,
    *numeric.RULES,
    *seasons.RULES,
    *relative.RULES,
    *feasts.RULES,
    *partial.RULES,
    *years.RULES,
)
"""All rules; of two that match equally far the earlier one counts."""
