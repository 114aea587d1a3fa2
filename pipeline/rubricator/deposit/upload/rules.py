"""What can stand in the way of an upload."""

from __future__ import annotations

from rubricator.diagnostics import Rule, Severity

_API = "https://inveniordm.docs.cern.ch/reference/rest_api_drafts_records/"

NO_TOKEN = Rule(
    "UPL001",
    Severity.ERROR,
    "No token to upload with",
    "A repository knows by a token for whom a package is uploaded. It is read from the environment variable RUBRICATOR_TOKEN "
    "and from nowhere else, so that it stands in no history of commands and in no file of ours.",
    hint="make a token on the repository's page (Zenodo: Applications, scopes deposit:write and deposit:actions) and put it "
    "into RUBRICATOR_TOKEN",
    wrong="rubricator deposit upload edition.zip --to zenodo   (RUBRICATOR_TOKEN is not set)",
    right="read -rs RUBRICATOR_TOKEN && export RUBRICATOR_TOKEN",
    reference="https://zenodo.org/account/settings/applications/tokens/new/",
)
ADDRESS = Rule(
    "UPL002",
    Severity.ERROR,
    "Not an address to upload to",
    "A package is uploaded by TLS, to the address of a repository that runs InvenioRDM or to one that goes by a name (zenodo, "
    "zenodo-sandbox). By http it goes to this machine alone, since the token could be read on the way to any other.",
    hint="name the repository's first page, by https",
    wrong="rubricator deposit upload edition.zip --to http://repository.example.org",
    right="rubricator deposit upload edition.zip --to https://repository.example.org",
)
UNAVAILABLE = Rule(
    "UPL003",
    Severity.ERROR,
    "The repository does not answer",
    "It could not be reached, did not answer in time, asked to wait too long or failed itself, again and again. What has arrived "
    "stays in the draft, and the draft is remembered beside the package.",
    hint="run the same command again later: it goes on where it stopped",
    wrong="rubricator deposit upload edition.zip --to zenodo   (while Zenodo is being maintained)",
    right="rubricator deposit upload edition.zip --to zenodo   (an hour later)",
)
UNTRUSTED = Rule(
    "UPL004",
    Severity.ERROR,
    "A server that cannot show who it is",
    "The certificate of the server is not signed by anybody whom this system trusts, is for another name, or has expired. Nothing "
    "was sent to it, the token least of all.",
    hint="check the address; a certificate of your institution's own belongs into the system's store or into SSL_CERT_FILE",
    wrong="rubricator deposit upload edition.zip --to https://localhost   (with a certificate of its own making)",
    right="SSL_CERT_FILE=institution.pem rubricator deposit upload edition.zip --to https://repository.example.org",
)
TOKEN_REFUSED = Rule(
    "UPL005",
    Severity.ERROR,
    "The repository does not accept the token",
    "The token is not one of this repository's (Zenodo and its sandbox have separate ones), has expired, or does not permit what "
    "was asked for. What has arrived stays in the draft.",
    hint="make a new token with the right to write, and to publish if that is wanted; then run the same command again",
    wrong="rubricator deposit upload edition.zip --to zenodo   (with a token of zenodo-sandbox)",
    right="rubricator deposit upload edition.zip --to zenodo-sandbox",
)
REFUSED = Rule(
    "UPL006",
    Severity.ERROR,
    "The repository refuses something",
    "The repository said no to what was asked of it; the message has its words. Where they begin with the name of a field, the "
    "metadata are meant: the draft keeps them, but cannot be published with them.",
    hint="mend what is named in the headers or in the draft's page, and run the same command again",
    wrong="a record without creators",
    right="a TEI header with an author",
    reference=_API,
)
GONE = Rule(
    "UPL007",
    Severity.ERROR,
    "The draft is not there any more",
    "The draft that this package was being uploaded into was deleted, or belongs to somebody else than the token does. Another one "
    "is not made unless you say so, since nobody could tell which of two is meant.",
    hint="check the token; to begin a new draft, remove the file beside the package that remembers the old one",
    wrong="a draft that was discarded on the repository's page in between",
    right="rm edition.zip.upload.json && rubricator deposit upload edition.zip --to zenodo",
)
CHECKSUM = Rule(
    "UPL008",
    Severity.ERROR,
    "The repository has other bytes than were sent",
    "The checksum that the repository reports of a file is not that of the file here. It was sent again, more than once, with the "
    "same result. Nothing was published.",
    hint="run the same command again; if it stays so, tell the repository",
    wrong="md5:0cc175b9c0f1b6a831c399e269772661, for a file whose MD5 begins with 9",
    right="the same checksum on both sides",
)
DAMAGED = Rule(
    "UPL009",
    Severity.ERROR,
    "A damaged package is not uploaded",
    "“rubricator deposit verify” finds the package damaged or cannot read it. Nothing was sent.",
    hint="make the package again",
    wrong="a package in which a file was edited",
    right="rubricator deposit edition/ --output edition.zip, and upload that",
)
NO_RECORD = Rule(
    "UPL010",
    Severity.ERROR,
    "The package does not say what a draft's metadata would be",
    "A draft needs a title, creators and so on, in the form of InvenioRDM's API. They are put into a package when it is made for "
    "Zenodo or InvenioRDM; this one has none, or something that cannot be read.",
    hint="make the package again with --target zenodo or --target invenio, or name a file with --record",
    wrong="rubricator deposit edition/ --output edition.zip",
    right="rubricator deposit edition/ --output edition.zip --target zenodo",
    reference="https://inveniordm.docs.cern.ch/reference/metadata/",
)
NOTES_UNUSABLE = Rule(
    "UPL011",
    Severity.ERROR,
    "What is remembered of the upload cannot be used",
    "The file beside the package that remembers the draft is not what was written. Without it a second draft would be made, so "
    "nothing was done.",
    hint="restore the file; or remove it, and begin a new draft",
    wrong="edition.zip.upload.json with the marks of a merge conflict",
    right='{"https://zenodo.org": {"marker": "…", "draft": "123456", "record": "…"}}',
)
STRANGERS = Rule(
    "UPL012",
    Severity.WARNING,
    "The draft has files that are not of the package",
    "Somebody put them there, or an earlier form of the package had them. They were left alone; a draft with such files is not "
    "published from here.",
    hint="remove them on the draft's page, or publish it there",
    wrong="a draft with edition.zip and notes.docx",
    right="a draft with edition.zip",
)
TOO_MANY = Rule(
    "UPL013",
    Severity.ERROR,
    "A package of more files than a draft takes",
    "InvenioRDM takes 100 files to a draft unless it is set up otherwise, and Zenodo does so. A package in a folder is uploaded "
    "file by file. Nothing was sent.",
    hint="make the package as a ZIP file (--output NAME.zip): it is one file",
    wrong="rubricator deposit upload edition/ --to zenodo   (a folder of 4,000 files)",
    right="rubricator deposit upload edition.zip --to zenodo",
)
OTHERWISE_PUBLISHED = Rule(
    "UPL014",
    Severity.ERROR,
    "The record was published with other files",
    "The draft that this package was being uploaded into is published, and what was published is not this package. A published "
    "record's files cannot be changed.",
    hint="make a new version on the record's page; for another record, remove the file beside the package that remembers this one",
    wrong="a package that was made anew after it had been published",
    right="a package that is uploaded and published once",
)
CHANGED_HERE = Rule(
    "UPL015",
    Severity.ERROR,
    "The package changed while it was uploaded",
    "A file of the package is not the one that was checked when the upload began. It was not sent, and nothing was published.",
    hint="let the package rest while it is uploaded, and run the same command again",
    wrong="rubricator deposit edition/ --output edition.zip, while edition.zip is uploaded",
    right="one after the other",
)
RULES = (
    NO_TOKEN,
    ADDRESS,
    UNAVAILABLE,
    UNTRUSTED,
    TOKEN_REFUSED,
    REFUSED,
    GONE,
    CHECKSUM,
    DAMAGED,
    NO_RECORD,
    NOTES_UNUSABLE,
    STRANGERS,
    TOO_MANY,
    OTHERWISE_PUBLISHED,
    CHANGED_HERE,
)
