"""The project keeps its own rules: imports one way, documents in step, no report's sentences, the wheel complete."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile

import pytest
from tests_support import ROOT, SHARED


def test_imports_point_one_way():
    from importlinter.cli import lint_imports

    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_every_command_is_in_the_readme():
    from kg.cli import main

    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [c for c in main.commands if f"kg {c}" not in text] == []


def test_the_examples_of_the_readme_run(tmp_path):
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"```sh\n(# the tour.*?)```", text, re.S)
    assert block
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    for line in block.group(1).splitlines():
        if line.startswith("kg "):
            run = subprocess.run(line.replace("kg ", f"{sys.executable} -m kg ", 1), shell=True, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8")
            assert run.returncode == 0, (line, run.stderr)


def test_no_sentence_of_the_reports_is_in_the_project():
    tool = SHARED / "tools" / "verbatim.py"
    if not tool.exists():
        pytest.skip("the reports are not here: they lie in ../shared, outside the project")
    run = subprocess.run([sys.executable, str(tool), str(ROOT)], capture_output=True, text=True, encoding="utf-8")
    assert run.returncode == 0, run.stdout


@pytest.mark.slow
def test_the_wheel_holds_all_that_the_program_reads(tmp_path):
    run = subprocess.run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    names = set(zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist())
    wanted = {str(p.relative_to(ROOT)) for folder in ("kg", "ontology", "extract", "loaders", "queries", "visualizations")
              for p in (ROOT / folder).rglob("*") if p.suffix in (".py", ".ttl", ".csv", ".html", ".css", ".js") and "__pycache__" not in p.parts}
    assert wanted <= names


def test_files_keep_their_size():
    long = [(p.name, n) for folder in ("kg", "ontology", "extract", "loaders", "queries", "visualizations") for p in (ROOT / folder).rglob("*.py")
            if (n := len(p.read_text(encoding="utf-8").splitlines())) > 320]
    assert long == []
