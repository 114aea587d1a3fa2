"""The register: the people whom documents name, each once, and what the authority file lacks of them.

Mentions of transcriptions and of TEI documents become ``Named`` (``transcriptions``, ``documents``), these become entries,
one a person (``entries``), and the sure ones of those that nobody knows are entered in the authority file (``entering``,
``inserting``).
"""
