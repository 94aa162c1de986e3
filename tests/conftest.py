"""The sample's graph, and the real report where it is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests_support import SAMPLE, SAMPLE_PLACES, SHARED

from extract import gazetteer, pipeline, resolve
from kg.graph import Graph
from ontology import infer

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def sample() -> Graph:
    """The graph of the bundled sample report."""
    done = pipeline.extract(pipeline.document(SAMPLE), gazetteer.load(SAMPLE_PLACES))
    return infer.infer(resolve.resolve(done.graph))


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory) -> Path:
    """The graph folder of the bundled sample report."""
    from kg import facade

    folder = tmp_path_factory.mktemp("sample") / "graph"
    facade.build([SAMPLE], folder, gazetteers=[SAMPLE_PLACES])
    return folder


@pytest.fixture(scope="session")
def seed() -> Path:
    """The real report; skipped where the shared folder is not beside the project."""
    found = sorted((SHARED / "seed").glob("*.txt"))
    if not found:
        pytest.skip("the real report is not here: it lies in ../shared/seed, outside the project")
    return found[0]


@pytest.fixture(scope="session")
def reports() -> list[Path]:
    """The reports of other places; skipped where the shared folder is not beside the project."""
    found = sorted(p for p in (SHARED / "reports").glob("*") if p.suffix in (".txt", ".docx", ".pdf"))
    if not found:
        pytest.skip("the reports of other places are not here: they lie in ../shared/reports, outside the project")
    return found


@pytest.fixture(scope="session")
def chromium():
    """One Chromium for all tests of pages."""
    from playwright.sync_api import sync_playwright

    found = shutil.which("chromium")
    if not found:
        pytest.skip("no Chromium: apt-get install chromium fonts-noto-cjk (make test does it as root)")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=found, args=FLAGS)
        yield started
        started.close()
