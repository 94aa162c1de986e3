"""Lists numbered inside a sentence, on their own and as parts of a larger one."""

from __future__ import annotations

import pytest
from tests_support import read_sentences, said

from extract import numbered

WHOLE = "年内完成5项民生工程，其中交通工程2项：（1）青湖路南延工程（2）云岭线大修工程。城建工程2项：①地表水厂开工建设②松亭公园一期工程。卫生工程1项：区中医院门诊楼建设。"


def _claims(text: str) -> list[tuple[str, str, str | float]]:
    return [said(claim) for _, claim in numbered.claims(list(read_sentences(text, "plan", ())))]


def test_a_part_gives_its_items_to_itself_and_to_the_whole():
    found = _claims(WHOLE)
    assert ("云岭线大修工程", "memberOf", "交通工程2项") in found
    assert ("地表水厂", "memberOf", "城建工程2项") in found
    wholes = [s for s, p, o in found if p == "memberOf" and o == "5项民生工程"]
    assert wholes == ["青湖路南延工程", "云岭线大修工程", "地表水厂", "松亭公园一期工程", "区中医院门诊楼建设"]
    assert ("交通工程2项", "declaredSize", 2) in found


@pytest.mark.parametrize("text", [
    "打赢三大攻坚战（1），圆满完成规划任务（2）。",  # notes
    "交通工程3项：（1）青湖路南延工程（2）云岭线大修工程。",  # one is missing
    "（1）街道净（2）交通畅。",  # nothing says what is listed
])
def test_what_is_no_numbered_list_of_its_size_gives_nothing(text):
    assert _claims(text) == []
