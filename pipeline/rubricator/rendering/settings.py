"""What a user sets of a format, ``NAME=VALUE`` each: is there such a parameter, and does it take such a value?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rubricator.rendering.format import Format, Parameter


class SettingError(ValueError):
    """A setting that the format does not know; ``str()`` says what there is instead."""


def read_settings(texts: Iterable[str], format: Format) -> Mapping[str, str]:
    """Return the settings by name; of one given twice, the last. Raises SettingError."""
    return dict(_setting(text, format) for text in texts)


def _setting(text: str, format: Format) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    known = {parameter.name: parameter for parameter in format.parameters}
    if not known:
        raise SettingError(f"the format {format.name} has nothing to set")
    if not sign or name not in known:
        listed = "; ".join(f"{p.name}={choices(p)}" for p in format.parameters)
        raise SettingError(f"'{text}' sets nothing of the format {format.name}, which has {listed}")
    if not _takes(known[name], value):
        raise SettingError(f"{name} cannot be '{value}'; it takes {choices(known[name])}")
    return name, value


def _takes(parameter: Parameter, value: str) -> bool:
    if value in dict(parameter.values) or not parameter.number:
        return value in dict(parameter.values)
    return value.isascii() and value.isdigit() and len(value) < 10 and int(value) >= parameter.least


def choices(parameter: Parameter) -> str:
    """Return what a parameter takes, for a message or a table."""
    number = (f"a number from {parameter.least} on",) if parameter.number else ()
    return " | ".join((*dict(parameter.values), *number))
