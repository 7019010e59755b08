"""Every answer, by category and topic."""

import argparse

from treadstone_desktop.commands.output import add_json, naming, print_json
from treadstone_desktop.commands.session import Session
from treadstone_desktop.library.library import Library
from treadstone_desktop.library.model import Entry


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """``--json``."""
    add_json(parser)


def run(session: Session, arguments: argparse.Namespace) -> int:
    """Print the answers of the library in the order of the tree."""
    library = session.library()
    if arguments.json:
        for entry in library.entries:
            print_json(_facts(entry))
    else:
        _print_tree(library)
    return 0


def _facts(entry: Entry) -> dict[str, str]:
    own = {
        "topic": entry.topic,
        "lang": entry.lang,
        "updated_on": entry.updated_on,
        "review": entry.review,
    }
    return naming(entry) | own


def _print_tree(library: Library) -> None:
    categories = {category.slug: category.name_en for category in library.categories}
    topics = {(topic.category, topic.slug): topic.name_en for topic in library.topics}
    category, topic = "", ("", "")
    for entry in library.entries:
        if entry.category != category:
            print(("\n" if category else "") + categories.get(entry.category, entry.category))
            category = entry.category
        if (entry.category, entry.topic) != topic:
            topic = (entry.category, entry.topic)
            print(f"  {topics.get(topic, entry.topic)}")
        print(f"    {entry.number}  {entry.title}")
