"""The reader's command line: list, show, search, verify, doctor.

Each command is a module with ``add_arguments`` and ``run``; `run.COMMANDS` names them.
"""
