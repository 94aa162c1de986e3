// The side panel: a thing with its facts, or one fact, each with the sentence it rests on.
const act = (text, work) => make("a", { tabindex: "0", role: "link", onclick: work, onkeydown: (event) => { if (event.key === "Enter") work(event); } }, text);
const nodeLink = (i) => act(model.nodes[i].label, () => go(i));
const value = (f) => either(f.v);
const statement = (f) => make("p", {}, nodeLink(f.s), " " + predicateWord(f.p) + " ", f.o === undefined ? value(f) : nodeLink(f.o), either(f.q),
  f.d ? make("span", { class: "tag" }, word("derived")) : "");
const placeOf = (number) => {
  const [d, a, b, s] = model.evidence[number];
  return word("place", [model.documents[d].title, ...model.sections[s].slice(-2)].join(" › "), a, b);
};
const quote = (number) => {
  const [d, a, b] = model.evidence[number], [start, end] = sentence(d, a, b);
  const show = () => set({ mode: "text" }, true) || reveal(number);
  return make("blockquote", { tabindex: "0", role: "button", title: word("opentext"), onclick: show, onkeydown: (event) => { if (event.key === "Enter") show(); } },
    words(d, start, a).replace(/\s*\n\s*/g, ""), make("mark", {}, words(d, a, b).replace(/\s*\n\s*/g, "")), words(d, b, end).replace(/\s*\n\s*/g, ""), make("cite", {}, placeOf(number)));
};
const factBox = (k) => {
  const f = model.facts[k], box = make("div", { class: "fact" + (state.fact === k ? " on" : ""), "data-fact": f.i }, statement(f));
  if (f.d && f.d.length) {
    box.append(make("div", { class: "soft" }, word("from")), ...f.d.map((p) => statement(model.facts[p])));
  }
  box.append(...f.e.slice(0, 6).map(quote));
  return box;
};
const FACTS = 200;
const nodePanel = (i) => {
  const node = model.nodes[i], parts = [make("h2", {}, node.label)];
  const known = [typeWord(node.type), word("mentions", node.mentions), ...(node.aliases ? [word("alias", node.aliases.join("、"))] : [])];
  parts.push(make("p", { class: "soft" }, known.join(english ? ", " : "，"), make("br"), node.id));
  const acts = [...(view.acts ? view.acts(i) : []), make("button", { type: "button", onclick: () => navigator.clipboard && navigator.clipboard.writeText(location.href) }, word("copy"))];
  parts.push(make("div", { class: "acts" }, ...acts));
  const shown = touching[i].filter((k) => fromSource(model.facts[k]) && inYear(model.facts[k]));
  const parted = new Map();
  for (const k of shown) {
    const key = (model.facts[k].s === i ? "→ " : "← ") + predicateWord(model.facts[k].p);
    parted.set(key, [...(parted.get(key) || []), k]);
  }
  let room = FACTS;
  for (const key of [...parted.keys()].sort((a, b) => b[0].localeCompare(a[0]) || a.localeCompare(b))) {
    const found = parted.get(key);
    parts.push(make("h3", {}, key + "（" + found.length + "）"), ...found.slice(0, room).map(factBox));
    room = Math.max(0, room - found.length);
  }
  if (!shown.length) parts.push(make("p", { class: "soft" }, word("nofacts")));
  return parts;
};
const panel = () => {
  const parts = state.fact >= 0 ? [factBox(state.fact)] : state.node >= 0 ? nodePanel(state.node) : state.missing ? [make("p", {}, word("missing", state.missing))] : view.hint ? view.hint() : [make("p", { class: "soft" }, word("hint"))];
  at("panel").replaceChildren(...parts);
  at("panel").scrollTop = 0;
};
const panelOf = (title, facts) => {
  at("panel").replaceChildren(make("h2", {}, title), ...facts.slice(0, FACTS).map(factBox));
  at("panel").scrollTop = 0;
};
