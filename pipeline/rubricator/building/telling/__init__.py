"""What a build says of itself: the table at its end, and the trace of where the time went."""
