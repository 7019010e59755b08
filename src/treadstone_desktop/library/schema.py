"""The tables of an edition (docs/contracts.md, section 3)."""

from treadstone_desktop.library.words import PLAIN

APPLICATION_ID = int.from_bytes(b"TSLD", "big")
SCHEMA = 1

SEARCHED = ("title", "takeaways", "body", "asks")
RANK = "bm25(3,2,1,2)"

_TABLES = """
create table meta (key text primary key, value text not null) without rowid;
create table item (
    key text primary key, kind text not null, rev integer not null, line text not null
);
create table was (
    key text not null, rev integer not null, line text not null, primary key (key, rev)
) without rowid;
create table category (
    slug text primary key, position integer not null, prefix text not null,
    name_en text not null, name_fr text not null, short_en text not null, short_fr text not null,
    help_en text not null, help_fr text not null
);
create table topic (
    category text not null, slug text not null, position integer not null,
    name_en text not null, name_fr text not null, primary key (category, slug)
);
create table answer (
    n integer primary key, key text not null unique, id text not null, lang text not null,
    slug text not null, title text not null, category text not null, topic text not null,
    priority integer not null, jurisdiction text not null, summary text not null,
    takeaways text not null, body text not null, asks text not null, html text not null,
    related text not null, sources text not null, deadlines text not null, terms text not null,
    referrals text not null, safety text not null, author text not null,
    updated_on text not null, law_as_of text not null, check_by text not null,
    review text not null, reviewed_by text not null, reviewed_on text not null,
    rev integer not null
);
create index answer_by_topic on answer (
    category, topic, id, lang, key, slug, title, updated_on, review, safety, priority, rev
);
create index answer_by_slug on answer (slug);
create table source (
    key text primary key, short text not null, citation text not null,
    jurisdiction text not null, type text not null, url text not null
);
create table term (
    name text primary key, name_fr text not null, abbreviation text not null,
    definition text not null
);
create table volatile (
    key text primary key, value text not null, what text not null, as_of text not null,
    how_to_check text not null, source_key text not null
);
create table referral (
    key text primary key, name_en text not null, name_fr text not null, for_whom text not null,
    reach text not null, hours text not null, source_title text not null,
    seen_as_of text not null
);
create table word (
    word text primary key, df integer not null, scale real, vec blob
) without rowid;
create table answer_vec (n integer primary key, vec blob not null);
"""

# `answer_by_topic` holds all that a list shows of an answer: reading that from the rows, which
# hold whole answers, takes five times as long.

# Columns of each kind of register row, as its line carries them and as its table has them.
REGISTERS = {
    "category": (
        "slug position prefix name_en name_fr short_en short_fr help_en help_fr".split()
    ),
    "topic": "category slug position name_en name_fr".split(),
    "source": "key short citation jurisdiction type url".split(),
    "term": "name name_fr abbreviation definition".split(),
    "volatile": "key value what as_of how_to_check source_key".split(),
    "referral": "key name_en name_fr for_whom reach hours source_title seen_as_of".split(),
}  # fmt: skip
PRIMARY_KEYS = {
    "meta": ("key",),
    "category": ("slug",),
    "topic": ("category", "slug"),
    "answer": ("key",),
    "source": ("key",),
    "term": ("name",),
    "volatile": ("key",),
    "referral": ("key",),
    "word": ("word",),
}
NUMBERS = frozenset({"position", "priority", "n", "rev"})


def statements() -> str:
    """The SQL that makes an empty edition.

    The index must find ``Łódź`` by ``lodz``, and SQLite's tokenizer folds only letters that
    decompose, so what is indexed is folded text; what readers see stays as written. The index
    reads the folded text from a view over ``answer`` that replaces those letters, rather than
    from columns of its own: nothing is stored twice, and FTS5's own ``rebuild`` and
    ``integrity-check`` work on a shipped file as on any other.
    """
    columns = ", ".join(f"{_folded(name)} as {name}" for name in SEARCHED)
    return f"""{_TABLES}
create view fts_source as select n, {columns} from answer;
create virtual table fts using fts5(
    {", ".join(SEARCHED)}, content='fts_source', content_rowid='n',
    tokenize='porter unicode61 remove_diacritics 2'
);
"""


def _folded(column: str) -> str:
    sql = column
    for letter, plain in PLAIN.items():
        sql = f"replace({sql}, '{chr(letter)}', '{plain}')"
    return sql
