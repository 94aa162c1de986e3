// Stages across, years down; each status and each target is one card.
const begin = (root) => {
  const { columns, lanes, cards } = model.data;
  const title = ([key, zh]) => (key === "target" ? word("target") : english ? key : zh);
  const card = ([k, , , stage]) => {
    const f = model.facts[k], button = make("button", { type: "button", class: "card" + (k === state.fact || f.s === state.node ? " on" : ""), "data-fact": f.i, onclick: () => goFact(k) }, model.nodes[f.s].label);
    button.style.setProperty("--c", colour(model.nodes[f.s].type));
    const said = f.p === "hasTarget" ? value(f) : stage;
    if (said) button.append(make("small", {}, said));
    return button;
  };
  const refresh = () => {
    const shown = cards.filter(([k]) => visible.fact[k]), used = columns.map((_, c) => c).filter((c) => shown.some((x) => x[1] === c));
    const rows = lanes.map((_, r) => r).filter((r) => shown.some((x) => x[2] === r));
    const count = (c) => shown.filter((x) => x[1] === c).length;
    const head = make("tr", {}, make("th", { scope: "col" }, word("year")), ...used.map((c) => make("th", { scope: "col" }, title(columns[c]) + "（" + count(c) + "）")));
    const line = (r) => make("tr", {}, make("th", { scope: "row" }, lanes[r] || word("nodate")), ...used.map((c) => make("td", {}, ...shown.filter((x) => x[1] === c && x[2] === r).map(card))));
    root.replaceChildren(make("table", { class: "grid board" }, make("thead", {}, head), make("tbody", {}, ...rows.map(line))));
    const on = root.querySelector(".card.on");
    if (on && state.mode === "drawing") on.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const shown = new Set(cards.map(([k]) => k));
  return { refresh, pan: (dx, dy) => root.scrollBy(-dx, -dy), tabled: (k) => shown.has(k) };
};
