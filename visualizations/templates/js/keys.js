// Buttons and keys.
const TABS = { drawing: "tab-drawing", table: "tab-table", text: "tab-text" };
const dark = () => document.documentElement.dataset.theme === "dark";
const theme = (wanted) => { document.documentElement.dataset.theme = wanted; if (view.theme) view.theme(); };
const mode = (wanted) => set({ mode: wanted });
const zoom = (factor) => { if (view.zoom) view.zoom(factor); };
const fit = () => { if (view.fit) view.fit(); };
const language = () => { english = !english; openDocument = -1; set({}, false); if (view.speak) view.speak(); };
for (const [name, id] of Object.entries(TABS)) at(id).addEventListener("click", () => mode(name));
for (const [id, work] of Object.entries({ fit, in: () => zoom(1.3), out: () => zoom(1 / 1.3), png: savePng, svg: saveSvg, print: () => window.print(), language,
  theme: () => theme(dark() ? "light" : "dark"), help: () => at("panel").replaceChildren(make("h2", {}, word("help")), make("p", {}, word("keys"))) })) at(id).addEventListener("click", work);

const KEYS = { "1": () => mode("drawing"), "2": () => mode("table"), "3": () => mode("text"), f: fit, "+": () => zoom(1.3), "=": () => zoom(1.3), "-": () => zoom(1 / 1.3), p: () => window.print(),
  d: () => at("theme").click(), l: language, "?": () => at("help").click(), "/": () => { at("search").focus(); at("search").select(); },
  Escape: () => (state.mode !== "drawing" ? mode("drawing") : set({ node: -1, fact: -1 })) };
const MOVES = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (MOVES[event.key] && view.pan && event.target === at("drawing")) { view.pan(...MOVES[event.key]); event.preventDefault(); }
  if (KEYS[event.key]) { KEYS[event.key](); event.preventDefault(); }
});

const links = Object.entries(model.links);
if (links.length) {
  at("views").hidden = false;
  at("views").addEventListener("change", () => { location.href = at("views").value; });
}
const speak = () => {
  document.documentElement.lang = english ? "en" : "zh-CN";
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll("[data-name]")) { element.title = word(element.dataset.name); element.setAttribute("aria-label", element.title); }
  for (const element of document.querySelectorAll("[data-hint]")) element.placeholder = word(element.dataset.hint);
  at("views").replaceChildren(...links.map(([name, href]) => make("option", { value: href }, name === "index" ? "↑" : word("view." + name))));
  at("views").value = model.links[model.view] || "";
};
