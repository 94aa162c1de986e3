"""plankg: a knowledge graph of plans, places and programmes, every fact with the exact words it rests on."""

from __future__ import annotations

from typing import Any

from kg.errors import PlanKGError
from kg.graph import Graph
from kg.model import Document, Entity, Evidence, Fact

__version__ = "0.1.0"
__all__ = ["Document", "Entity", "Evidence", "Fact", "Graph", "PlanKGError", "build", "open"]


def __getattr__(name: str) -> Any:
    """The facade's functions, imported when first asked for: importing a worker does not load everything."""
    if name in ("build", "open"):
        from kg import facade

        return getattr(facade, name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
