"""Mentions of one person are grouped, measured against the people that encoders named; and what is kept apart."""

from pathlib import Path

import pytest
from entities import b_cubed, pairs
from links import score

from rubricator.authority import EMPTY
from rubricator.reading import read
from rubricator.recognition import recognize


def groups(text: str) -> list[set[str]]:
    """Return the names of persons in a text, each group a set, in the order of their first mention."""
    transcription, _ = read("letter.txt", text.encode())
    assert transcription is not None
    found: dict[str | None, set[str]] = {}
    for mention in recognize(transcription, EMPTY)[0]:
        if mention.kind == "persName":
            found.setdefault(mention.entity, set()).add(" ".join(mention.span.of(text).split()))
    return list(found.values())


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a name in full, and what is left of it
        (
            "Thomas Edward Holland wrote. Mr. Holland and T. E. Holland are one, and Thomas is he too.",
            [{"Thomas Edward Holland", "Mr. Holland", "T. E. Holland", "Thomas"}],
        ),
        # initials of one named in full; of two they would be nobody's
        ("Edmund Sherwood came. I like E. Sherwood.", [{"Edmund Sherwood", "E. Sherwood"}]),
        (
            "Edmund Sherwood and Edward Sherwood came. I like E. Sherwood.",
            [{"Edmund Sherwood"}, {"Edward Sherwood"}, {"E. Sherwood"}],
        ),
        # husband, wife and daughter
        (
            "Mr. Palmer, Mrs. Palmer and Miss Palmer came, and Mr. Palmer sang.",
            [{"Mr. Palmer"}, {"Mrs. Palmer"}, {"Miss Palmer"}],
        ),
        ("We saw Mrs. John Palmer and John Palmer.", [{"Mrs. John Palmer"}, {"John Palmer"}]),
        ("Charlotte Nooth is here. Miss Nooth sings.", [{"Charlotte Nooth", "Miss Nooth"}]),
        ("Charlotte Nooth is here. Mr. Nooth sings.", [{"Charlotte Nooth"}, {"Mr. Nooth"}]),
        # father and son
        ("We saw Henry Palmer and Henry Palmer Jr. in town.", [{"Henry Palmer"}, {"Henry Palmer Jr."}]),
        # a knight, by forename, and his brother
        ("Sir William Palmer came, and Mr. Palmer. Sir William sang.", [{"Sir William Palmer", "Sir William"}, {"Mr. Palmer"}]),
        # a rank goes with the surname, even one that is a forename too
        ("We dined with Captain Hollis. Hollis sang.", [{"Captain Hollis", "Hollis"}]),
        # spellings of one name
        ("Nikolai Bukharin came. What N. Bucharin said!", [{"Nikolai Bukharin", "N. Bucharin"}]),
        ("Kate Wheeler came. Catherine Wheeler sang.", [{"Kate Wheeler", "Catherine Wheeler"}]),
        ("Wm. Palmer came. William Palmer sang.", [{"Wm. Palmer", "William Palmer"}]),
        # an aunt of the name is another
        ("Mary Palmer came with Aunt Mary, and Mary sang.", [{"Mary Palmer", "Mary"}, {"Aunt Mary"}]),
        # a surname cut down to its first letter
        ("Mr. Sherwood came with Mr. Palmer. But Mr. S. left.", [{"Mr. Sherwood", "Mr. S."}, {"Mr. Palmer"}]),
    ],
)  # fmt: skip
def test_names_go_together(text: str, wanted: list[set[str]]) -> None:
    assert groups(text) == wanted


@pytest.mark.parametrize(("corpus", "precision", "recall"), [("auden", 0.98, 0.91), ("mitford", 0.975, 0.935)])
def test_groups_are_the_people_that_encoders_named(shared: Path, corpus: str, precision: float, recall: float) -> None:
    scores = [
        score
        for file in sorted((shared / "gold" / corpus).glob("*.txt"))
        for score in b_cubed([pair for pair, _ in pairs(file)])
    ]
    assert sum(p for p, _ in scores) / len(scores) >= precision
    assert sum(r for _, r in scores) / len(scores) >= recall


@pytest.mark.parametrize(("corpus", "precision"), [("auden", 0.97), ("mitford", 0.96)])
def test_links_are_the_encoders(shared: Path, corpus: str, precision: float) -> None:
    right, wrong, _ = score(shared / "gold" / corpus)
    assert right / (right + wrong) >= precision
    assert right > 150
