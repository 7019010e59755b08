"""What the rooms of the window work with, handed to them when they are built."""

from typing import NamedTuple

from treadstone_desktop.base.policy import Policy
from treadstone_desktop.base.settings import Settings
from treadstone_desktop.library.library import Library
from treadstone_desktop.library.model import Category, Topic
from treadstone_desktop.shelf.shelf import Shelf
from treadstone_desktop.ui.look.look import Look


class Context(NamedTuple):
    """The collaborators of a window. ``lang`` is the language of the interface."""

    look: Look
    library: Library
    shelf: Shelf
    settings: Settings
    policy: Policy
    lang: str

    def short_name(self, category: Category) -> str:
        """A category's name where there is little room."""
        return category.short_fr if self.lang == "fr" and category.short_fr else category.short_en

    def category_name(self, slug: str) -> str:
        """The short name of a category by its slug; nothing for one that nobody knows."""
        found = (c for c in self.library.categories if c.slug == slug)
        return next(map(self.short_name, found), "")

    def full_name(self, category: Category) -> str:
        """A category's name where there is room."""
        return category.name_fr if self.lang == "fr" and category.name_fr else category.name_en

    def topic_name(self, topic: Topic) -> str:
        """A topic's name."""
        return topic.name_fr if self.lang == "fr" and topic.name_fr else topic.name_en

    @property
    def keeps_history(self) -> bool:
        """True if what is read may be listed: the office's word first, then the reader's."""
        if self.policy.history is not None:
            return self.policy.history
        return bool(self.settings["history"])

    @property
    def office(self) -> str:
        """The office's name and contact lines, or nothing."""
        return self.policy.office if self.policy.office is not None else self.settings["office"]
