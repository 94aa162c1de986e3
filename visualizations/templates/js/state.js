// What is chosen, how it stands in the address, and what the filters leave.
const state = { node: -1, fact: -1, mode: "drawing", depth: 1, off: { type: new Set(), document: new Set(), year: new Set() }, open: new Set() };
const visible = { node: new Uint8Array(model.nodes.length), fact: new Uint8Array(model.facts.length) };
let view = {};

const fromSource = (f) => !state.off.document.size || !f.e.length || f.e.some((e) => !state.off.document.has(String(model.evidence[e][0])));
const inYear = (f) => !state.off.year.size || (f.y.length ? f.y.some((y) => !state.off.year.has(y)) : !state.off.year.has(""));
const sift = () => {
  const bare = !state.off.document.size && !state.off.year.size;
  const passes = model.facts.map((f) => fromSource(f) && inYear(f));
  model.nodes.forEach((n, i) => {
    const seen = !state.off.type.has(n.type) && (bare || touching[i].some((k) => passes[k])) && (!view.admits || view.admits(i));
    visible.node[i] = +seen;
  });
  model.facts.forEach((f, k) => { visible.fact[k] = +(passes[k] && visible.node[f.s] && (f.o === undefined || visible.node[f.o])); });
};

const labels = new Map();
model.nodes.forEach((n) => labels.set(n.label, (labels.get(n.label) || 0) + 1));
const nameOf = (i) => (labels.get(model.nodes[i].label) === 1 ? model.nodes[i].label : model.nodes[i].id);
const numberOf = (name) => {
  const exact = model.nodes.findIndex((n) => n.id === name);
  if (exact >= 0) return exact;
  const label = model.nodes.findIndex((n) => n.label === name);
  return label >= 0 ? label : model.nodes.findIndex((n) => (n.aliases || []).includes(name));
};

const address = () => {
  const parts = [];
  const add = (key, value) => { if (value) parts.push(key + "=" + encodeURIComponent(value)); };
  add("n", state.node >= 0 ? nameOf(state.node) : "");
  add("f", state.fact >= 0 ? model.facts[state.fact].i : "");
  if (model.view === "ego" && state.depth !== model.data.hops) add("d", String(state.depth));
  add("v", state.mode === "drawing" ? "" : state.mode);
  add("l", english ? "en" : "");
  for (const [key, name] of [["xt", "type"], ["xd", "document"], ["xy", "year"]]) add(key, [...state.off[name]].map((x) => x || "-").sort().join("~"));
  return parts.length ? "#" + parts.join("&") : "";
};
const recall = () => {
  const said = new Map(location.hash.slice(1).split("&").filter((p) => p.includes("=")).map((p) => {
    const [key, value] = [p.slice(0, p.indexOf("=")), p.slice(p.indexOf("=") + 1)];
    try { return [key, decodeURIComponent(value)]; } catch { return [key, value]; }
  }));
  state.node = said.has("n") ? numberOf(said.get("n")) : -1;
  state.missing = said.has("n") && state.node < 0 ? said.get("n") : "";
  state.fact = said.has("f") ? model.facts.findIndex((f) => f.i === said.get("f")) : -1;
  state.depth = +(said.get("d") || (model.view === "ego" ? model.data.hops : 1)) || 0;
  state.mode = ["table", "text"].includes(said.get("v")) ? said.get("v") : "drawing";
  english = said.get("l") === "en";
  for (const [key, name] of [["xt", "type"], ["xd", "document"], ["xy", "year"]]) state.off[name] = new Set((said.get(key) || "").split("~").filter(Boolean).map((x) => (x === "-" ? "" : x)));
};

let written = location.hash;
const keep = (fresh) => {
  const wanted = address();
  if (wanted === written) return;
  written = wanted;
  try { history[fresh ? "pushState" : "replaceState"](null, "", wanted || location.href.split("#")[0]); } catch { /* a page inside another has no address of its own */ }
};

// One way to change anything: set the state, keep it in the address, draw.
const set = (changes, fresh = true) => {
  state.missing = "";
  Object.assign(state, changes);
  keep(fresh);
  render();
};
const go = (i) => {
  const node = model.nodes[i];
  if (!node) return;
  state.off.type.delete(node.type);
  set({ node: i, fact: -1, mode: state.mode === "text" ? "drawing" : state.mode });
};
const goFact = (k) => set({ fact: k, node: -1 });
