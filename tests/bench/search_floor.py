"""What search is held against: words alone, ranked by SQLite."""

from treadstone_desktop.library.library import Library
from treadstone_desktop.library.words import words
from treadstone_desktop.search.query import STOP
from treadstone_desktop.search.results import Excerpt, Hit, Results, nothing

_FOUND = """
select a.key, a.id, a.slug, a.title, a.category, a.topic, -rank from fts
join answer a on a.n = fts.rowid where fts match ? and a.lang = 'en' order by rank limit 10
"""

_NO_PASSAGE = Excerpt("", (), "summary")


class WordsAlone:
    """FTS5 over title, takeaways, body and phrasings: any word of the question but stop words."""

    def __init__(self, library: Library) -> None:
        self._connection = library.connection

    def search(self, text: str, *, typing: bool = False) -> Results:
        """The ten best; the last word is taken as it stands, whether it is ``typing`` or not."""
        telling = [word for word in words(text.replace("'", "")) if word not in STOP]
        if not telling:
            return nothing(text)
        match = " OR ".join(f'"{word}"' for word in telling)
        rows = self._connection.execute(_FOUND, [match]).fetchall()
        hits = tuple(Hit._make((*row, _NO_PASSAGE)) for row in rows)
        return Results(text, False, None, (), hits, {}, None)
