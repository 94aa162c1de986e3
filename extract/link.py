"""Names to entities inside one document: short forms, wider forms, classes by vote; and what only may be the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from extract.gazetteer import Area, short_of
from extract.nouns import Name
from extract.sentences import Claim, Context
from kg.model import Entity, Sighting, ident
from ontology.terms import ancestors, disjoint, is_a

MARKS = re.compile(r"[\s“”‘’《》·\-—]")
WORK_TAIL = re.compile("(?:项目|工程|行动|改革|制度|机制|模式|体系|活动|工作)$")
BELOW = ("Subdistrict", "Village", "Community")  # areas below a county
LEVEL = re.compile("^([省市区县])级(?=.*(?:中心|机构|领导小组|指挥部)$)")


@lru_cache(maxsize=65536)
def key(label: str) -> str:
    """What two spellings of one name share: no quotes, no brackets' width, no case, no work noun at the end."""
    plain = MARKS.sub("", label.replace("（", "(").replace("）", ")")).lower()
    plain = LEVEL.sub(r"\1", plain)
    short = WORK_TAIL.sub("", plain)
    return short if len(short) >= 3 else plain


@dataclass(slots=True)
class _Draft:
    """An entity in the making."""

    labels: Counter[str] = field(default_factory=Counter)
    aliases: set[str] = field(default_factory=set)
    types: Counter[str] = field(default_factory=Counter)
    code: str = ""
    fixed: str = ""


class Linker:
    """Gathers the names of a document's claims and gives each its entity."""

    def __init__(self, context: Context, areas: Mapping[str, Area]) -> None:
        self.context = context
        self.areas = areas
        self.short = {area.short: area for area in areas.values() if area.type in BELOW}
        self.bare = short_of(context.place.label)
        self.drafts: dict[str, _Draft] = defaultdict(_Draft)

    def _area(self, name: Name) -> Area | None:
        found = self.areas.get(name.label)
        if found is None and name.type in ("Subdistrict", "Community", "Village", "AdministrativeArea"):
            found = self.areas.get(name.label + "街道") or self.short.get(name.label)
        return found

    def _own(self, name: Name) -> bool:
        """Whether a name is the document's own area without its kind: 顺平 in a report of 顺平县."""
        return len(name.label) > 1 and name.label == self.bare and name.type not in BELOW

    def name_key(self, name: Name) -> str:
        if self._own(name):
            return key(self.context.place.label)
        area = self._area(name)
        return key(area.name if area else name.label)

    def add(self, name: Name, weight: int = 1) -> None:
        if self._own(name):
            place = self.context.place
            name = replace(name, label=place.label, type=place.type, aliases=(*name.aliases, name.label))
        area = self._area(name)
        draft = self.drafts[self.name_key(name)]
        if area:
            draft.fixed, draft.code = area.name, area.code
            draft.types[area.type] += 100
            if name.label != area.name:
                draft.aliases.add(name.label)
        else:
            draft.labels[name.label] += 1
            draft.types[name.type or "Thing"] += weight
        draft.aliases |= set(name.aliases)

    def gather(self, claims: Iterable[Claim]) -> None:
        for claim in claims:
            self.add(claim.subject)
            if claim.object:
                self.add(claim.object, 2 if claim.predicate == "receives" else 1)  # what is won is an honour before it is a park
            if claim.predicate == "alias":
                self.drafts[self.name_key(claim.subject)].aliases.add(str(claim.value))

    def _types(self, draft: _Draft) -> tuple[str, frozenset[str]]:
        """(main class, all classes): the vote's winner, then every class that may go with it, without mere ancestors."""
        votes = draft.types.most_common()
        ranked = sorted(votes, key=lambda v: (-v[1], -len(ancestors(v[0])), v[0]))
        main = next((t for t, _ in ranked if t not in ("Thing", "Term")), ranked[0][0])
        kept = {main}
        for t, _ in ranked:
            if t != "Thing" and not any(disjoint(t, other) for other in kept):
                kept.add(t)
        kept = {t for t in kept if t == main or not any(o != t and is_a(o, t) for o in kept)}
        return main, frozenset(kept | {main})

    def id_of(self, label: str, type_: str) -> str:
        """A readable id: the area's name alone, or the document's area and the name."""
        scope = self.context.place.label
        whole = is_a(type_, "AdministrativeArea") and type_ not in ("Subdistrict", "Community", "Village")
        return ident(label) if whole or label == scope else ident(scope, label)

    def entities(self, document: str, counts: Mapping[str, int]) -> dict[str, Entity]:
        """Key -> entity; `counts` says how often each name stands in the text."""
        out: dict[str, Entity] = {}
        for name_key, draft in self.drafts.items():
            label = draft.fixed or max(draft.labels, key=lambda n: (draft.labels[n], len(n), n))
            main, types = self._types(draft)
            aliases = {*draft.labels, *draft.aliases} - {label, ""}
            mentions = max(1, sum(counts.get(n, 0) for n in {label, *aliases}))
            out[name_key] = Entity(id=self.id_of(label, main), label=label, types=types, aliases=frozenset(aliases), code=draft.code,
                                   sightings=frozenset({Sighting(document=document, mentions=mentions, type=main)}))
        return out
