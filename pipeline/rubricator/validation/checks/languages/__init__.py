"""Language tags: what BCP 47 allows, and what of it is registered."""
