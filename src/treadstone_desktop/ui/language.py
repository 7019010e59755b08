"""The language of the interface: its words outside widgets, its numbers, its translators."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from treadstone_desktop.base.resources import bundled


def tr(text: str) -> str:
    """``text`` in the language of the interface.

    Its name is the one that ``dev.py translate`` looks for. Widgets have a ``tr`` of their own,
    which tells the translator the class as well.
    """
    return QCoreApplication.translate("", text)


def facts(*parts: str) -> str:
    """``Housing · 12 June 2026``: facts with a middle dot between them, empty ones left out."""
    return " · ".join(part for part in parts if part)


def answers_in_words(count: int) -> str:
    """``0 answers``, ``1 answer``, ``2,500 answers``."""
    few = {0: tr("0 answers"), 1: tr("1 answer")}
    return few.get(count) or tr("{count} answers").format(count=QLocale().toString(count))


def percent_in_words(percent: int) -> str:
    """``130 %``."""
    return tr("{n} %").format(n=percent)


def labelled(label: str, words: str) -> str:
    """``Theme: Dark``."""
    return tr("{label}: {words}").format(label=label, words=words)


class Interpreter:
    """Has Qt and the program speak a language, and write numbers and dates as Canada does."""

    def __init__(self) -> None:
        self._translators: list[QTranslator] = []

    def speak(self, lang: str) -> None:
        """Speak ``en`` or ``fr`` from now on; what is on the screen already stays as it is."""
        self.fall_silent()
        language = QLocale.Language.French if lang == "fr" else QLocale.Language.English
        QLocale.setDefault(QLocale(language, QLocale.Country.Canada))
        if lang == "fr":
            qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._hear(str(bundled("resources", "i18n", "treadstone_fr.qm")))
            self._hear(f"{qt_folder}/qtbase_fr.qm")

    def fall_silent(self) -> None:
        """Take every translation away: the words in the source are left."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = []

    def _hear(self, file: str) -> None:
        translator = QTranslator()
        if translator.load(file):
            QCoreApplication.installTranslator(translator)
            self._translators.append(translator)
