"""The rules that find names of persons; one a module, each with ``find`` and the order of its say."""
