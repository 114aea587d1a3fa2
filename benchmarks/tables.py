"""Figures as tables: in Markdown, which is read in a terminal as well."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from figures import Beside, Builds, Rebuild, Size

Row = Sequence[str]


def table(head: Row, rows: Iterable[Row], words: Collection[int] = (0,)) -> str:
    """Return a table in Markdown whose columns are as wide as what is in them; numbers, in all but those of words, are to the right."""
    lines = [head, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    rule = ["-" * width if column in words else "-" * (width - 1) + ":" for column, width in enumerate(widths)]
    return "".join(f"| {' | '.join(_padded(line, widths, words))} |\n" for line in (head, rule, *lines[1:]))


def _padded(line: Row, widths: Sequence[int], words: Collection[int]) -> Iterator[str]:
    for column, (cell, width) in enumerate(zip(line, widths, strict=True)):
        yield cell.ljust(width) if column in words else cell.rjust(width)


def named(values: Mapping[str, str]) -> str:
    """Return the table of values by name."""
    return table(("Machine", ""), tuple(values.items()), (0, 1))


def besides(figures: Sequence[Beside]) -> str:
    """Return the table of all that is measured beside a peer."""
    head = ("Part", "Work", "Ours", "Peer", "Theirs", "Times as fast")
    return table(head, map(_beside, figures), (0, 1, 3))


def _beside(one: Beside) -> Row:
    theirs = "missing" if one.theirs is None else _seconds(one.theirs)
    return one.part, one.work, _seconds(one.ours), one.peer, theirs, f"{one.faster:.3g}" if one.faster else "–"


def sizes(builds: Builds) -> str:
    """Return the table of builds of growing size; time a letter beside that in the edition of a hundred."""
    head = (
        "Letters",
        "MB",
        "Seconds",
        "ms a letter",
        "beside 100",
        "ms of a core",
        "Letters a second",
        "Parent, MB",
        "Worker, MB",
        "its own, MB",
    )
    hundred = next((size for size in builds.sizes if size.letters == 100), None)
    return table(head, (_size(size, hundred) for size in builds.sizes))


def _size(size: Size, hundred: Size | None) -> Row:
    return (
        f"{size.letters:,}",
        f"{size.size / 1e6:.2f}",
        _seconds(size.seconds),
        f"{size.each * 1000:.0f}",
        f"{size.each / hundred.each:.2f}" if hundred else "–",
        f"{size.cores / size.letters * 1000:.0f}",
        f"{1 / size.each:.1f}",
        f"{size.parent:.0f}",
        f"{size.worker:.0f}",
        f"{size.private:.0f}",
    )


def sharing(builds: Builds) -> str:
    """Return the table of one edition built by one process and by one a core."""
    head = ("Letters", "Processes", "Seconds", "Times as fast", "Parent, MB", "Worker, MB", "its own, MB")
    rows = (
        (
            f"{size.letters:,}",
            str(size.jobs),
            _seconds(size.seconds),
            f"{builds.alone.seconds / size.seconds:.2f}",
            f"{size.parent:.0f}",
            f"{size.worker:.0f}",
            f"{size.private:.0f}",
        )
        for size in (builds.alone, builds.together)
    )
    return table(head, rows)


def rebuilds(builds: Builds) -> str:
    """Return the table of what building again takes."""
    return table(("Changed", "Letters", "Seconds"), map(_rebuild, builds.rebuilds))


def _rebuild(one: Rebuild) -> Row:
    return one.change, f"{one.letters:,}", _seconds(one.seconds)


def _seconds(seconds: float) -> str:
    return f"{seconds:,.0f} s" if seconds >= 100 else f"{seconds:.2f} s"
