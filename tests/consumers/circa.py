"""What CSL keeps of a date: its parts, the same of both ends, and whether it is about then."""

from __future__ import annotations


def to_circa(edtf: str) -> str:
    """Return a date as ``1928-10~`` or ``1928/1929~``, whatever the doubt is; an end that is open is empty.

    Without a start it is about the year of its end.
    """
    plain = edtf.translate(str.maketrans("", "", "?~%[]"))
    if plain.startswith(".."):
        return plain.strip("./")[:4] + "~"
    about = "~" if set("?~%[") & set(edtf) else ""
    plain = plain.replace("/..", "/").replace("..", "/")
    ends = [end.split("-") for end in plain.split("/")]
    precision = min(map(len, ends))
    return "/".join("-".join(end[:precision]) for end in ends) + about


def interval(ends: list[list[str]], *, about: bool) -> str:
    """Return a date in the same words from the parts of its ends, of which the last may lack what the first has."""
    first, last = ends[0], ends[-1]
    whole = first[: len(first) - len(last)] + last if last != [""] else [""]
    said = [first, whole] if ends[1:] else [first]
    return "/".join("-".join(part.zfill(4 if n == 0 and part else 0) for n, part in enumerate(end)) for end in said) + (
        "~" if about else ""
    )
