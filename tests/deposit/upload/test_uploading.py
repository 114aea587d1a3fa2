"""A package comes into a draft, once, whole, and is published only when that is asked for."""

import hashlib
import json
from pathlib import Path

from deposit.upload.faults import answering, corrupting, dropping, expiring, publishing, twice, vanishing
from deposit.upload.invenio_site import TOKEN, Entry, Fault, Site
from deposit.upload.trying import RECORD, Tries, holds
from rubricator.deposit.upload.repository import Standing


def sent(site: Site) -> list[str]:
    """Return the requests that sent the content of a file."""
    return [line for line in site.asked if line.endswith("/content")]


def test_a_package_comes_into_a_draft(site: Site, tries: Tries) -> None:
    result = tries.once()
    assert result.diagnostics == ()
    assert result.arrived and result.arrived.page == f"{site.address}/uploads/1000"
    assert holds(site.only_draft(), tries.package)
    assert site.only_draft().metadata == RECORD["metadata"]
    assert result.arrived.sent == 3


def test_nothing_is_published_unasked(site: Site, tries: Tries) -> None:
    tries.once()
    tries.once()
    assert not site.only_draft().published
    assert not any("publish" in line for line in site.asked)


def test_a_package_is_published_when_that_is_asked_for(site: Site, tries: Tries) -> None:
    result = tries.once(publish=True)
    assert result.arrived and result.arrived.standing is Standing.PUBLISHED
    assert result.arrived.page == f"{site.address}/records/1000"
    assert site.only_draft().published


def test_a_draft_is_published_later(site: Site, tries: Tries) -> None:
    tries.once()
    tries.once(publish=True)
    assert site.only_draft().published
    assert len(sent(site)) == 3


def test_what_is_published_is_not_uploaded_again(site: Site, tries: Tries) -> None:
    tries.once(publish=True)
    before = len(site.asked)
    for publish in (True, False):
        result = tries.once(publish)
        assert result.arrived and result.arrived.standing is Standing.PUBLISHED
    assert {line.split()[0] for line in site.asked[before:]} == {"GET"}


def test_what_was_published_otherwise_is_reported(site: Site, tries: Tries) -> None:
    tries.once(publish=True)
    (tries.package / "bagit.txt").write_bytes(b"another")
    assert tries.codes() == ["UPL014"]


def test_what_is_there_is_not_sent_again(site: Site, tries: Tries) -> None:
    tries.once()
    site.asked.clear()
    result = tries.once()
    assert result.arrived and result.arrived.sent == 0
    assert {line.split()[0] for line in site.asked} == {"GET"}


def test_what_came_half_is_sent_anew(site: Site, tries: Tries) -> None:
    tries.once()
    site.only_draft().files["bagit.txt"] = Entry()
    site.asked.clear()
    tries.once()
    assert sent(site) == ["PUT /api/records/1000/draft/files/bagit.txt/content"]
    assert holds(site.only_draft(), tries.package)


def test_a_file_that_has_changed_replaces_the_one_that_is_there(site: Site, tries: Tries) -> None:
    tries.once()
    (tries.package / "bagit.txt").write_bytes(b"another")
    tries.once()
    assert len(sent(site)) == 4
    assert holds(site.only_draft(), tries.package)


def test_metadata_are_given_once_so_that_a_person_may_change_them(site: Site, tries: Tries) -> None:
    tries.once()
    site.only_draft().metadata["title"] = "Notes from the Harbour, annotated"
    tries.once()
    assert site.only_draft().metadata["title"] == "Notes from the Harbour, annotated"


def test_other_metadata_replace_those_of_the_draft(site: Site, tries: Tries) -> None:
    tries.once()
    changed = RECORD | {"metadata": RECORD["metadata"] | {"title": "Another"}}
    (tries.package / "data/deposit/invenio.json").write_text(json.dumps(changed))
    tries.once()
    assert site.only_draft().metadata["title"] == "Another"


def test_metadata_that_cannot_be_published_are_reported_with_the_fields(site: Site, tries: Tries) -> None:
    (tries.package / "data/deposit/invenio.json").write_text('{"metadata": {"title": "Alone"}}')
    result = tries.once(publish=True)
    assert [finding.code for finding in result.diagnostics] == ["UPL006"] * 3
    assert "metadata.creators: Missing data for required field." in result.diagnostics[0].message
    assert holds(site.only_draft(), tries.package)
    assert not site.only_draft().published
    again = tries.once(publish=True)
    assert "metadata.resource_type: Missing" in again.diagnostics[0].message
    assert not site.only_draft().published


def test_a_draft_with_other_files_is_not_published(site: Site, tries: Tries) -> None:
    tries.once()
    site.only_draft().files["notes.docx"] = Entry("md5:0", 1, committed=True)
    result = tries.once(publish=True)
    assert [finding.code for finding in result.diagnostics] == ["UPL012"]
    assert "notes.docx" in result.diagnostics[0].message
    assert not site.only_draft().published


def test_two_repositories_are_told_apart(site: Site, tries: Tries) -> None:
    tries.once()
    notes = tries.package.with_name("edition.upload.json")
    notes.write_text(notes.read_text().replace(site.address, "https://elsewhere.example.org"))
    tries.once()
    assert len(site.drafts) == 2
    assert set(json.loads(notes.read_text())) == {"https://elsewhere.example.org", site.address}


