"""Where a glossary term stands in a text: for the linter and for the links of an edition."""

import re
from functools import lru_cache


@lru_cache(maxsize=2048)
def term_pattern(name: str) -> re.Pattern[str]:
    """Finds the term ``name`` as a whole word, in any case, also in the plural or possessive.

    What stands in brackets (``service (of documents)``) tells two terms apart in the glossary
    and is not part of the words that people read.
    """
    base = re.sub(r"\s*\(.*\)$", "", name).strip()
    spelled = r"\s+".join(re.escape(word) for word in base.split())
    spelled = spelled.replace("'", "['\u2019]")
    if base.endswith("y"):
        spelled = f"{spelled[:-1]}(?:y|ies)"
    return re.compile(rf"(?<![\w-]){spelled}(?:e?s)?(?:['\u2019]s?)?(?![\w-])", re.IGNORECASE)
