"""What a screen reader sees: the accessibility bus, read with D-Bus calls alone.

`Reader` finds a program, `Accessible` is one object of its tree, `Events` collects what the
program announces. Nothing is cached: every property asks the program anew.
"""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    MatchRule,
    MessageType,
    Properties,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import (  # type: ignore[import-untyped]
    DBusConnection,
    open_dbus_connection,
)

from tests.support.waiting import PATIENCE, wait_until

STATES = (
    "invalid", "active", "armed", "busy", "checked", "collapsed", "defunct", "editable",
    "enabled", "expandable", "expanded", "focusable", "focused", "has-tooltip", "horizontal",
    "iconified", "modal", "multi-line", "multiselectable", "opaque", "pressed", "resizable",
    "selectable", "selected", "sensitive", "showing", "single-line", "stale", "transient",
    "vertical", "visible", "manages-descendants", "indeterminate", "required", "truncated",
    "animated", "invalid-entry", "supports-autocompletion", "selectable-text", "is-default",
    "visited", "checkable", "has-popup", "read-only",
)  # fmt: skip
"""Names of the state bits, in the protocol's order."""

ROLE_DOCUMENT_FRAME = 82
ROLE_HEADING = 83
LINE = 3
"""The piece of text asked for by `Accessible.string_at`."""

_REGISTRY = DBusAddress(
    "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry"
)
_ROOT = "/org/a11y/atspi/accessible/root"
_MATCH_ALL = 1
_SORT_AS_IN_TREE = 1


class BusError(Exception):
    """The program answered a question with an error."""


def accessibility_bus(session_bus: str) -> str:
    """Address of the accessibility bus that belongs to a session bus; starts it if need be."""
    where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
    with open_dbus_connection(session_bus) as connection:
        (address,) = _ask(connection, new_method_call(where, "GetAddress"))
    return str(address)


def _ask(connection: DBusConnection, message: Any) -> tuple[Any, ...]:
    reply = connection.send_and_get_reply(message, timeout=PATIENCE)
    if reply.header.message_type is MessageType.error:
        raise BusError(f"{message.header.fields}: {reply.body}")
    return tuple(reply.body)


class Text(NamedTuple):
    """A piece of text and where it stands; offsets count UTF-16 units, as Qt does."""

    text: str
    start: int
    end: int


