"""Regular expressions as W3C XML Schema Part 2, appendix F, has them."""
