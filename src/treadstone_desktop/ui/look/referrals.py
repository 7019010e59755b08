"""Services that can help: name, for whom, how to reach them, and when that was seen."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from treadstone_desktop.library.model import Referral
from treadstone_desktop.ui.language import tr
from treadstone_desktop.ui.look.dates import month_in_words
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.page import Part
from treadstone_desktop.ui.look.rules import Rule
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.look.tip import tip


class ReferralList(Part):
    """One block a service, with hairlines between."""

    def __init__(self, look: Look, referrals: Sequence[Referral], lang: str) -> None:
        super().__init__()
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for referral in referrals:
            self._add(referral, lang)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        self._column.setSpacing(self._look.px(4))

    def _add(self, referral: Referral, lang: str) -> None:
        name = referral.name_fr if lang == "fr" and referral.name_fr else referral.name_en
        seen = tr("Seen {month}")
        self._column.addWidget(Text(self._look, "ui_medium", name))
        self._column.addWidget(Text(self._look, "ui", referral.reach))
        details = [referral.for_whom, referral.hours]
        small = " · ".join(part for part in details if part)
        if small:
            self._column.addWidget(Text(self._look, "caption", small, "ink2"))
        seen_line = seen.format(month=month_in_words(referral.seen_as_of))
        caption = Text(self._look, "caption", seen_line, "ink3")
        caption.setToolTip(tip(referral.source_title))
        self._column.addWidget(caption)
        self._column.addWidget(Rule(self._look))
