// Filters by class, document and year: each line switches one value off or on.
const countBy = (rows, keys) => {
  const found = new Map();
  for (const row of rows) for (const key of keys(row)) found.set(key, (found.get(key) || 0) + 1);
  return found;
};
const perType = countBy(model.nodes, (n) => [n.type]);
const perDocument = countBy(model.facts, (f) => new Set(f.e.map((e) => String(model.evidence[e][0]))));
const perYear = countBy(model.facts, (f) => (f.y.length ? f.y : [""]));
const groups = [
  { name: "type", title: "types", values: Object.keys(model.types).filter((t) => perType.has(t)), text: typeWord, count: perType, open: true },
  { name: "document", title: "documents", values: [...perDocument.keys()], text: (d) => model.documents[+d].title, count: perDocument, open: false },
  { name: "year", title: "years", values: [...perYear.keys()].sort((a, b) => (a === "") - (b === "") || a.localeCompare(b)), text: (y) => y || word("undated"), count: perYear, open: false },
];
const filters = () => {
  const wide = window.innerWidth > 860, opened = new Map([...at("filters").children].map((d) => [d.dataset.group, d.open]));
  at("filters").replaceChildren(...groups.filter((g) => g.values.length).map((group) => {
    const off = state.off[group.name];
    const line = (value) => {
      const box = make("input", { type: "checkbox", value, onchange: () => { if (box.checked) off.delete(value); else off.add(value); set({}); } });
      box.checked = !off.has(value);
      const dot = group.name === "type" ? make("i") : undefined;
      if (dot) dot.style.background = colour(value);
      return make("label", {}, box, dot, make("span", {}, group.text(value)), make("b", {}, String(group.count.get(value))));
    };
    const bulk = (key, values) => make("a", { role: "button", tabindex: "0", onclick: () => { state.off[group.name] = new Set(values); set({}); },
      onkeydown: (event) => { if (event.key === "Enter") event.target.click(); } }, word(key));
    const part = make("details", { "data-group": group.name }, make("summary", {}, word(group.title)),
      make("div", { class: "bulk" }, bulk("all", []), bulk("no", group.values)), ...group.values.map(line));
    part.open = opened.has(group.name) ? opened.get(group.name) : group.open && wide;
    return part;
  }));
};
