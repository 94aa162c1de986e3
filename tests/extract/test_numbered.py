"""Lists numbered inside a sentence, on their own and as parts of a larger one."""

from __future__ import annotations

import pytest
from tests_support import read_sentences, said

from extract import clean, numbered, outline

WHOLE = "年内完成5项民生工程，其中交通工程2项：（1）青湖路南延工程（2）云岭线大修工程。城建工程2项：①地表水厂开工建设②松亭公园一期工程。卫生工程1项：区中医院门诊楼建设。"


def _claims(text: str) -> list[tuple[str, str, str | float]]:
    return [said(claim) for _, claim in numbered.claims(list(read_sentences(text, "plan", ())))]


def test_a_part_gives_its_items_to_itself_and_to_the_whole():
    found = _claims(WHOLE)
    assert ("云岭线大修工程", "memberOf", "交通工程2项") in found
    assert ("地表水厂", "memberOf", "城建工程2项") in found
    wholes = [s for s, p, o in found if p == "memberOf" and o == "5项民生工程"]
    assert wholes == ["交通工程2项", "青湖路南延工程", "云岭线大修工程", "城建工程2项", "地表水厂", "松亭公园一期工程", "卫生工程1项", "区中医院门诊楼建设"]
    assert ("交通工程2项", "declaredSize", 2) in found


def test_a_list_may_have_one_item():
    found = _claims(WHOLE)
    assert ("卫生工程1项", "declaredSize", 1) in found
    assert ("区中医院门诊楼建设", "memberOf", "卫生工程1项") in found


def test_an_item_without_a_verb_is_as_far_as_the_whole_list_says():
    stages = {(c.subject.label, c.value, c.qualifiers["stage"]) for _, c in numbered.claims(list(read_sentences(WHOLE, "plan", ()))) if c.predicate == "hasStatus"}
    assert stages == {(name, "planned", "完成") for name in ("青湖路南延工程", "云岭线大修工程", "松亭公园一期工程", "区中医院门诊楼建设")}


def test_a_work_on_several_roads_is_one_item():
    found = _claims("年内完成2项工程：（1）青湖线、松亭路升级改造及绿化工程（2）云岭线大修工程。")
    assert ("青湖线、松亭路升级改造及绿化工程", "memberOf", "2项工程") in found
    assert ("青湖线、松亭路升级改造及绿化工程", "hasStatus", "planned") in found


def test_a_list_that_nothing_is_done_to_gives_its_items_no_status():
    assert not any(p == "hasStatus" for _, p, _ in _claims("交通工程2项：（1）青湖路南延工程（2）云岭线大修工程。"))


@pytest.mark.parametrize("text", [
    "打赢三大攻坚战（1），圆满完成规划任务（2）。",  # notes
    "交通工程3项：（1）青湖路南延工程（2）云岭线大修工程。",  # one is missing
    "（1）街道净（2）交通畅。",  # nothing says what is listed
])
def test_what_is_no_numbered_list_of_its_size_gives_nothing(text):
    assert _claims(text) == []


CIRCLED = "梳理形成了5件民生实事候选项目。对票决出来的实事认真组织实施。①完成青湖路建设。②云岭公园一期投入使用。③改造松亭小区。④新建梅坞小学。⑤建设柳浦停车场。"


def test_circled_numbers_that_begin_sentences_number_a_list():
    text = clean.clean(CIRCLED)[0]
    found = [said(claim) for _, claim in outline.claims(list(read_sentences(text, "plan", ())))]
    assert ("5件民生实事候选项目", "declaredSize", 5) in found
    assert sum(p == "memberOf" for _, p, _ in found) == 5


def test_a_circled_note_mark_goes():
    assert clean.clean("深化“四医联动”①改革。")[0] == "深化“四医联动”改革。"
