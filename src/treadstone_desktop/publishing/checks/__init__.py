"""The linter's rules, L01 to L30 (docs/content-format.md has the table).

A rule is a function that yields problems: of one draft, or of the whole source.
"""

from treadstone_desktop.publishing.checks.run import check_source

__all__ = ["check_source"]
