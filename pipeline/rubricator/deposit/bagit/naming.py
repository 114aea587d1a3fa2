"""The files of a bag whose names the specification gives (RFC 8493, 2.1 and 2.2)."""

DECLARATION = "bagit.txt"
INFO = "bag-info.txt"
FETCH = "fetch.txt"


def manifest(algorithm: str) -> str:
    """Return the name of the payload manifest with the digests of an algorithm."""
    return f"manifest-{algorithm}.txt"


def tag_manifest(algorithm: str) -> str:
    """Return the name of the tag manifest with the digests of an algorithm."""
    return f"tagmanifest-{algorithm}.txt"
