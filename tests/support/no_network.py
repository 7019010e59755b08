"""Treadstone Desktop in a network of nothing: ``python -m tests.support.no_network ARGUMENTS``."""

import ctypes
import sys

_NEW_NETWORK = 0x4000_0000  # CLONE_NEWNET
_NEW_USER = 0x1000_0000  # CLONE_NEWUSER, which lets anybody have the other


def leave_network() -> bool:
    """Go where there is no network; False if this system does not let us."""
    system = ctypes.CDLL(None)
    return 0 in (system.unshare(_NEW_NETWORK), system.unshare(_NEW_USER | _NEW_NETWORK))


if __name__ == "__main__":
    if not leave_network():
        sys.exit("no network namespaces here")
    from treadstone_desktop.__main__ import main

    sys.exit(main(sys.argv[1:]))
