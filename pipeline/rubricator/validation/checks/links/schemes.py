"""The schemes of URIs that everybody knows, so that a prefix of a project's own is told from them.

Source: IANA's registry of URI schemes, those that a document of the humanities may have; ``tei:`` (TEI P5 22.8.1), and
``simple:``, with which values of @rendition begin in TEI's simplePrint.
"""

from __future__ import annotations

import re

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")

KNOWN = frozenset(
    """
    about acct ark bitcoin blob cid content data dav dict did dns doi ethereum example facetime feed file ftp ftps geo git gopher
    hdl http https iax icap im imap info ipfs ipns ipp irc ircs iris jabber jar javascript lastfm ldap ldaps magnet mailto maps
    matrix mid mms mumble mvn news nfs ni nih nntp oai oid openid payto pkcs11 pop pres proxy rsync rtmp rtsp sftp simple sip sips
    skype sms snmp spotify ssh stun svn swh tag teamspeak tei tel telnet tftp tip tv udp urn uuid vemmi view-source vnc wais web+ap ws wss
    xmpp xri z39.50 z39.50r z39.50s
    """.split()
)


def scheme_of(address: str) -> str:
    """Return the scheme or prefix that an address begins with, as written; empty if it has none."""
    found = _SCHEME.match(address)
    return found[1] if found else ""


def is_known(scheme: str) -> bool:
    """Return whether a scheme is one that everybody knows."""
    return scheme.lower() in KNOWN
