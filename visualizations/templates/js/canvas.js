// What a drawing on a canvas needs whatever library draws it: places, rings, labels, a vector copy.
const degree = model.nodes.map((_, i) => touching[i].filter((k) => model.facts[k].o !== undefined).length);
const ordered = model.nodes.map((_, i) => i).sort((a, b) => degree[b] - degree[a] || a - b);
const drawnEdges = model.facts.map((_, k) => k).filter((k) => model.facts[k].o !== undefined);
const ends = (k) => [model.facts[k].s, model.facts[k].o];
const ring = model.view === "ego" ? model.data.ring : undefined;
const near = (i) => [...new Set(touching[i].filter((k) => model.facts[k].o !== undefined).map((k) => (model.facts[k].s === i ? model.facts[k].o : model.facts[k].s)))];
const deepest = ring ? Math.max(...ring) : 0;

const admits = (i) => !ring || ring[i] <= state.depth || [...state.open].some((o) => o === i || near(o).includes(i));
// In an ego view a node stands where its depth's drawing has it; one that was opened by hand stands around the node that opened it.
const placeAt = (i) => {
  if (!ring) return undefined;
  const own = model.data.places.length ? model.data.places[Math.min(Math.max(state.depth, 1), model.data.places.length) - 1][i] : [0, 0];
  if (own) return own;
  const opener = [...state.open].find((o) => near(o).includes(i) && o !== i), base = opener === undefined ? [0, 0] : placeAt(opener) || [0, 0];
  const siblings = opener === undefined ? [i] : near(opener).filter((x) => ring[x] > state.depth), turn = (siblings.indexOf(i) / siblings.length) * 2 * Math.PI;
  const far = 90 + 26 * (siblings.indexOf(i) % 2) + siblings.length * 6;
  return [base[0] + far * Math.cos(turn), base[1] + far * Math.sin(turn)];
};
const acts = (i) => {
  if (!ring) return [];
  const hidden = near(i).some((x) => !visible.node[x]);
  const toggle = (open) => () => { if (open) state.open.add(i); else state.open.delete(i); render(); };
  const out = [];
  if (hidden) out.push(make("button", { type: "button", id: "expand", onclick: toggle(true) }, word("expand")));
  if (state.open.has(i)) out.push(make("button", { type: "button", id: "collapse", onclick: toggle(false) }, word("collapse")));
  return out;
};
const depths = () => {
  if (!ring) return;
  at("depth").hidden = false;
  at("depth").replaceChildren(word("hops"), ...Array.from({ length: deepest }, (_, d) => make("button", { type: "button", "data-depth": d + 1, "aria-pressed": String(state.depth === d + 1),
    onclick: () => { state.open.clear(); set({ depth: d + 1 }); fit(); } }, String(d + 1))));
};
const important = () => {
  const first = [], chosenFact = state.fact >= 0 ? model.facts[state.fact] : undefined;
  if (state.node >= 0) first.push(state.node, ...near(state.node));
  if (chosenFact) first.push(chosenFact.s, ...(chosenFact.o === undefined ? [] : [chosenFact.o]));
  if (model.focus >= 0) first.push(model.focus);
  return [...new Set([...first, ...ordered])].filter((i) => visible.node[i]);
};
const strong = (i) => i === state.node || i === model.focus || (state.fact >= 0 && (model.facts[state.fact].s === i || model.facts[state.fact].o === i));
// Relations of what is chosen are named on their lines.
const spoken = () => (state.fact >= 0 ? [state.fact] : state.node >= 0 ? touching[state.node].filter((k) => model.facts[k].o !== undefined).slice(0, 60) : ring && visible.node.reduce((a, b) => a + b, 0) < 40 ? drawnEdges : [])
  .filter((k) => visible.fact[k]);
const labelRows = (screen, scale, limit) => {
  const rows = important().slice(0, limit).map((i) => { const [x, y, r] = screen(i); return [short(model.nodes[i].label), x, y + r * scale + 2, strong(i)]; });
  const discs = important().slice(0, 200).map((i) => { const [x, y, r] = screen(i); return [x - r * scale, y - r * scale, x + r * scale, y + r * scale]; });
  const lines = spoken().map((k) => { const [a, b] = ends(k), [x, y] = screen(a), [u, v] = screen(b); return [predicateWord(model.facts[k].p), (x + u) / 2, (y + v) / 2 - 9, false, discs]; });
  return [...rows.slice(0, 40), ...lines, ...rows.slice(40)];
};
// Without a choice an ego view tells of its own thing.
const hint = ring ? () => nodePanel(model.focus) : undefined;
const vectorOf = (where) => {
  const shown = model.nodes.map((_, i) => i).filter((i) => visible.node[i]), spots = new Map(shown.map((i) => [i, where(i)]));
  const xs = shown.map((i) => spots.get(i)[0]), ys = shown.map((i) => spots.get(i)[1]), pad = 90;
  const [x0, y0] = [Math.min(...xs) - pad, Math.min(...ys) - pad], width = Math.max(...xs) - x0 + pad, height = Math.max(...ys) - y0 + pad;
  const f = (n) => n.toFixed(1), out = [];
  for (const k of drawnEdges.filter((k) => visible.fact[k])) {
    const [a, b] = ends(k).map((i) => spots.get(i));
    out.push('<line x1="' + f(a[0] - x0) + '" y1="' + f(a[1] - y0) + '" x2="' + f(b[0] - x0) + '" y2="' + f(b[1] - y0) + '" stroke="' + paint.edge + '"' + (model.facts[k].d ? ' stroke-dasharray="4 3"' : "") + "/>");
  }
  for (const i of shown) out.push('<circle cx="' + f(spots.get(i)[0] - x0) + '" cy="' + f(spots.get(i)[1] - y0) + '" r="' + spots.get(i)[2] + '" fill="' + colour(model.nodes[i].type) + '"/>');
  const taken = new Map();
  for (const i of important()) {
    const [x, y, r] = spots.get(i), text = short(model.nodes[i].label), half = Array.from(text).length * 7;
    if (clash(taken, [x - half, y + r, x + half, y + r + 18])) continue;
    out.push('<text x="' + f(x - x0) + '" y="' + f(y - y0 + r + 14) + '" font-size="13" text-anchor="middle" fill="' + paint.ink + '">' + escaped(text) + "</text>");
  }
  return wrapped(width, height, out.join(""));
};
