"""What no schema checks: a module a concern, each with its rules beside the code that finds them."""
