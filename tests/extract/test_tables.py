"""Tables in Markdown, docx, html and pdf: the same facts, each resting on its row; prose with tabs is no table."""

from __future__ import annotations

import pytest

from extract import clean, grid, pipeline

INDICATORS = [("指标名称", "单位", "2023年实绩", "2024年目标"), ("地区生产总值", "亿元", "412.6", "440"), ("城镇登记失业率", "%", "2.8", "≤3.5")]
PROJECTS = [("序号", "项目名称", "建设地点", "总投资（亿元）", "责任单位", "完成时限", "进展"),
            ("1", "望江路拓宽改造", "柳浦街道", "3.2", "区住建局、柳浦街道", "2024年12月底前", "已开工"),
            ("2", "听澜广场", "青湖街道", "5", "区城管局", "2024年6月", "建成投用")]
LINES = ["澜溪区2024年政府工作报告", "2024年1月18日", "一、2023年工作回顾", "2023年，全区地区生产总值412.6亿元，增长6.2%。", "二、2024年目标任务", "主要指标如下。"]
EXPECTED = {("地区生产总值", "hasValue", 412.6, "亿元", "2023"), ("地区生产总值", "hasTarget", 440, "亿元", "2024"), ("城镇登记失业率", "hasValue", 2.8, "%", "2023"),
            ("城镇登记失业率", "hasTarget", 3.5, "%", "2024")}
LINKED = {("望江路拓宽改造", "locatedIn", "柳浦街道"), ("听澜广场", "locatedIn", "青湖街道"),
          ("区住建局", "responsibleFor", "望江路拓宽改造"), ("区城管局", "responsibleFor", "听澜广场")}


def as_markdown(path):
    def table(rows):
        return "\n".join("| " + " | ".join(r) + " |" for r in (rows[0], ("---",) * len(rows[0]), *rows[1:]))

    path.write_text("\n\n".join([*LINES, table(INDICATORS), "重点项目如下。", table(PROJECTS)]) + "\n", encoding="utf-8")


def as_docx(path):
    from docx import Document

    made = Document()
    for line in LINES:
        made.add_paragraph(line)
    for rows in (INDICATORS, PROJECTS):
        table = made.add_table(len(rows), len(rows[0]))
        for i, row in enumerate(rows):
            for j, text in enumerate(row):
                table.cell(i, j).text = text
        made.add_paragraph("重点项目如下。")
    made.save(path)


def html():
    def table(rows):
        return "<table border=1 cellpadding=6>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in r) + "</tr>" for r in rows) + "</table>"

    head = "".join(f"<p>{line}</p>" for line in LINES)
    return f"<html><head><meta charset=utf-8></head><body>{head}{table(INDICATORS)}<p>重点项目如下。</p>{table(PROJECTS)}</body></html>"


def as_html(path):
    path.write_text(html(), encoding="utf-8")


def as_pdf(path, chromium):
    tab = chromium.new_page()
    tab.set_content(html())
    tab.pdf(path=path, format="A4", landscape=True)
    tab.close()


@pytest.mark.parametrize(("suffix", "make"), [("md", as_markdown), ("docx", as_docx), ("html", as_html), ("pdf", as_pdf)])
def test_a_table_gives_the_same_facts_in_every_format(tmp_path, suffix, make, request):
    path = tmp_path / f"澜溪区_2024.{suffix}"
    make(path, request.getfixturevalue("chromium")) if make is as_pdf else make(path)
    document = pipeline.document(path)
    graph = pipeline.extract(document).graph
    facts = [f for f in graph.facts.values() if any(e.rule == "table" for e in f.evidence)]
    values = {(graph.entities[f.subject].label, f.predicate, f.value, f.unit, f.q("period")) for f in facts if f.predicate in ("hasValue", "hasTarget") and f.unit}
    assert values >= EXPECTED
    assert {(graph.entities[f.subject].label, f.predicate, graph.entities[f.object].label) for f in facts if f.object} >= LINKED
    assert {(graph.entities[f.subject].label, f.value) for f in facts if f.predicate == "hasStatus"} >= {("望江路拓宽改造", "started"), ("听澜广场", "opened")}
    assert {f.q("deadline") for f in facts if f.predicate == "hasTarget" and f.value == "完成"} == {"2024-12", "2024-06"}
    assert all(document.source[e.start:e.end] == e.text for f in facts for e in f.evidence)
    assert all(graph.entities[f.subject].label in "".join(e.text for e in f.evidence) or f.object for f in facts)


def test_prose_with_tabs_is_no_table():
    source = "一、\t回顾\n全年\t完成投资。\n"
    assert list(grid.spans(source)) == [] and "\t" not in clean.clean(source)[0]


def test_a_table_without_a_name_column_gives_nothing(tmp_path):
    path = tmp_path / "澜溪区_2024.md"
    rows = "| 甲 | 乙 | 丙 |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n"
    path.write_text(f"澜溪区2024年政府工作报告\n\n2023年，全区地区生产总值412.6亿元。\n\n{rows}", encoding="utf-8")
    assert not any(e.rule == "table" for f in pipeline.extract(pipeline.document(path)).graph.facts.values() for e in f.evidence)
