"""The libraries of a Linux system that Qt loads to open a window, and who brings them.

The project's set-up (`tools/system.py`) reads this before anything is installed.
"""

import sys

LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
"""Each library with the Debian package that holds it."""


def what_is_missing() -> str:
    """The libraries that this computer lacks, and the line to type on Debian; or nothing.

    Looked for only when Qt has failed: it takes a while.
    """
    if not sys.platform.startswith("linux"):
        return ""
    missing = [name for name in LIBRARIES if not is_here(name)]
    if not missing:
        return ""
    packages = " ".join(LIBRARIES[name] for name in missing)
    return f"this system lacks {', '.join(missing)} (on Debian: sudo apt-get install {packages})"


def is_here(name: str) -> bool:
    """True if the system can load the library ``name``; trying loads it."""
    import ctypes

    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
