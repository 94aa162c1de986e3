"""Questions that no single look-up answers: the main targets, who gave the report, steps year by year, time plans; one reader each."""

from __future__ import annotations

from collections.abc import Callable

from queries import bounds, progress, ranks, reporter, targets, timeline
from queries.answer import Answer
from queries.index import Index
from queries.question import Part, standard

Reader = Callable[[Index, str, tuple[Part, ...]], Answer | None]


def read(index: Index, question: str, pieces: tuple[Part, ...]) -> Answer | None:
    """The answer of the first reader that knows the kind of question; None where none does."""
    return next(filter(None, (reader(index, question, pieces) for reader in READERS)), None)


def _years(pieces: tuple[Part, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(y for p in pieces for y in p.years))


def _main_targets(index: Index, question: str, pieces: tuple[Part, ...]) -> Answer | None:
    years = _years(pieces)
    found, forms = targets.read(index.graph, standard(question), years, next((p.extreme for p in pieces if p.extreme), 0))
    return Answer(question, found, forms, f"求{'、'.join(years)}年的主要目标" if years else "求主要目标") if found else None


def _giver(index: Index, question: str, pieces: tuple[Part, ...]) -> Answer | None:
    found, forms = reporter.read(index.graph, question)
    return Answer(question, found, forms, "求作报告的人" + ("及其职务" if len(found) > 1 else "")) if found else None


def _steps(index: Index, question: str, pieces: tuple[Part, ...]) -> Answer | None:
    text = standard(question)
    named = index.named(text) if progress.asked(pieces) and not progress.coordinated(index, text) else []
    for ident in named[0].entities if named else ():
        found, forms = progress.steps(index.graph, ident, text)
        if found:
            return Answer(question, found, forms, f"求“{index.graph.entities[ident].label}”在{'、'.join(progress.times(text))}的进展")
    return None


def _time_plan(index: Index, question: str, pieces: tuple[Part, ...]) -> Answer | None:
    text, years = standard(question), _years(pieces)
    named = index.named(text) if timeline.ASKED.search(text) else []
    for ident in named[0].entities if named else ():
        found, forms = timeline.steps(index.graph, ident, years)
        if len(found) < 2:
            found, forms = progress.all_steps(index.graph, ident, text)
        if len(found) > 1:
            return Answer(question, found, forms, f"求“{index.graph.entities[ident].label}”的时间安排{'（' + '、'.join(years) + '年）' if years else ''}")
    return None


def _rank(index: Index, question: str, pieces: tuple[Part, ...]) -> Answer | None:
    asked = [p for p in pieces if p.asks]
    found, forms = ranks.read(index.graph, asked[0], _years(pieces)) if len(asked) == 1 else ((), ())
    return Answer(question, found, forms, "求居于此位次的主体") if found else None


def _beyond_a_bound(index: Index, question: str, pieces: tuple[Part, ...]) -> Answer | None:
    asked = [p for p in pieces if p.asks]
    found, forms = bounds.read(index.graph, asked[0], _years(pieces)) if len(asked) == 1 else ((), ())
    return Answer(question, found, forms, f"求数值{bounds.BOUND.search(asked[0].text)[0]}者") if found else None


READERS: tuple[Reader, ...] = (_main_targets, _giver, _steps, _time_plan, _rank, _beyond_a_bound)
