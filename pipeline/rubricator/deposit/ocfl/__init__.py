"""OCFL: a package as an object of the Oxford Common File Layout 1.1, in a storage root of its own (https://ocfl.io/1.1/spec/)."""
