"""A module gives each of its names once: a second pattern of the same name would silently replace the first."""

from __future__ import annotations

import ast
from collections import Counter

import pytest
from tests_support import ROOT

MODULES = sorted(p for part in ("kg", "extract", "loaders", "ontology", "queries", "visualizations") for p in (ROOT / part).rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_name_is_given_twice(path):
    body = ast.parse(path.read_text(encoding="utf-8")).body
    given = Counter(target.id for node in body if isinstance(node, ast.Assign) for target in node.targets if isinstance(target, ast.Name))
    given += Counter(node.name for node in body if isinstance(node, ast.FunctionDef | ast.ClassDef))
    assert [name for name, times in given.items() if times > 1] == []
