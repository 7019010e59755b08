"""Errors and notices as sentences: the one place where values become words."""

from treadstone_desktop.base.errors import (
    CannotKeepError,
    EditionError,
    PolicyError,
    UnknownAnswerError,
    WithdrawnError,
)
from treadstone_desktop.base.settings import SettingsNotice
from treadstone_desktop.library.editions import EditionNotice
from treadstone_desktop.shelf.user_db import ShelfNotice
from treadstone_desktop.ui.language import tr
from treadstone_desktop.ui.look.dates import iso_day_in_words


def log_unkept(error: CannotKeepError) -> None:
    """Note for a helper that something was not kept which no reader needs to hear of."""
    import logging  # late: most programs that run have nothing to log

    logging.getLogger(__name__).info("not kept: %s", error.detail)


def of_error(error: Exception) -> str:
    """One calm sentence for anything that went wrong."""
    if isinstance(error, CannotKeepError):
        return tr("This could not be kept on this computer: {detail}.").format(detail=error.detail)
    if isinstance(error, EditionError):
        return of_edition(error)
    if isinstance(error, WithdrawnError):
        return f"{_number(error.wanted)}: {of_withdrawn(error.on, error.see)}"
    if isinstance(error, UnknownAnswerError):
        return f"{_number(error.wanted)}: {tr('This library does not have it.')}"
    return tr("Something went wrong. What you were reading is still here.")


def of_withdrawn(on: str, see: str) -> str:
    """An answer is no longer in use since an ISO day; ``see`` is read instead, if it is named."""
    since = tr("No longer in use since {day}.").format(day=iso_day_in_words(on))
    instead = tr("Read {number} instead.").format(number=_number(see)) if see else ""
    return f"{since} {instead}".rstrip()


def _number(answer_id: str) -> str:
    """An id as people see it."""
    return answer_id.replace("-", "")


def of_edition(error: EditionError) -> str:
    """What is wrong with a library file, in words."""
    sentences = {
        "missing": tr("The file is not there."),
        "empty": tr("The file is empty."),
        "damaged": tr("The file is damaged."),
        "newer": tr("The file was made for a newer Treadstone Desktop."),
        "foreign": tr("The file is not a library of this app."),
        "unreadable": tr("The file cannot be read: {detail}."),
    }
    return sentences[error.reason].format(detail=error.detail)


def of_edition_remedy(error: EditionError) -> str:
    """How to put it right, in words."""
    if error.reason == "newer":
        return tr("Install the newest Treadstone Desktop, then start it again.")
    if error.reason == "unreadable":
        return tr("Ask whoever looks after this computer to let you read this file.")
    return tr(
        "Install Treadstone Desktop again, or copy a good content.db to this place. Nothing that"
        " you saved is lost."
    )


def of_policy(error: PolicyError) -> str:
    """What is wrong with the office's policy file, for staff."""
    where = f"{error.key}: " if error.key else ""
    return f"{error.path}\n{where}{error.reason}"


def of_settings(notice: SettingsNotice) -> str:
    """What happened to the settings file."""
    sentences = {
        "value": tr("The setting “{key}” made no sense, so the usual value is used."),
        "unreadable": tr("Your settings could not be read. They were put aside as {aside}."),
        "unkept": tr("Your settings cannot be kept on this computer: {aside}."),
    }
    return sentences[notice.kind].format(key=notice.key, aside=notice.aside)


def of_shelf(notice: ShelfNotice) -> str:
    """What happened to what the reader keeps."""
    sentences = {
        "damaged": tr(
            "What you saved could not be read. The file was put aside as {detail}; nothing was"
            " deleted."
        ),
        "newer": tr(
            "What you saved was written by a newer Treadstone Desktop. It can be read, but"
            " nothing new is kept."
        ),
        "memory": tr("Nothing can be kept on this computer for now: {detail}."),
    }
    return sentences[notice.kind].format(detail=notice.detail)


def of_fallback(notice: EditionNotice, published: str) -> str:
    """An installed edition was bad and another one is shown."""
    words = tr("The answers were damaged · showing the content of {day}")
    return words.format(day=iso_day_in_words(published)) + f" ({notice.bad.name})"


def of_second_window() -> str:
    """Another session has this profile; this window only reads."""
    return tr(
        "Treadstone Desktop is already open in another session. Here you can read, but nothing"
        " new is kept."
    )
