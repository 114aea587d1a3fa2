"""What formats of transcribed page images have in common: pages with regions and lines, from which a text is made."""
