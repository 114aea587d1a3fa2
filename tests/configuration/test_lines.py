"""On which line each key of a TOML file stands."""

import tomllib

from rubricator.configuration.lines import key_lines, line_of

TEXT = '''\
# a = 0
a = [
    "x = 1", # ] and "
    "y",
]
"b" = """
c = 1
[d]
"""
c = '[e]' # f = 1

[d]
e.f = { g = 1, h = [2] }
'i j' = "\\"k = 1"
[[l]]
m = 1
[[l]]
m = \'\'\'
n = 1\'\'\'
o = 1
[p . "q"]
r = true
'''


def test_every_key_has_its_line() -> None:
    tomllib.loads(TEXT)
    assert dict(key_lines(TEXT)) == {
        ("a",): 2,
        ("b",): 6,
        ("c",): 10,
        ("d",): 12,
        ("d", "e"): 13,
        ("d", "e", "f"): 13,
        ("d", "e", "f", "g"): 13,
        ("d", "e", "f", "h"): 13,
        ("d", "i j"): 14,
        ("l",): 15,
        ("l", "0"): 15,
        ("l", "0", "m"): 16,
        ("l", "1"): 17,
        ("l", "1", "m"): 18,
        ("l", "1", "o"): 20,
        ("p",): 21,
        ("p", "q"): 21,
        ("p", "q", "r"): 22,
    }


def test_what_has_no_line_has_that_of_what_it_stands_in() -> None:
    lines = key_lines(TEXT)
    assert [line_of(lines, path) for path in [("d", "e", "f", "z"), ("l", "1", "z"), ("z",)]] == [13, 17, 1]
