"""A user's decisions outlast a re-build and never change evidence."""

from __future__ import annotations

import csv
import json

import pytest
from tests_support import SAMPLE, SAMPLE_PLACES

from kg import facade
from kg.errors import DecisionError
from queries import review


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def decide(path, changes):
    """Write the review csv back with some rows changed: key -> columns."""
    found = rows(path)
    for row in found:
        row.update(changes.get(row["key"], {}))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, found[0].keys())
        writer.writeheader()
        writer.writerows(found)


def facts(folder):
    return [json.loads(line) for line in (folder / "facts.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def reviewed(sample_folder, tmp_path):
    path = tmp_path / "review.csv"
    facade.save(facade.open(sample_folder).review("csv"), path)
    return path


def rebuild(tmp_path, decisions):
    facade.build([SAMPLE], tmp_path / "g", gazetteers=[SAMPLE_PLACES], decisions=decisions)
    return tmp_path / "g"


def test_review_lists_doubtful_facts_and_silent_sentences(reviewed):
    assert {"doubtful", "silent"} <= {r["kind"] for r in rows(reviewed)}


def test_a_rejected_fact_is_gone_after_every_build(reviewed, tmp_path):
    key = next(r["key"] for r in rows(reviewed) if r["kind"] == "doubtful")
    decide(reviewed, {key: {"decision": "reject"}})
    for _ in range(2):
        assert key not in {f["id"] for f in facts(rebuild(tmp_path, reviewed))}


def test_a_correction_keeps_the_evidence(reviewed, tmp_path):
    row = next(r for r in rows(reviewed) if r["kind"] == "doubtful")
    decide(reviewed, {row["key"]: {"decision": "correct", "subject": "听澜广场", "subject_type": "PublicSpace", "predicate": "locatedIn", "object": "柳浦街道",
                                   "object_type": "Subdistrict", "value": "", "unit": ""}})
    made = [f for f in facts(rebuild(tmp_path, reviewed)) if f["s_label"] == "听澜广场" and f["p"] == "locatedIn" and not f["derived"]]
    assert [e["text"] for f in made for e in f["evidence"]] == [row["evidence"]] and made[0]["confidence"] == 1.0


def test_a_silent_sentence_can_be_given_its_fact(reviewed, tmp_path):
    row = next(r for r in rows(reviewed) if r["kind"] == "silent")
    decide(reviewed, {row["key"]: {"decision": "correct", "subject": "澜溪区", "predicate": "aimsAt", "object": "宜居之城", "object_type": "FunctionalRole"}})
    folder = rebuild(tmp_path, reviewed)
    made = next(f for f in facts(folder) if f["o_label"] == "宜居之城")
    source = (folder / "documents" / f"{made['evidence'][0]['document']}.txt").read_text(encoding="utf-8")
    assert source[made["evidence"][0]["start"]:made["evidence"][0]["end"]] == made["evidence"][0]["text"]


def refused(path, **row):
    """Write one refused row with its decision, as kg review lists it."""
    like = next(r for r in rows(path) if r["kind"] == "silent")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, like.keys())
        writer.writeheader()
        writer.writerow(like | {"key": "refused-0", "kind": "refused", "decision": "accept"} | row)


def test_an_accepted_refusal_becomes_a_fact_with_its_words(reviewed, tmp_path):
    refused(reviewed, subject="澜溪新城", predicate="hasStatus", value="planned")
    made = [f for f in facts(rebuild(tmp_path, reviewed)) if f["evidence"] and f["evidence"][0]["rule"] == "review"]
    assert [(f["s_label"], f["p"], f["value"]) for f in made] == [("澜溪新城", "hasStatus", "planned")]


def test_what_the_ontology_still_refuses_is_an_error_and_no_build(reviewed, tmp_path):
    refused(reviewed, subject="澜溪新城", predicate="hasStatus", value="soon")
    with pytest.raises(DecisionError, match="soon is no status"):
        rebuild(tmp_path, reviewed)
    assert not (tmp_path / "g").exists()


def test_a_refused_row_holds_its_value_apart_from_objects(sample_folder, tmp_path):
    words = {"document": "d", "start": 0, "end": 2, "text": "甲乙"}
    said = [{"s": "甲", "p": "hasStatus", "o": "planned", "reason": "name", "evidence": words},
            {"s": "甲", "p": "partOf", "o": "乙", "reason": "range", "evidence": words}]
    (tmp_path / "refused.jsonl").write_text("".join(json.dumps(r) + "\n" for r in said), encoding="utf-8")
    (tmp_path / "report.json").write_text('{"silent_sentences": []}', encoding="utf-8")
    found = [r for r in review.rows(facade.open(sample_folder).graph, tmp_path) if r["kind"] == "refused"]
    assert [(r["value"], r["object"]) for r in found] == [("planned", ""), ("", "乙")]


@pytest.mark.parametrize(("change", "says"), [
    ({"decision": "maybe"}, "no decision"), ({"decision": "correct", "predicate": "loves"}, "no predicate named"),
    ({"decision": "correct", "subject_type": "Dragon"}, "no class named"), ({"decision": "correct", "subject": ""}, "needs a subject"),
])
def test_a_bad_decision_names_its_line(reviewed, tmp_path, change, says):
    key = next(r["key"] for r in rows(reviewed) if r["kind"] == "doubtful")
    decide(reviewed, {key: change})
    with pytest.raises(DecisionError, match=says):
        rebuild(tmp_path, reviewed)
