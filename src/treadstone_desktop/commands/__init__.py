"""The reader's command line: list, show, search, verify, doctor."""
