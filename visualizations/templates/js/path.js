// Paths in words: each hop with its relation, its direction and the sentence that says it.
const begin = (root) => {
  const { start, paths } = model.data;
  const stop = (i) => { const box = make("span", { class: "stop" }, nodeLink(i), make("span", { class: "soft" }, "　" + typeWord(model.nodes[i].type))); box.style.setProperty("--c", colour(model.nodes[i].type)); return box; };
  const hop = ([k, forward]) => {
    const f = model.facts[k], arrow = forward ? "↓ " : "↑ ";
    return make("div", { class: "hop" + (k === state.fact ? " on" : ""), "data-fact": f.i }, make("p", {}, arrow, act(predicateWord(f.p) + either(f.q), () => goFact(k))), statement(f), ...f.e.slice(0, 2).map(quote));
  };
  const refresh = () => {
    const parts = paths.map((p, n) => make("section", { class: "path" }, make("h2", {}, word("pathn", n + 1, p.steps.length)), stop(start), ...p.steps.flatMap((s) => [hop(s), stop(s[2])])));
    root.replaceChildren(make("div", { class: "paths" }, ...(parts.length ? parts : [make("p", {}, word("nopath"))])));
  };
  const shown = new Set(paths.flatMap((p) => p.steps.map(([k]) => k)));
  return { refresh, tabled: (k) => shown.has(k), pan: (dx, dy) => root.scrollBy(-dx, -dy) };
};
