"""Documents that are valid but for one fault each: what the fault is, where, and what the right repair of it is."""