class Accessible:
    """One object of a program's tree."""

    def __init__(self, connection: DBusConnection, bus_name: str, path: str) -> None:
        self._connection = connection
        self.bus_name = bus_name
        self.path = path

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Accessible) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    def __repr__(self) -> str:
        number = self.path.rpartition("/")[2]
        try:
            return f"<{self.role} {self.name!r} {number}>"
        except BusError:
            return f"<gone {number}>"

    @property
    def _key(self) -> tuple[str, str]:
        return self.bus_name, self.path

    @property
    def role(self) -> str:
        """For example ``heading``, ``push button``."""
        return str(self._call("Accessible", "GetRoleName")[0])

    @property
    def role_number(self) -> int:
        """The protocol's number of the role, by which readers choose how to behave."""
        return int(self._call("Accessible", "GetRole")[0])

    @property
    def name(self) -> str:
        """What is read out for it."""
        return str(self._property("Accessible", "Name"))

    @property
    def language(self) -> str:
        """The language to speak it in, for example ``fr_CA``."""
        return str(self._property("Accessible", "Locale"))

    @property
    def description(self) -> str:
        """What is read out after the name, on demand."""
        return str(self._property("Accessible", "Description"))

    @property
    def states(self) -> frozenset[str]:
        """The names in `STATES` that hold now."""
        low, high = self._call("Accessible", "GetState")[0]
        bits = low | high << 32
        return frozenset(name for bit, name in enumerate(STATES) if bits >> bit & 1)

    @property
    def attributes(self) -> dict[str, str]:
        """For example ``{"level": "2"}``."""
        return dict(self._call("Accessible", "GetAttributes")[0])

    @property
    def interfaces(self) -> frozenset[str]:
        """Last parts of the names: ``Text``, ``Action``, ``Collection``, ..."""
        names = self._call("Accessible", "GetInterfaces")[0]
        return frozenset(name.rpartition(".")[2] for name in names)

    @property
    def parent(self) -> "Accessible":
        """The object that holds this one."""
        return self._other(self._property("Accessible", "Parent"))

    @property
    def children(self) -> list["Accessible"]:
        """The objects it holds, in reading order."""
        return [self._other(found) for found in self._call("Accessible", "GetChildren")[0]]

    def walk(self) -> Iterator["Accessible"]:
        """The object itself and everything below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, role: str) -> list["Accessible"]:
        """Everything of that role, at or below this object."""
        return [found for found in self.walk() if found.role == role]

    def one(self, role: str, name: str = "") -> "Accessible":
        """The only object of that role (and name, if given); waits until it is there."""

        def look() -> list[Accessible]:
            return [found for found in self.all(role) if name in ("", found.name)]

        found = wait_until(f"a {role} {name!r}", look)
        if len(found) > 1:
            raise LookupError(f"{len(found)} objects of role {role}, name {name!r}: {found}")
        return found[0]

    @property
    def extents(self) -> tuple[int, int, int, int]:
        """x, y, width and height on the screen, in pixels."""
        x, y, width, height = self._call("Component", "GetExtents", "u", (0,))[0]
        return int(x), int(y), int(width), int(height)

    def grab_focus(self) -> bool:
        """Ask for the keyboard focus; whether it was given."""
        return bool(self._call("Component", "GrabFocus")[0])

    @property
    def actions(self) -> list[str]:
        """Names of what can be done to it."""
        return [name for name, _, _ in self._call("Action", "GetActions")[0]]

    def do_action(self, index: int) -> bool:
        """Do the action with that place in `actions`."""
        return bool(self._call("Action", "DoAction", "i", (index,))[0])

    @property
    def character_count(self) -> int:
        """Length of its text."""
        return int(self._property("Text", "CharacterCount"))

    @property
    def caret(self) -> int:
        """Where the caret stands in its text, -1 if elsewhere."""
        return int(self._property("Text", "CaretOffset"))

    @property
    def text(self) -> str:
        """All of its text."""
        return str(self._call("Text", "GetText", "ii", (0, -1))[0])

    def string_at(self, offset: int, granularity: int = LINE) -> Text:
        """The piece of text round an offset."""
        return Text(*self._call("Text", "GetStringAtOffset", "iu", (offset, granularity)))

    def set_caret(self, offset: int) -> bool:
        """Put the caret there, as a reader does in browse mode."""
        return bool(self._call("Text", "SetCaretOffset", "i", (offset,))[0])

    def scroll_to(self, start: int, end: int) -> bool:
        """Bring a piece of its text into view."""
        arguments = (start, end, 0)
        return bool(self._call("Text", "ScrollSubstringTo", "iiu", arguments)[0])

    def matches(self, role: int) -> list["Accessible"]:
        """What the program itself finds of a role below this object (``Collection``)."""
        bits = [0] * 4
        bits[role // 32] = 1 << role % 32
        any_state, any_attribute, any_interface = [0, 0], dict[str, str](), list[str]()
        rule = (
            *(any_state, _MATCH_ALL, any_attribute, _MATCH_ALL),
            *(bits, _MATCH_ALL, any_interface, _MATCH_ALL, False),
        )
        arguments = (rule, _SORT_AS_IN_TREE, 0, True)
        found = self._call("Collection", "GetMatches", "(aiia{ss}iaiiasib)uib", arguments)[0]
        return [self._other(reference) for reference in found]

    def _call(
        self, interface: str, method: str, signature: str = "", arguments: tuple[Any, ...] = ()
    ) -> tuple[Any, ...]:
        address = self._address(interface)
        message = new_method_call(address, method, signature or None, arguments)
        return _ask(self._connection, message)

    def _property(self, interface: str, name: str) -> Any:
        (value,) = _ask(self._connection, Properties(self._address(interface)).get(name))
        return value[1]

    def _address(self, interface: str) -> DBusAddress:
        return DBusAddress(self.path, self.bus_name, f"org.a11y.atspi.{interface}")

    def _other(self, reference: tuple[str, str]) -> "Accessible":
        return Accessible(self._connection, *reference)


class Event(NamedTuple):
    """Something that a program announced."""

    source: Accessible
    kind: str
    """For example ``Focus``, ``StateChanged``, ``TextCaretMoved``, ``Announcement``."""
    detail: str
    """For example the name of the state."""
    first: int
    """For example 1 = the state holds now; the caret's offset."""
    second: int
    value: object
    """For example the words of an announcement."""


