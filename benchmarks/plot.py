"""A plot of two logarithmic axes, as SVG: curves over the number of documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from math import ceil, floor, log10

Curve = Sequence[tuple[float, float]]

_WIDTH, _HEIGHT = 640, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 24, 40, 44
_COLOURS = ("#b3261e", "#22577a", "#5c6f2b", "#6d4c7d")

_STYLE = (
    "text{font:13px sans-serif;fill:#444}.grid{stroke:#bbb;stroke-width:.5}.title{font-weight:bold}"
    "@media(prefers-color-scheme:dark){text{fill:#ccc}.grid{stroke:#555}}"
)


def svg(title: str, abscissa: str, curves: Mapping[str, Curve]) -> str:
    """Return the plot of some curves by name, on axes that go from one power of ten to another."""
    points = [point for curve in curves.values() for point in curve]
    columns, rows = (_powers([point[axis] for point in points]) for axis in (0, 1))
    parts = [*_grid(columns, rows), *_curves(curves, columns, rows)]
    parts.append(f'<text class="title" x="{_LEFT}" y="18">{escape(title)}</text>')
    parts.append(f'<text x="{_WIDTH - _RIGHT}" y="{_HEIGHT - 8}" text-anchor="end">{escape(abscissa)}</text>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-label="{escape(title)}">\n<style>{_STYLE}</style>\n' + "\n".join(parts) + "\n</svg>\n"
    )


def _powers(values: Sequence[float]) -> tuple[int, int]:
    """Return the exponents of the powers of ten between which the values are."""
    low, high = floor(log10(min(values))), ceil(log10(max(values)))
    return low, max(high, low + 1)


def _grid(columns: tuple[int, int], rows: tuple[int, int]) -> Iterator[str]:
    for power in range(columns[0], columns[1] + 1):
        x = _x(10.0**power, columns)
        yield f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP}" y2="{_HEIGHT - _BOTTOM}"/>'
        yield f'<text x="{x:.1f}" y="{_HEIGHT - _BOTTOM + 18}" text-anchor="middle">{10**power:,}</text>'
    for power in range(rows[0], rows[1] + 1):
        y = _y(10.0**power, rows)
        yield f'<line class="grid" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:,g}</text>'


def _curves(curves: Mapping[str, Curve], columns: tuple[int, int], rows: tuple[int, int]) -> Iterator[str]:
    for number, (name, curve) in enumerate(curves.items()):
        colour = _COLOURS[number % len(_COLOURS)]
        places = [(_x(x, columns), _y(y, rows)) for x, y in curve]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        yield f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>'
        yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in places)
        x, y = places[-1]
        yield f'<text x="{x - 6:.1f}" y="{y - 9:.1f}" text-anchor="end" style="fill:{colour}">{escape(name)}</text>'


def _x(value: float, powers: tuple[int, int]) -> float:
    return _LEFT + (_WIDTH - _LEFT - _RIGHT) * _share(value, powers)


def _y(value: float, powers: tuple[int, int]) -> float:
    return _HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * _share(value, powers)


def _share(value: float, powers: tuple[int, int]) -> float:
    return (log10(value) - powers[0]) / (powers[1] - powers[0])
