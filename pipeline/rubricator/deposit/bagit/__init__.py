"""BagIt as its specification has it (RFC 8493, and the drafts before it): names, lines and tags."""
