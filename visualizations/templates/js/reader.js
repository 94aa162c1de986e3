// The source as it was read, every stretch that a fact rests on marked; from a mark to its facts and back.
const restsOn = model.evidence.map(() => []);
model.facts.forEach((f, k) => { if (!f.d) for (const e of f.e) restsOn[e].push(k); });
let openDocument = -1;

const spansOf = (document) => model.evidence.map((e, n) => [e[1], e[2], n]).filter(([, , n]) => model.evidence[n][0] === document).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
const marked = (document, start, length) => {
  const out = [], spans = spansOf(document).filter(([a, b]) => a < start + length && b > start), edges = new Set([start, start + length]);
  for (const [a, b] of spans) { edges.add(Math.max(a, start)); edges.add(Math.min(b, start + length)); }
  const places = [...edges].sort((a, b) => a - b);
  let first = 0;
  for (let i = 0; i + 1 < places.length; i++) {
    while (first < spans.length && spans[first][1] <= places[i] && spans[first][0] <= places[i]) first++;
    const over = spans.slice(first).filter(([a, b]) => a <= places[i] && b >= places[i + 1]).map(([, , n]) => n);
    const text = words(document, places[i], places[i + 1]);
    const open = () => { const facts = [...new Set(over.flatMap((n) => restsOn[n]))]; light(over[0]); panelOf(word("text"), facts); };
    out.push(over.length ? make("mark", { tabindex: "0", role: "button", "data-e": over.join(" "), onclick: open, onkeydown: (event) => { if (event.key === "Enter") open(); } }, text) : text);
  }
  return out;
};
const openText = (document) => {
  if (openDocument === document) return;
  openDocument = document;
  const source = model.documents[document];
  const choice = make("select", { "aria-label": word("documents"), onchange: (event) => openText(+event.target.value) }, ...model.documents.map((d, n) => make("option", { value: n }, d.title)));
  choice.value = String(document);
  const body = make("pre", {});
  pieces[document].forEach((piece, n) => {
    if (n || piece.start) body.append(make("span", { class: "soft" }, "\n" + word("gap") + "\n"));
    body.append(...marked(document, piece.start, piece.length));
  });
  const short = pieces[document].reduce((sum, p) => sum + p.length, 0) < source.length;
  at("text").replaceChildren(choice, make("p", { class: "soft" }, [source.title, source.place, source.date].filter(Boolean).join("　"), short ? make("br") : "", short ? word("excerpts") : ""), body);
};
const light = (number) => {
  const here = [...at("text").querySelectorAll("mark")].filter((m) => m.dataset.e.split(" ").includes(String(number)));
  for (const old of at("text").querySelectorAll("mark.on")) old.classList.remove("on");
  for (const m of here) m.classList.add("on");
  return here[0];
};
const reveal = (number) => {
  openText(model.evidence[number][0]);
  const place = light(number);
  if (place) place.scrollIntoView({ block: "center" });
};
const reader = () => {
  if (state.mode !== "text" || !model.documents.length) return;
  if (openDocument < 0) openText(0);
  const lit = state.fact >= 0 ? model.facts[state.fact].e : state.node >= 0 ? touching[state.node].flatMap((k) => model.facts[k].e) : [];
  if (lit.length && !at("text").querySelector("mark.on")) reveal(lit[0]);
};
