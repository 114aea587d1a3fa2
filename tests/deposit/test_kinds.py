"""What files of a package are: every format has words of its own, and every entry of PRONOM a name."""

import pytest

from rubricator.building.pictures import KEPT
from rubricator.configuration.edition import SOURCE_SUFFIXES
from rubricator.deposit.kinds import (
    PRONOM,
    PUIDS,
    encoding_format,
    kind_of_file,
    kind_of_format,
    kind_of_transcription,
    pronom_entity,
)
from rubricator.rendering import FORMATS, Format


@pytest.mark.parametrize("format_", FORMATS.values(), ids=FORMATS)
def test_every_format_has_words_of_its_own(format_: Format) -> None:
    kind = kind_of_format(format_)
    assert not kind.words.startswith("the metadata in the format")
    assert [one for one in FORMATS.values() if kind_of_format(one).words == kind.words] == [format_]
    assert not kind.puid or kind.puid in PUIDS


@pytest.mark.parametrize(
    "name",
    ["a.rng", "a.RNC", "a.sch", "a.odd", "a.xsl", "a.css", "a.js", "a.md", "a.cff", "LICENSE", "a.TIFF", "a.jp2"],
)
def test_other_files_are_known_by_the_ends_of_their_names(name: str) -> None:
    kind = kind_of_file(f"schemas/{name}")
    assert not kind.puid or kind.puid in PUIDS


@pytest.mark.parametrize("suffix", KEPT)
def test_a_picture_is_what_the_end_of_its_name_says(suffix: str) -> None:
    kind = kind_of_file(f"edition/images/1{suffix.upper()}")
    assert kind.media_type != "application/octet-stream"
    assert not kind.puid or kind.puid in PUIDS


def test_a_format_that_archives_know_has_both_names() -> None:
    kind = kind_of_file("reports/validation.json")
    assert encoding_format(kind) == ["application/json", {"@id": f"{PRONOM}fmt/817"}]
    assert pronom_entity("fmt/817")["name"] == "JSON Data Interchange Format"


@pytest.mark.parametrize("suffix", SOURCE_SUFFIXES)
def test_a_transcription_is_what_the_end_of_its_name_says(suffix: str) -> None:
    kind = kind_of_transcription(f"edition/tei/sources/letter{suffix.upper()}")
    assert (kind.media_type == "text/plain") == (suffix == ".txt")
    assert pronom_entity(kind.puid)["name"]
