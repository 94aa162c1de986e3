// One drawing of everything that depends on the state.
const render = () => {
  sift();
  speak();
  filters();
  for (const [name, id] of [["drawing", "drawing"], ["table", "twin"], ["text", "text"]]) at(id).hidden = state.mode !== name;
  for (const [name, id] of Object.entries(TABS)) at(id).setAttribute("aria-selected", String(state.mode === name));
  const nodes = visible.node.reduce((a, b) => a + b, 0), facts = visible.fact.reduce((a, b) => a + b, 0);
  at("showing").textContent = word("showing", nodes, facts);
  at("narrowed").textContent = model.whole > model.nodes.length ? word("narrowed", model.nodes.length, model.whole) : "";
  at("legend").textContent = model.words["legend." + model.view] ? word("legend." + model.view) : "";
  panel();
  if (view.refresh) view.refresh();
  table();
  reader();
};
if (window.matchMedia("(prefers-color-scheme: dark)").matches) document.documentElement.dataset.theme = "dark";
recall();
view = begin(at("drawing"));
window.plankg = { model, state, visible, view, find, vector, ready: false };
render();
window.addEventListener("hashchange", () => { written = location.hash; recall(); render(); });
window.addEventListener("popstate", () => { if (written !== location.hash) { written = location.hash; recall(); render(); } });
(view.settle || ((done) => done()))(() => { window.plankg.ready = true; });