def test_what_is_remembered_has_no_token_in_it(tries: Tries) -> None:
    tries.once()
    assert TOKEN not in tries.package.with_name("edition.upload.json").read_text()


def test_what_is_remembered_and_unreadable_makes_no_second_draft(site: Site, tries: Tries) -> None:
    tries.once()
    notes = tries.package.with_name("edition.upload.json")
    for damaged in ("<<<<<<< HEAD", "[]", '{"x": 1}', '{"x": {"draft": 5}}', '{"x": {"color": "red"}}'):
        notes.write_text(damaged)
        result = tries.once()
        assert [finding.code for finding in result.diagnostics] == ["UPL011"], damaged
        assert not result.could_run
    assert len(site.drafts) == 1


def test_a_checksum_that_stays_wrong_is_reported(site: Site, tries: Tries) -> None:
    site.faults = [Fault(".*bagit.txt/content", corrupting, times=99)]
    assert tries.codes(publish=True) == ["UPL008"]
    assert len(sent(site)) == 3
    assert not site.only_draft().published


def test_a_checksum_that_is_wrong_once_is_mended(site: Site, tries: Tries) -> None:
    site.faults = [Fault(".*bagit.txt/content", corrupting)]
    assert tries.codes() == []
    assert holds(site.only_draft(), tries.package)


def test_a_draft_that_was_discarded_before_is_not_replaced(site: Site, tries: Tries) -> None:
    tries.once()
    site.only_draft().deleted = True
    result = tries.once()
    assert [finding.code for finding in result.diagnostics] == ["UPL007"]
    assert len(site.drafts) == 1


def test_a_draft_that_is_discarded_meanwhile_is_reported(site: Site, tries: Tries) -> None:
    for asked in ("PUT .*/draft", "POST .*/draft/files", ".*/content", ".*/commit", "GET .*/draft/files"):
        site.drafts.clear()
        tries.package.with_name("edition.upload.json").unlink(missing_ok=True)
        site.faults = [Fault(asked, vanishing)]
        assert tries.codes() == ["UPL007"], asked
        assert len(site.drafts) == 1


def test_a_file_that_is_taken_out_meanwhile_keeps_the_draft_from_being_published(site: Site, tries: Tries) -> None:
    site.faults = [Fault("PUT .*invenio.json/content", dropping)]
    assert tries.codes(publish=True) == ["UPL008"]
    assert not site.only_draft().published


def test_a_draft_that_is_published_meanwhile_is_as_good(site: Site, tries: Tries) -> None:
    tries.once()
    site.faults = [Fault("GET .*/draft/files", publishing)]
    result = tries.once()
    assert result.diagnostics == ()
    assert result.arrived and result.arrived.standing is Standing.PUBLISHED


def test_a_file_that_is_completed_twice_is_complete(site: Site, tries: Tries) -> None:
    site.faults = [Fault("POST .*bagit.txt/commit", twice)]
    assert tries.codes() == []
    assert holds(site.only_draft(), tries.package)
    assert len(sent(site)) == 3


def test_a_token_that_expires_meanwhile_is_reported_and_another_goes_on(site: Site, tries: Tries) -> None:
    site.faults = [Fault(".*invenio.json/commit", expiring)]
    assert tries.codes() == ["UPL005"]
    tries.token = site.token
    assert tries.codes() == []
    assert holds(site.only_draft(), tries.package)


def test_a_permission_that_lacks_is_reported(site: Site, tries: Tries) -> None:
    site.faults = [Fault("POST /api/records", answering(403, "Permission denied."))]
    result = tries.once()
    assert [finding.code for finding in result.diagnostics] == ["UPL005"]
    assert "403 Permission denied" in result.diagnostics[0].message


def test_a_token_that_is_given_back_is_not_shown(site: Site, tries: Tries) -> None:
    site.faults = [Fault("POST /api/records", answering(400, f"bad header: Bearer {TOKEN}"))]
    result = tries.once()
    assert "bad header: Bearer …" in result.diagnostics[0].message


def test_a_package_that_changes_meanwhile_is_not_sent(site: Site, tries: Tries) -> None:
    changing = tries.package / "data/deposit/invenio.json"

    def change(_said: str) -> None:
        changing.write_bytes(b"{}")

    tries.say = change
    assert tries.codes(publish=True) == ["UPL015"]
    assert "data/deposit/invenio.json" not in site.only_draft().files
    assert not site.only_draft().published


def test_files_of_a_folder_keep_their_paths(site: Site, tries: Tries) -> None:
    tries.once()
    assert "data/edition/a letter, #1 of 100%.xml" in site.only_draft().files


def test_a_zip_file_is_one_file(site: Site, tmp_path: Path) -> None:
    from zipfile import ZipFile

    package = tmp_path / "edition.zip"
    with ZipFile(package, "w") as archive:
        archive.writestr("edition/data/deposit/invenio.json", json.dumps(RECORD))
        archive.writestr("edition/data/edition/data/deposit/invenio.json", "{}")
    assert Tries(site, package).codes() == []
    assert {name: entry.checksum for name, entry in site.only_draft().files.items()} == {
        "edition.zip": f"md5:{hashlib.md5(package.read_bytes()).hexdigest()}"
    }
