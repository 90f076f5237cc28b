"""The rules, in plain Python: no Django, files, clock or network."""
