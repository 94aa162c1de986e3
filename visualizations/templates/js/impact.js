// Projects down, streets across; a cell tells how, and on which words.
const begin = (root) => {
  const { streets, rows, loose } = model.data;
  const cells = new Map(rows.map(([actor, row]) => [actor, new Map(row.map(([street, k, strength]) => [street, [k, strength]]))]));
  let order = { street: -1, down: false };
  const seenStreets = () => streets.filter((s) => visible.node[s]);
  const count = (actor) => seenStreets().filter((s) => cells.get(actor).has(s) && visible.fact[cells.get(actor).get(s)[0]]).length;
  const sorted = () => {
    const actors = rows.map(([actor]) => actor).filter((a) => visible.node[a]);
    const key = order.street === -1 ? (a) => -count(a) : (a) => { const c = cells.get(a).get(order.street); return c ? (model.facts[c[0]].d ? 1 : 0) : 2; };
    if (order.street === -2) actors.sort((a, b) => model.nodes[a].label.localeCompare(model.nodes[b].label, "zh"));
    else actors.sort((a, b) => key(a) - key(b) || count(b) - count(a) || a - b);
    return order.down ? actors.reverse() : actors;
  };
  const sortBy = (street) => () => { order = { street, down: order.street === street && !order.down }; refresh(); };
  const heading = (text, street, extra) => make("th", { scope: "col", "aria-sort": order.street === street ? (order.down ? "descending" : "ascending") : "none", ...extra },
    make("button", { type: "button", onclick: sortBy(street) }, text + (order.street === street ? (order.down ? " ▼" : " ▲") : "")));
  const cell = (actor, street) => {
    const found = cells.get(actor).get(street);
    if (!found || !visible.fact[found[0]]) return make("td", state.node === street ? { class: "col" } : {});
    const [k, strength] = found, derived = Boolean(model.facts[k].d), said = word("strength." + strength);
    return make("td", state.node === street ? { class: "col" } : {}, make("button", { type: "button", class: "cell" + (derived ? " derived" : "") + (k === state.fact ? " on" : ""), "data-fact": model.facts[k].i,
      "aria-label": [model.nodes[actor].label, model.nodes[street].label, word(derived ? "derived" : "stated"), said].join(" "), onclick: () => goFact(k) }, (derived ? "○ " : "● ") + said));
  };
  const refresh = () => {
    const across = seenStreets();
    const head = make("tr", {}, heading(word("project"), -2), ...across.map((s) => heading(model.nodes[s].label, s, state.node === s ? { class: "col" } : {})), heading(word("total"), -1));
    const line = (actor) => make("tr", state.node === actor ? { class: "on" } : {}, make("th", { scope: "row" }, nodeLink(actor)), ...across.map((s) => cell(actor, s)), make("td", {}, String(count(actor))));
    const unplaced = loose.filter((i) => visible.node[i]);
    const rest = unplaced.length ? [make("tr", { class: "part" }, make("th", { scope: "rowgroup" }, word("loose") + "（" + unplaced.length + "）"), make("td", { colspan: across.length + 1 })),
      ...unplaced.map((i) => make("tr", state.node === i ? { class: "on" } : {}, make("th", { scope: "row" }, nodeLink(i)), make("td", { colspan: across.length + 1 })))] : [];
    const place = [root.scrollLeft, root.scrollTop];
    root.replaceChildren(make("table", { class: "grid" }, make("thead", {}, head), make("tbody", {}, ...sorted().map(line), ...rest)));
    root.scrollTo(...place);
    const on = root.querySelector("tr.on, th.col");
    if (on && state.mode === "drawing") on.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const shown = new Set(rows.flatMap(([, row]) => row.map(([, k]) => k)));
  return { refresh, pan: (dx, dy) => root.scrollBy(-dx, -dy), tabled: (k) => shown.has(k) };
};
