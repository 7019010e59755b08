"""Where things were left."""

from treadstone_desktop.shelf.shelf import Shelf


def test_what_was_never_left_is_nothing(shelf: Shelf) -> None:
    assert shelf.places.get("window") == ""


def test_the_last_place_is_found_again(shelf: Shelf) -> None:
    shelf.places.put("window", "0 0 800 600")
    shelf.places.put("window", "10 10 1366 768")
    shelf.places.put("panel", "open")

    assert shelf.places.get("window") == "10 10 1366 768"
