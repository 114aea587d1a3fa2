"""The authority file: a TEI ``listPerson`` that says who the people of an edition are and how they are written.

``Authority.matches`` knows the forms that the file gives and what follows from them: initials in every style, the surname
alone, a forename without the middle names, other spellings, other scripts. ``Agreement`` says how well a name agrees.
Source: TEI P5 14.2.1 and 14.3.2.
"""

from rubricator.authority.folding import form_key
from rubricator.authority.index import Authority, Match
from rubricator.authority.names import Name
from rubricator.authority.person import Agreement, Person
from rubricator.authority.reading import parse_authority

__all__ = ["EMPTY", "Agreement", "Authority", "Match", "Name", "Person", "form_key", "parse_authority"]

EMPTY = Authority()
