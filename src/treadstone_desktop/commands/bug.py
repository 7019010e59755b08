"""A fault of ours: logged with its way through the code, and told in one calm line."""

import logging
from pathlib import Path

from treadstone_desktop.base.logs import FILE, start_log
from treadstone_desktop.base.paths import profile_paths
from treadstone_desktop.commands.arguments import complain


def report_bug(profile: Path | None) -> None:
    """Log the error being handled in the folder of ``profile``, and say where on stderr."""
    folder = profile_paths(profile).log
    handler = start_log(folder)
    logging.getLogger(__name__).exception("the program stopped")
    logging.getLogger().removeHandler(handler)
    file = folder / FILE
    where = f" It is written down in {file}." if file.exists() else ""
    complain(f"Something went wrong in the program itself.{where}")
