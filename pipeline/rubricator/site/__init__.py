"""The site of a project: the pages of its documents, and what is made of all of them together.

A build makes of each document its page, in which what the site says around it is left open, and a record of what the site knows of
it (xslt/site/record.xsl). From the records come the order of the documents, the people of all of them (``joining``), and the
other pages (``pages``); the open places are filled (``filling``), and everything is written, and what is gone removed
(``publishing``).
"""
