"""``treadstone-publish``: check the source of a library and build an edition from it."""

import argparse
import datetime
import gc
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from treadstone_desktop.base.errors import TreadstoneError, UsageError
from treadstone_desktop.base.resources import bundled_edition
from treadstone_desktop.base.terminal import BUG, STOPPED, flush, hang_up, speak_utf8
from treadstone_desktop.publishing.checks import check_source
from treadstone_desktop.publishing.dates import day_of
from treadstone_desktop.publishing.feed.cli import add_feed_commands
from treadstone_desktop.publishing.meaning.cli import add_train_command
from treadstone_desktop.publishing.meaning.file import meaning_of
from treadstone_desktop.publishing.problems import count_line, has_error
from treadstone_desktop.publishing.reviews import REVIEWS
from treadstone_desktop.publishing.source import Source, read_source


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns the exit code of docs/contracts.md, section 7."""
    speak_utf8()
    options = _parser().parse_args(arguments)
    try:
        with _uncollected():
            code = int(options.run(options))
        flush()
    except TreadstoneError as error:
        print(f"treadstone-publish: {error}", file=sys.stderr)
        code = error.exit_code
    except BrokenPipeError:
        hang_up()
        code = 0
    except KeyboardInterrupt:
        code = STOPPED
    except Exception:
        traceback.print_exc()
        code = BUG
    return code


@contextmanager
def _uncollected() -> Iterator[None]:
    """A run drops next to nothing before its end: looking for it would be a sixth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="treadstone-publish", description="From Markdown answers to an edition."
    )
    parser.add_argument(
        "--source", type=Path, default=Path("resources"), metavar="DIR",
        help="folder with answers/ and library/ (default: resources)",
    )  # fmt: skip
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="name every problem, by file, line and rule")
    check.add_argument(
        "--release", action="store_true", help="an answer past its check_by is an error"
    )
    check.set_defaults(run=_check)
    build = commands.add_parser("build", help="check, then write an edition")
    build.add_argument(
        "--out", type=Path, metavar="FILE", help="the edition to write (default: content.db)"
    )
    build.add_argument(
        "--release", action="store_true",
        help="check as for a release, and note in published.tsv which texts readers now have",
    )  # fmt: skip
    build.add_argument(
        "--planned", action="store_true",
        help="for measuring search: with the questions of plan.tsv that are not written yet",
    )  # fmt: skip
    build.set_defaults(run=_build)
    review = commands.add_parser("review", help="a lawyer signs one answer off")
    review.add_argument(
        "answer", metavar="ID", help="its number or id; IMM-077.fr for a French one"
    )
    review.add_argument("--by", required=True, metavar="NAME", help="the lawyer's name")
    review.add_argument("--licence", required=True, metavar="N", help="the licence number")
    review.add_argument("--on", default="", metavar="DATE", help="day of the review (today)")
    review.set_defaults(run=_review)
    report = commands.add_parser("report", help="what is written, what falls due, what is missing")
    report.add_argument("--json", action="store_true", help="print JSON, for programs")
    report.set_defaults(run=_report)
    add_feed_commands(commands.add_parser, _say_problems)
    add_train_command(commands.add_parser)
    _add_evaluate(commands.add_parser("evaluate", help="how well search finds what people ask"))
    explain = commands.add_parser("explain", help="why each of the first ten hits is there")
    explain.add_argument("query", metavar="QUERY", nargs="+", help="what a reader would type")
    _add_edition(explain)
    explain.add_argument("--json", action="store_true", help="print JSON, for programs")
    explain.set_defaults(run=_explain)
    return parser


def _add_evaluate(evaluate: argparse.ArgumentParser) -> None:
    evaluate.add_argument(
        "queries", type=Path, metavar="QUERIES",
        help="a table of questions with their answers: query, slugs, grades, style",
    )  # fmt: skip
    _add_edition(evaluate)
    evaluate.add_argument(
        "--against", type=Path, metavar="FILE", help="what this edition gains over the other"
    )
    evaluate.add_argument(
        "--offtopic", type=Path, metavar="FILE", help="a table of what no answer is about"
    )
    evaluate.add_argument("--json", action="store_true", help="print JSON, for programs")
    evaluate.set_defaults(run=_evaluate)


