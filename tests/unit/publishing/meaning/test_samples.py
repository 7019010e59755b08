"""What the word table learns from."""

from tests.support.drafts import PATH, answer_file, make_source
from treadstone_desktop.publishing.meaning.samples import lessons_of


def test_what_is_written_teaches_its_own_texts_and_what_is_planned_the_registers() -> None:
    source = make_source({PATH: answer_file()})
    fields = source.drafts[0].fields
    lessons = lessons_of(source, {"HOU-004": ("no dogs allowed",), fields.id: ("not this",)})
    texts = {lesson.id: lesson.texts for lesson in lessons}

    assert texts["HOU-004"][1:] == ("no dogs allowed",)
    assert texts[fields.id] == (fields.title, *fields.asks, *source.drafts[0].takeaways)
    assert [lesson.id for lesson in lessons] == sorted(texts)
