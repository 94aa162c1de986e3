"""A list told by the sentence after the name that counts it."""

from __future__ import annotations

import pytest
from tests_support import read_sentences, said

from extract import told_next


def read(text: str) -> list[tuple[str, str, object]]:
    return [said(claim) for _, claim in told_next.claims(list(read_sentences(text, "plan", ())))]


@pytest.mark.parametrize("text, size, bundle", [
    ("把握“三个着力点”。把“稳增长、促改革、惠民生”作为工作的着力点。", 3, "三个着力点"),
    ("推进“两馆一中心”建设。文化馆、图书馆和市民活动中心，是我区的短板。", 3, "两馆一中心"),
])
def test_the_next_sentence_tells_as_many_as_the_name_counts(text, size, bundle):
    found = read(text)
    assert len(found) == size and {(p, o) for _, p, o in found} == {("memberOf", bundle)}


@pytest.mark.parametrize("text", [
    "推进“三馆”建设。文化馆开工建设。",
    "推进“三馆”建设。文化馆、图书馆，是我区的短板。",
    "开展“三项改革”试点。澜溪大学、云溪学院、望江学院获批单位。",
])
def test_fewer_names_and_other_sentences_tell_no_list(text):
    assert read(text) == []
