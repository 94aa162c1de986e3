"""What a sentence that only names a business says of those after it."""

from __future__ import annotations

import pytest
from tests_support import read_sentences, said

from extract import told_heads


def _told(text: str) -> list[tuple[str, str, str]]:
    return [said(claim) for _, claim in told_heads.claims(list(read_sentences(text, "plan", ())))]


def test_firms_told_after_a_head_are_of_its_business():
    assert _told("做强装备制造。积极扶持远山机械做大做强。") == [("远山机械", "hasIndustry", "装备制造")]
    assert set(_told("持续提升黄金珠宝业核心竞争力。鼓励福源、百川等企业加大投入。")) == {("福源", "hasIndustry", "黄金珠宝业"), ("百川", "hasIndustry", "黄金珠宝业")}


def test_a_clause_heads_those_after_it_in_its_sentence():
    assert _told("做强装备制造，支持远山机械扩能。完善设施，打造山水花园。") == [("远山机械", "hasIndustry", "装备制造")]
    assert _told("围绕装备制造，扶持福源、百川等企业扩大规模。") == [("福源", "hasIndustry", "装备制造"), ("百川", "hasIndustry", "装备制造")]


def test_the_business_of_a_head_aims_at_what_its_sentences_make():
    assert _told("做优有机林果。实施产地认证，打造有机林果国际品牌。") == [("有机林果", "aimsAt", "有机林果国际品牌")]


@pytest.mark.parametrize("text", ["做强品牌。支持远山机械扩能。", "提升服务行业。支持远山机械扩能。", "做强装备制造。引导规模企业提档升级。",
                                  "做强装备制造，推动高端船舶、清洁能源发展壮大。", "做强品牌，扶持福源、百川等企业扩大规模。"])
def test_no_business_or_no_firm_tells_nothing(text):
    assert _told(text) == []