class Events:
    """What programs have announced since `Reader.listen`, oldest first."""

    def __init__(self, connection: DBusConnection, queue: deque[Any]) -> None:
        self._connection = connection
        self._queue = queue

    def next(self, wanted: Callable[[Event], bool], patience: float = PATIENCE) -> Event:
        """The next event for which ``wanted`` is true; those before it are dropped."""
        while True:
            message = self._connection.recv_until_filtered(self._queue, timeout=patience)
            event = self._event(message)
            if wanted(event):
                return event

    def focused(self) -> Accessible:
        """The object that the next announced focus went to."""
        return self.next(
            lambda e: e.kind == "StateChanged" and e.detail == "focused" and e.first == 1
        ).source

    def last_focused(self) -> Accessible:
        """Where the focus came to rest: a row announces itself before the list that holds it."""
        found = self.focused()
        while self._more_waits(found):
            event = self._event(self._queue.popleft())
            if event.kind == "StateChanged" and event.detail == "focused" and event.first == 1:
                found = event.source
        return found

    def _more_waits(self, source: Accessible) -> bool:
        """Whether events wait, after an answer of the program: what it said before has come."""
        _ = source.role_number
        return bool(self._queue)

    def _event(self, message: Any) -> Event:
        fields = {key.name: value for key, value in message.header.fields.items()}
        detail, first, second, (_, value), *_ = message.body
        source = Accessible(self._connection, fields["sender"], fields["path"])
        return Event(source, fields["member"], detail, first, second, value)


class Reader:
    """A screen reader's seat at the accessibility bus."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection

    def program(self, pid: int) -> Accessible:
        """The root of the program that runs with this process id; waits until it is there."""
        return wait_until(f"process {pid} on the accessibility bus", lambda: self._find(pid))

    def _find(self, pid: int) -> Accessible | None:
        desktop = Accessible(self._connection, "org.a11y.atspi.Registry", _ROOT)
        for program in desktop.children:
            question = message_bus.GetConnectionUnixProcessID(program.bus_name)
            try:
                if _ask(self._connection, question) == (pid,):
                    return program
            except BusError:
                continue  # it has just ended
        return None

    @contextmanager
    def listen(self, *names: str) -> Iterator[Events]:
        """Collect events, for example ``"object:state-changed:focused"``."""
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object")
        _ask(self._connection, message_bus.AddMatch(rule))
        for name in names:
            _ask(self._connection, new_method_call(_REGISTRY, "RegisterEvent", "s", (name,)))
        try:
            with self._connection.filter(rule, queue=deque()) as queue:
                yield Events(self._connection, queue)
        finally:
            for name in names:
                message = new_method_call(_REGISTRY, "DeregisterEvent", "s", (name,))
                _ask(self._connection, message)
            _ask(self._connection, message_bus.RemoveMatch(rule))


@contextmanager
def reader(bus: str) -> Iterator[Reader]:
    """Take a seat at the accessibility bus with this address."""
    with open_dbus_connection(bus) as connection:
        yield Reader(connection)
