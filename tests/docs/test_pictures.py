"""The pictures are those that `dev.py shots` draws, and small enough to be looked at anywhere."""

import struct

from tests.support.shot_scenes import SCENES
from tests.support.shots import MOST_BYTES, PICTURES


def test_every_scene_has_its_picture_and_every_picture_its_scene() -> None:
    assert {file.stem for file in PICTURES.glob("*.png")} == set(SCENES)


def test_no_picture_is_heavy() -> None:
    heavy = {f.name: f.stat().st_size for f in PICTURES.iterdir() if f.stat().st_size > MOST_BYTES}

    assert heavy == {}


def test_every_picture_has_the_size_of_its_scene() -> None:
    sizes = {}
    for name in SCENES:
        head = (PICTURES / f"{name}.png").read_bytes()[16:24]
        sizes[name] = struct.unpack(">II", head)

    assert sizes == {name: scene.size for name, scene in SCENES.items()}
