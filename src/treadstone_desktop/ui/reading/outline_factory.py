"""Tells Qt who answers for an article when a screen reader asks; the answer itself loads then.

The factory must be there before the first article, since a reader may already be listening; the
classes it answers with cost as much to import as the whole reading page, and most never ask.
"""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface

from treadstone_desktop.ui.reading.article_browser import ArticleBrowser


@cache
def install_outline() -> None:
    """Show every `ArticleBrowser` to screen readers as a document; a second call does nothing."""
    QAccessible.installFactory(_document_for)


_asking: list[QObject] = []
"""Browsers whose interface by Qt is being asked for: the factory passes on those."""


def _document_for(class_name: str, view: QObject) -> QAccessibleInterface | None:
    """Qt calls this for each class of a widget, the most derived first."""
    if class_name != ArticleBrowser.__name__ or not isinstance(view, ArticleBrowser):
        return None
    if view in _asking:
        return None
    from treadstone_desktop.ui.reading.article_abilities import address_of
    from treadstone_desktop.ui.reading.article_outline import ArticleDocument

    _asking.append(view)
    try:
        text = QAccessible.queryAccessibleInterface(view).textInterface()
        return ArticleDocument(view, address_of(text))
    finally:
        _asking.remove(view)
