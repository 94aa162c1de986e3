"""One work in several places that are told by examples."""

from __future__ import annotations

import pytest

from extract.in_places import work_in_places
from extract.nouns import Name


@pytest.mark.parametrize(("text", "work", "kind"), [
    ("石梁等8个社区土地整备利益统筹试点", "土地整备利益统筹试点", "社区"),
    ("松亭镇、梅坞镇等6个乡镇41个村的土地整治项目", "土地整治项目", "乡镇"),
    ("东泉、西泉等8个村生活污水治理", "生活污水治理", "村"),
])
def test_a_work_in_several_places_is_one_work(text, work, kind):
    found = work_in_places(text, 5)
    assert found is not None and (found.work.label, found.kind) == (work, kind)
    assert text[found.work.start - 5:found.work.end - 5] == work and text[:found.kind_end].endswith(kind)


@pytest.mark.parametrize("text", ["东泉、西泉等3个村征迁", "东泉等三个村级水厂整合", "石梁等4个社区获评示范社区", "冉庄等5个乡镇的规划编制"])
def test_short_works_and_what_places_are_given_are_none(text):
    assert work_in_places(text, 0) is None


def test_its_places_take_the_kind_they_share():
    found = work_in_places("石梁等8个社区土地整备利益统筹试点", 0)
    place = found.place(Name("石梁", 0, 2)) if found else None
    assert place is not None and (place.label, place.type, place.aliases) == ("石梁社区", "Community", ("石梁",))
    assert found and found.place(Name("柳浦社区", 0, 4)).label == "柳浦社区"
