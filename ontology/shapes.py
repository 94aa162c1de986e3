"""Generates shapes.ttl: the hand-written shapes and, from the ontology, one for the domain and range of every predicate."""

from __future__ import annotations

from pathlib import Path

from ontology.terms import PREDICATES, PredicateTerm

HERE = Path(__file__).parent
CORE, SHAPES = HERE / "shapes_core.ttl", HERE / "shapes.ttl"


def _classes(names: tuple[str, ...]) -> str:
    return " ".join(f"[ sh:class pk:{name} ]" for name in names)


def _shape(name: str, term: PredicateTerm) -> str:
    target = f"pk:{name[0].upper()}{name[1:]}"
    lines = [f"{target}DomainShape a sh:NodeShape ;\n    sh:targetSubjectsOf pk:{name} ;\n    sh:or ( {_classes(term.domain)} ) ;\n"
             f'    sh:message "{term.zh}的主语类别不符。Wrong class of subject for {name}." .']
    if term.range and not term.literal:
        lines.append(f"{target}RangeShape a sh:NodeShape ;\n    sh:targetObjectsOf pk:{name} ;\n    sh:or ( {_classes(term.range)} ) ;\n"
                     f'    sh:message "{term.zh}的宾语类别不符。Wrong class of object for {name}." .')
    return "\n\n".join(lines)


def generate() -> str:
    """The text of shapes.ttl; «predicates» in the hand-written part stands for all fact predicates."""
    rows = [_shape(name, term) for name, term in sorted(PREDICATES.items()) if term.domain and term.domain != ("Thing",)]
    core = CORE.read_text(encoding="utf-8").replace("«predicates»", ", ".join(f"pk:{name}" for name in sorted(PREDICATES)))
    return core + "\n# Generated from plankg.ttl: domain and range.\n\n" + "\n\n".join(rows) + "\n"


if __name__ == "__main__":
    SHAPES.write_text(generate(), encoding="utf-8")
