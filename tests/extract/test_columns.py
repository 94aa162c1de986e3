"""Pages in two columns are read column by column; headings that run on into their paragraph are headings."""

from __future__ import annotations

import pytest

from extract import pdf_columns, read, sections

LEFT = """一、2023年工作回顾 我们推进听澜大桥建设， 完成柳浦旧改征迁任务， 新建口袋公园二十八个。
    松亭小学主体工程封顶， 望江路全线建成通车， 全区生产总值稳步增长， 群众获得感持续提升。""".split()
RIGHT = """二、2024年工作安排 今年要办好十件实事， 开工建设青湖实验学校， 启动石梁片区城市更新，
    推进地铁七号线建设， 完善养老服务体系建设， 打造滨水文化长廊节点， 持续改善营商环境水平。""".split()


def pieces(left, right, width=10.0):
    """One piece a line, ten points a character, two columns with a gutter of twenty points."""
    out = []
    for column, x in ((left, 0.0), (right, 140.0)):
        for row, words in enumerate(column):
            out += [(700.0 - 14 * row, 710.0 - 14 * row, x + i * width, x + (i + 1) * width, c) for i, c in enumerate(words)]
    return out


def told(found, x):
    return ["".join(p[4] for p in line) for column in pdf_columns.by_column(found, x) for line in pdf_columns.lines(column)]


def test_the_left_column_is_read_before_the_right_one():
    found = pieces(LEFT, RIGHT)
    x = pdf_columns.gutter(found)
    assert x is not None and told(found, x) == [*LEFT, *RIGHT]


def test_what_lies_across_parts_the_page():
    title = [(730.0, 744.0, 60.0, 200.0, "澜溪区政府工作报告")]
    found = [*title, *pieces(LEFT, RIGHT)]
    x = pdf_columns.gutter(found)
    assert x is not None and told(found, x) == ["澜溪区政府工作报告", *LEFT, *RIGHT]


def test_one_column_and_a_table_have_no_gutter():
    assert pdf_columns.gutter(pieces([a + b for a, b in zip(LEFT, RIGHT, strict=True)], [])) is None
    assert pdf_columns.gutter(pieces([f"项{n}" for n in range(12)], [f"局{n}" for n in range(12)])) is None


def test_low_and_high_glyphs_share_their_line():
    line = [(700.0, 710.0, 0.0, 10.0, "五"), (704.0, 706.0, 10.0, 20.0, "一"), (700.0, 710.0, 20.0, 30.0, "体")]
    assert [[p[4] for p in found] for found in pdf_columns.lines(line)] == [["五", "一", "体"]]


@pytest.mark.browser
def test_a_pdf_in_two_columns_reads_as_it_was_written(chromium, tmp_path):
    body = "".join(f"<p>{a}</p>" for a in (*LEFT, *RIGHT) for _ in range(2))
    tab = chromium.new_page()
    tab.set_content(f"<meta charset='utf-8'><style>body {{ column-count: 2; width: 400px; font: 14px 'Noto Sans CJK SC' }} p {{ margin: 0 }}</style>{body}")
    tab.pdf(path=tmp_path / "r.pdf", format="A4")
    tab.close()
    text = read.read(tmp_path / "r.pdf")[0].split()
    assert [line for line in text if line in LEFT + RIGHT] == [a for a in (*LEFT, *RIGHT) for _ in range(2)]


@pytest.mark.parametrize(("line", "mood", "period"), [
    ("一、回顾“十三五”，我们团结奋斗，各项事业取得新的成绩“十三五”时期，面对复杂形势，全县上下团结一心，人民生活明显改善。", "result", "2016/2020"),
    ("二、展望“十四五”，我们满怀信心，迈上新的台阶“十四五”时期，全县将推动高质量发展，建设美丽家园。", "plan", "2021/2025"),
    ("三、接续奋斗2021年，主动作为，抢抓机会，加快建设旅游城市、宜居之城，重点做好下面的工作。", "plan", "2021")])
def test_a_heading_that_runs_on_sets_year_and_mood(line, mood, period):
    long = line.removesuffix("。") + "，全县上下团结一心" * 4
    found = list(sections.split(f"{long}\n加快建设望江路。", 2021, 2))
    assert {(s.mood, s.period) for s in found} == {(mood, period)} and len(found[0].headings[0]) < 30


def test_a_numbered_clause_that_is_no_part_is_no_heading():
    line = "一、坚持把群众满意作为根本标准，凡是群众反映强烈的都要认真对待、凡是群众期盼的都要努力办好，把实事办到群众心坎上，让发展成果更多惠及每一个人"
    assert [s.headings for s in sections.split(line, 2021, 2)] == [()]
