"""Colours by class: one hue a branch of the ontology, chosen to be told apart on white and on dark."""

from __future__ import annotations

from ontology.terms import CLASSES, ancestors

BRANCHES = {"AdministrativeArea": "#2f6db5", "LayoutElement": "#7b4fb0", "Site": "#2a9d6f", "Place": "#4aa3c7", "Project": "#d9622b",
            "Programme": "#c98a12", "PlanningInstrument": "#b0762f", "LayoutScheme": "#8a3d8f", "Bundle": "#a34d7a", "Organization": "#5a6b7b",
            "Agent": "#7a6a5a", "Indicator": "#3d8f8f", "Industry": "#6a8f2f", "Concept": "#8f8f4a", "Event": "#c2466b", "Honour": "#b8962a",
            "Thing": "#777777"}


def colour(type_: str) -> str:
    """The colour of a class: its own branch's, the nearest ancestor's where it has none; that of Thing for records."""
    return next((BRANCHES[t] for t in (type_, *ancestors(type_)) if t in BRANCHES), BRANCHES["Thing"])


def legend(types: set[str]) -> list[dict[str, str]]:
    """The classes present with label and colour, by branch and name."""
    return [{"type": t, "zh": CLASSES[t].zh, "en": CLASSES[t].en, "colour": colour(t)} for t in sorted(types, key=lambda t: (colour(t), t))]
