// The same data as a table: what filters leave, some rows at a time.
const ROWS = 300;
let rowsShown = ROWS;
const tableRow = (k) => {
  const f = model.facts[k];
  return make("tr", { "data-fact": f.i }, make("td", {}, nodeLink(f.s)), make("td", {}, predicateWord(f.p), f.d ? make("span", { class: "tag" }, word("derived")) : ""),
    make("td", {}, f.o === undefined ? value(f) : nodeLink(f.o), either(f.q)),
    make("td", {}, ...f.e.slice(0, 3).map((e) => act(words(model.evidence[e][0], model.evidence[e][1], model.evidence[e][2]).replace(/\n/g, " "), () => goFact(k))).flatMap((a, n) => (n ? [" / ", a] : [a]))));
};
const table = () => {
  if (state.mode !== "table") return;
  const facts = model.facts.map((_, k) => k).filter((k) => visible.fact[k] && (!view.tabled || view.tabled(k)));
  const head = make("tr", {}, ...["subject", "predicate", "object", "source"].map((key) => make("th", { scope: "col" }, word(key))));
  const parts = [make("table", {}, make("thead", {}, head), make("tbody", {}, ...facts.slice(0, rowsShown).map(tableRow)))];
  if (facts.length > rowsShown) parts.push(make("button", { id: "more", type: "button", onclick: () => { rowsShown += 1000; table(); } }, word("more", facts.length - rowsShown)));
  at("twin").replaceChildren(...parts);
};
window.addEventListener("beforeprint", () => { if (state.mode === "table") { rowsShown = model.facts.length; table(); } });
