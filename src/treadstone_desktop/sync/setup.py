"""Whether updates are set up: whom this program trusts, and where their feed is."""

from pathlib import Path

from treadstone_desktop.base.errors import NotSetUpError
from treadstone_desktop.base.policy import Policy
from treadstone_desktop.base.resources import bundled


def root_file() -> Path:
    """Where the root metadata of the publisher is, if the program came with one."""
    return bundled("resources", "keys", "root.json")


def trust_root() -> bytes:
    """The root metadata that trust starts at. Raises NotSetUpError."""
    try:
        return root_file().read_bytes()
    except FileNotFoundError as error:
        raise NotSetUpError("this program came without a publisher's key") from error


def feed_address(policy: Policy, of_library: str) -> str:
    """The address of the feed: the office's, else that which the library names.

    Raises NotSetUpError if neither names one.
    """
    address = policy.feed or of_library
    if not address:
        raise NotSetUpError("the library names no feed, and neither does this office")
    return address
