"""Datatype libraries: RELAX NG's own two types, and W3C XML Schema Part 2. Source: RELAX NG specification 4.4, 6.2.9."""
