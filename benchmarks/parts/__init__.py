"""The parts of ``make bench``: each measures one thing, beside its peers where it has some, and gives the figures as values."""
