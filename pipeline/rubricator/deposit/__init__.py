"""Deposit: the package of an edition that a repository takes, and the way back from it."""
