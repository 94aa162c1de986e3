"""What many tests share: where things lie, and a way to read one sentence."""

from __future__ import annotations

from pathlib import Path

from extract.nouns import Name
from extract.sentences import Claim, Context
from extract.sentences import sentences as cut_sentences
from kg.model import Section

ROOT = Path(__file__).parent.parent.parent
SAMPLE, SAMPLE_PLACES = ROOT / "samples" / "澜溪区_2024.txt", ROOT / "samples" / "澜溪区_地名.csv"
SHARED = ROOT.parent / "shared"
CONTEXT = Context(Name("澜溪区", 0, 0, "District"), Name("澜溪区人民政府", 0, 0, "Agency"), 2024, 1)


def read_sentences(text: str, mood: str = "result", headings: tuple[str, ...] = ()):
    """The sentences of a text that stands in a part of the given mood."""
    period = {"result": "2023", "plan": "2024"}.get(mood, "")
    return list(cut_sentences(text, Section(start=0, end=len(text), headings=headings, mood=mood, period=period), CONTEXT))


def said(claim: Claim) -> tuple[str, str, object]:
    """(subject, predicate, object or value) of a claim."""
    return claim.subject.label, claim.predicate, claim.object.label if claim.object else claim.value
