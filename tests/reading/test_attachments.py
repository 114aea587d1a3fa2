"""The pictures in a DOCX and in the archive of an export: which are taken, under which names, and why others are not."""

import struct
from hashlib import sha256
from urllib.parse import quote

import pytest

from attaching import EMF, letter, page, png, zipped
from rubricator.diagnostics import Diagnostic
from rubricator.reading import attachments, read
from rubricator.reading.attachments import is_named_after, unpacked
from rubricator.transcription import Transcription


def reading(name: str, data: bytes) -> tuple[Transcription, list[Diagnostic]]:
    """Return a transcription, and the findings about its pictures."""
    transcription, findings = read(name, data)
    assert transcription is not None, findings
    return transcription, [one for one in findings if one.code == "READ141"]


def test_a_picture_of_a_letter_has_a_name_of_what_it_holds() -> None:
    data = letter({"image1.png": png()})
    transcription, findings = reading("letter.docx", data)
    (one,) = transcription.attachments
    assert findings == []
    assert (one.address, one.member) == ("#word/media/image1.png", "word/media/image1.png")
    assert one.name.startswith("image1-")
    assert is_named_after(one.name, png())
    assert [held for _, held in unpacked(data, [one])] == [png()]


def test_the_kind_is_told_by_what_a_picture_holds() -> None:
    kinds = {
        "a.bin": (png(), ".png"),
        "b.png": (b"\xff\xd8\xff\xe0", ".jpg"),
        "c.png": (b"GIF89a", ".gif"),
        "d.png": (b"RIFF\n\n\n\nWEBPVP8 ", ".webp"),
        "e.png": (b"\0\0\0\x1cftypavif", ".avif"),
    }
    transcription, _ = reading("letter.docx", letter({name: data for name, (data, _) in kinds.items()}))
    found = {one.member.rpartition("/")[2]: one.name[-5:].partition(".")[2] for one in transcription.attachments}
    assert found == {name: suffix[1:] for name, (_, suffix) in kinds.items()}


@pytest.mark.parametrize("name", ["image1.emf", "page.html", "map.svg", "empty.png"])
def test_what_browsers_do_not_show_or_what_could_run_stays_in_the_file(name: str) -> None:
    held = {"image1.emf": EMF, "page.html": b"<script/>", "map.svg": b"<svg/>", "empty.png": b""}[name]
    transcription, findings = reading("letter.docx", letter({name: held}))
    assert transcription.attachments == ()
    (finding,) = findings
    assert finding.message == (
        f"the picture word/media/{name} (“The quay”) is not taken out of the file: browsers do not show this kind"
    )
    assert finding.position.line in (3, 4)


def test_a_picture_that_is_not_in_the_archive_is_told() -> None:
    _, (finding,) = reading("letter.docx", letter({}, "image1.png"))
    assert finding.message.endswith("is not taken out of the file: it is not there")
    assert finding.hint == "insert the picture anew, and save the file"


def test_a_damaged_picture_is_told() -> None:
    held = b"\xff\xd8\xff" + bytes(range(256)) * 4
    data = letter({"image1.jpg": held})
    start = data.index(b"word/media/image1.jpg") + len("word/media/image1.jpg")
    damaged = data[:start] + b"\xff" * 20 + data[start + 20 :]
    transcription, (finding,) = reading("letter.docx", damaged)
    assert transcription.attachments == ()
    assert "it is damaged or encrypted" in finding.message


@pytest.mark.parametrize(
    ("member", "stem"),
    [
        ("../../../../evil.png", "evil"),
        ("a\\b c.png", "b-c"),
        ("Größe.png", "Gr-e"),
        ("x" * 200 + ".png", "x" * 60),
        ("....png", "picture"),
        ("con\x01.png", "con"),
        (".png", "png"),
    ],
)
def test_names_are_made_of_letters_and_figures(member: str, stem: str) -> None:
    image = quote(member.replace("\\", "/").rpartition("/")[2])
    transcription, _ = reading("export.zip", zipped({"page/1.xml": page(image, "Dear Anna,"), member: png()}))
    (one,) = transcription.attachments
    assert one.name == f"{stem}-{sha256(png()).hexdigest()[:8]}.png"


def test_pictures_together_may_not_be_much_larger_than_their_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "_SLACK", 1_000)
    bomb = png() + b"\0" * 1_000_000
    transcription, findings = reading("letter.docx", letter({"1.png": png(), "2.png": bomb, "3.png": png(1)}))
    assert [one.member for one in transcription.attachments] == ["word/media/1.png", "word/media/3.png"]
    assert [one.message.rpartition(": ")[2] for one in findings] == ["it is too large"]


def test_a_picture_alone_may_not_be_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "_LARGEST", 100)
    _, (finding,) = reading("letter.docx", letter({"1.png": png() + b"\0" * 100}))
    assert finding.message.endswith("it is too large")


def test_pages_of_an_export_have_their_pictures_wherever_these_lie_in_it() -> None:
    data = zipped(
        {
            "17/page/1.xml": page("0001.jpg", "Dear Anna,"),
            "17/page/2.xml": page("0002%20b.jpg", "how are you?"),
            "17/page/3.xml": page("0003.jpg", "Yours, Martha"),
            "17/0001.jpg": b"\xff\xd8\xff1",
            "17/0002 b.jpg": b"\xff\xd8\xff2",
            "__MACOSX/17/0001.jpg": b"\xff\xd8\xff0",
        }
    )
    transcription, findings = reading("export.zip", data)
    assert findings == []
    assert {one.address: one.member for one in transcription.attachments} == {
        "0001.jpg": "17/0001.jpg",
        "0002%20b.jpg": "17/0002 b.jpg",
    }


def test_of_two_pictures_of_one_name_none_is_guessed() -> None:
    data = zipped({"1.xml": page("a.png", "Dear Anna,"), "x/a.png": png(), "y/a.png": png(1)})
    assert reading("export.zip", data)[0].attachments == ()


def test_pictures_of_pages_that_browsers_do_not_show_are_told_once() -> None:
    tiff = struct.pack("<2sHI", b"II", 42, 8)
    pages = {f"{n}.xml": page(f"{n}.tif", f"Line {n}") for n in range(3)}
    _, (finding,) = reading("export.zip", zipped({**pages, **{f"{n}.tif": tiff for n in range(3)}}))
    assert finding.message == (
        "the picture of a page 0.tif and 2 more are not taken out of the file: browsers do not show this kind"
    )


def test_pictures_of_pages_are_told_by_why_they_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "_LARGEST", 100)
    pages = {f"{n}.xml": page(f"{n}.png", f"Line {n}") for n in range(3)}
    held = {"0.png": EMF, "1.png": png() + b"\0" * 100, "2.png": EMF}
    _, findings = reading("export.zip", zipped({**pages, **held}))
    assert [one.message for one in findings] == [
        "the picture of a page 0.png and 1 more are not taken out of the file: browsers do not show this kind",
        "the picture of a page 1.png is not taken out of the file: it is too large",
    ]


@pytest.mark.parametrize(
    "image", ["C:\\scans\\0001.png", "/home/anna/scans/0001.png", "scans/0001.png", "..\\0001.png"]
)
def test_a_page_may_name_its_picture_by_where_it_lay_for_who_transcribed_it(image: str) -> None:
    transcription, _ = reading("export.zip", zipped({"page/1.xml": page(image, "Dear Anna,"), "0001.png": png()}))
    assert [one.member for one in transcription.attachments] == ["0001.png"]
