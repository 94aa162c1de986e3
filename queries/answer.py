"""The answer to a question: its rows, the reading in one sentence, the queries to paste; or the nearest questions instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kg.graph import Graph
from queries import compile, tabular, wording
from queries.form import Form
from queries.rows import Row


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question was read as and what the graph says to it; not understood, it holds the nearest questions instead."""

    question: str
    rows: tuple[Row, ...] = ()
    forms: tuple[Form, ...] = ()
    interpretation: str = ""
    nearest: tuple[str, ...] = ()

    @property
    def understood(self) -> bool:
        return bool(self.rows)

    @property
    def queries(self) -> dict[str, str]:
        """The same question as SPARQL and as Cypher, one query a logical form."""
        return {"sparql": "\n\n".join(map(compile.sparql, self.forms)), "cypher": ";\n\n".join(compile.cypher(f).pasted() for f in self.forms)}

    def row(self) -> dict[str, Any]:
        """question, understood, answers, interpretation, queries; `nearest` where it was not understood."""
        made: dict[str, Any] = {"question": self.question, "understood": self.understood, "answers": [r.row() for r in self.rows],
                                "interpretation": self.interpretation, "queries": self.queries}
        return made if self.understood else made | {"nearest": list(self.nearest)}

    def records(self) -> list[dict[str, Any]]:
        """The answers as rows: label, id, value, unit, evidence."""
        return [r.row() for r in self.rows]

    def to_pandas(self) -> Any:
        """The answers as a pandas DataFrame."""
        return tabular.frame(self.records())

    def _repr_html_(self) -> str:
        if not self.understood:
            return tabular.html(("没有读懂，可以这样问",), [[q] for q in self.nearest])
        return tabular.html((self.interpretation, "原文"), [(r.text(), [e.text for e in r.evidence[:2]]) for r in self.rows])

    def text(self, graph: Graph) -> str:
        """For people: the reading, each answer with its first words of evidence, the queries."""
        if not self.understood:
            near = "".join(f"\n  · {q}" for q in self.nearest)
            return "没有读懂这个问题，不作猜测。" + (f"可以这样问：{near}" if near else "请写出报告里的名称，例如某街道、某项目或某指标。")
        lines = [f"理解：{self.interpretation}"]
        for row in self.rows:
            lines.append(f"  · {row.text()}")
            lines += [f"      {wording.line(graph, e)}" for e in row.evidence[:1]]
        return "\n".join((*lines, "SPARQL：", self.queries["sparql"], "Cypher：", self.queries["cypher"]))