def _add_edition(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--edition", type=Path, default=bundled_edition(), metavar="FILE",
        help="the edition to ask (default: the one that comes with the program)",
    )  # fmt: skip


def _check(options: argparse.Namespace) -> int:
    source = read_source(options.source, _today(), options.release)
    return _say_problems(source)


def _build(options: argparse.Namespace) -> int:
    from treadstone_desktop.publishing.build import build_edition
    from treadstone_desktop.publishing.published import note_published

    if options.planned:
        return _build_planned(options)
    out = options.out or Path("content.db")
    source = read_source(options.source, _today(), options.release)
    failed = _say_problems(source)
    if failed:
        return _not_written(out, failed)
    state = build_edition(source, out, meaning_of(options.source))
    if options.release:
        note_published(source, options.source)
    print(f"{out}: revision 1, state {state[:8]}")
    return 0


def _build_planned(options: argparse.Namespace) -> int:
    from treadstone_desktop.publishing.asks import read_asks
    from treadstone_desktop.publishing.planned import build_planned

    if options.out is None or options.release:
        raise UsageError("--planned: goes with --out FILE and without --release; no reader has it.")
    source = read_source(options.source, _today())
    asks = read_asks(options.source)
    failed = _say_problems(source)
    if failed:
        return _not_written(options.out, failed)
    state = build_planned(source, asks, options.out, meaning_of(options.source))
    print(f"{options.out}: for measuring only, state {state[:8]}")
    return 0


def _not_written(out: Path, code: int) -> int:
    print(f"{out}: not written, since the answers have errors", file=sys.stderr)
    return code


def _review(options: argparse.Namespace) -> int:
    from treadstone_desktop.publishing.signing import SignOff, sign_off

    today = _today()
    on = day_of(options.on or today.isoformat())
    if on is None:
        raise UsageError(f"--on: '{options.on}' is not a day; write it as {today}.")
    said = SignOff(options.by, options.licence, on)
    draft = sign_off(read_source(options.source, today), options.source, options.answer, said)
    print(f"{draft.key}: signed off on {on} ({draft.path}, {REVIEWS})")
    return 0


def _report(options: argparse.Namespace) -> int:
    from treadstone_desktop.publishing.report import make_report
    from treadstone_desktop.publishing.report_text import as_json, as_text

    source = read_source(options.source, _today())
    report = make_report(source)
    print(as_json(report) if options.json else "\n".join(as_text(report)))
    for problem in source.unread:
        print(problem, file=sys.stderr)
    return 2 if source.unread else 0


def _evaluate(options: argparse.Namespace) -> int:
    from treadstone_desktop.publishing.evaluate.figures import figures_of, gains_between
    from treadstone_desktop.publishing.evaluate.questions import read_offtopic, read_questions
    from treadstone_desktop.publishing.evaluate.run import run_editions
    from treadstone_desktop.publishing.evaluate.text import as_json, as_text

    questions = read_questions(options.queries)
    offtopic = read_offtopic(options.offtopic) if options.offtopic else ()
    editions = [*([options.against] if options.against else []), options.edition]
    runs = run_editions(editions, questions, offtopic)
    gains = gains_between(*runs) if options.against else ()
    figures = [figures_of(run) for run in runs]
    print(as_json(figures, gains) if options.json else "\n".join(as_text(figures, gains)))
    return 0


def _explain(options: argparse.Namespace) -> int:
    from treadstone_desktop.library.library import Library
    from treadstone_desktop.publishing.explain import as_json, as_text
    from treadstone_desktop.search.explaining import explain

    with closing(Library(options.edition)) as library:
        told = explain(library, " ".join(options.query))
    print(as_json(told) if options.json else "\n".join(as_text(told)))
    return 0


def _say_problems(source: Source) -> int:
    problems = check_source(source)
    for problem in problems:
        print(problem)
    print(count_line(problems, len(source.drafts)))
    return 2 if has_error(problems) else 0


def _today() -> datetime.date:
    return datetime.datetime.now(tz=datetime.UTC).astimezone().date()
