"""What an output format is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parameter:
    """What can be chosen of a format: a stylesheet parameter of type ``xs:string``.

    ``values`` are those it takes, each with its meaning; the first is the default. ``number`` says what a whole number
    from ``least`` on means, where one may stand too.
    """

    name: str
    values: tuple[tuple[str, str], ...]
    number: str = ""
    least: int = 1


@dataclass(frozen=True, slots=True)
class Format:
    """An output format: its stylesheet under ``xslt/``, the suffix and the media type of the files it gives.

    ``uses`` names what the stylesheet has a parameter for: fields of ``Companions``, the text of the document's file
    (``source``), the record of its header (``record``), whether it is for a site (``site``); ``parameters`` are those that
    whoever renders may set. ``about`` says in a few words what it is, as for somebody who has to choose. ``variant_of`` is the
    format that it is a variant of: what a project has over that one holds for it too. ``folder`` is
    where among the outputs its files go, if not beside the others: nobody asks for such a format, something else is made of it.
    """

    name: str
    stylesheet: str
    suffix: str
    media_type: str
    uses: tuple[str, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    about: str = ""
    variant_of: str = ""
    folder: str = ""

    @property
    def own(self) -> str:
        """The name by which a project has something over it."""
        return self.variant_of or self.name
