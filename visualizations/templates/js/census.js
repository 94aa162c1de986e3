// Classes left and right, predicates between them; a line for each pair of classes that facts of a predicate join here.
const LINE = 22, LEFT = 0, CENTRE = 290, RIGHT = 540, WIDE = 180, NARROW = 140;
const begin = (root) => {
  const { tree, predicates } = model.data;
  const used = tree.filter((c) => c.all), asked = predicates.filter((p) => p.stated + p.derived), at2 = new Map(used.map((c, n) => [c.name, n]));
  const height = Math.max(used.length + 1, asked.length + 1) * LINE + 10, step = (height - LINE) / Math.max(asked.length, 1);
  const svg = drawn("svg", { viewBox: "0 0 " + (RIGHT + WIDE) + " " + height, role: "group" });
  const y = (n) => n * LINE + 16, py = (n) => n * step + 16;
  const lines = [];
  const curve = (x, a, u, b, n, key) => {
    const mid = (x + u) / 2, path = drawn("path", { class: "link", d: "M" + x + " " + a + "C" + mid + " " + a + " " + mid + " " + b + " " + u + " " + b });
    path.style.strokeWidth = String(Math.min(6, 0.6 + Math.log2(n + 1) * 0.5));
    path.style.strokeOpacity = "0.5";
    lines.push([path, key]);
    return path;
  };
  asked.forEach((p, n) => {
    const from = new Map(), to = new Map();
    for (const [a, b, size] of p.joins) { from.set(a, (from.get(a) || 0) + size); to.set(b, (to.get(b) || 0) + size); }
    for (const [a, size] of from) svg.append(curve(LEFT + WIDE, y(at2.get(a)), CENTRE, py(n), size, { from: a, p: p.name }));
    for (const [b, size] of to) svg.append(curve(CENTRE + NARROW, py(n), RIGHT, b ? y(at2.get(b)) : y(used.length), size, { to: b, p: p.name }));
  });
  const label = (x, yy, width, text, count, fill, key) => {
    const name = drawn("text", { x: x + 14, y: yy + 5 }), size = drawn("text", { class: "soft", x: x + width - 4, y: yy + 5, "text-anchor": "end" });
    name.textContent = cutText(text, width - 20 - count.length * 7);
    size.textContent = count;
    const g = drawn("g", { class: "box", tabindex: 0, role: "button", "aria-label": text + " " + count }, drawn("rect", { x, y: yy - 10, width, height: 20, rx: 3 }), drawn("rect", { x, y: yy - 10, width: 5, height: 20, style: "fill:" + fill + ";stroke:none" }), name, size, drawn("title", {}, text));
    g.dataset.key = key;
    return g;
  };
  let marks = [];
  const labelAll = () => {
    for (const m of marks) m.remove();
    marks = [];
    const add = (g, work) => { marks.push(press(g, work)); svg.append(g); };
    used.forEach((c, n) => {
      const text = " ".repeat(c.depth * 2) + typeWord(c.name), count = c.own + (c.all > c.own ? "/" + c.all : "");
      add(label(LEFT, y(n), WIDE, text, count, colour(c.name), c.name), () => chooseClass(c));
      add(label(RIGHT, y(n), WIDE, text, count, colour(c.name), c.name), () => chooseClass(c));
    });
    add(label(RIGHT, y(used.length), WIDE, word("value"), "", "#777777", "value"), () => undefined);
    asked.forEach((p, n) => add(label(CENTRE, py(n), NARROW, predicateName(p.name), String(p.stated + p.derived), "#777777", p.name), () => choosePredicate(p)));
  };
  const predicateName = (name) => predicateWord(name) || name;
  const lit = (test) => { for (const [path, key] of lines) { path.classList.toggle("on", test(key)); path.classList.toggle("faint", !test(key)); } };
  const chooseClass = (c) => {
    lit((key) => key.from === c.name || key.to === c.name);
    const inside = model.nodes.map((_, i) => i).filter((i) => model.nodes[i].type === c.name);
    at("panel").replaceChildren(make("h2", {}, typeWord(c.name)), make("p", { class: "soft" }, "pk:" + c.name, make("br"), word("instancesof", c.own, c.all)), ...inside.slice(0, 400).map((i) => make("div", { class: "instance" }, nodeLink(i))));
  };
  const choosePredicate = (p) => {
    lit((key) => key.p === p.name);
    const facts = model.facts.map((_, k) => k).filter((k) => model.facts[k].p === p.name);
    at("panel").replaceChildren(make("h2", {}, predicateName(p.name)), make("p", { class: "soft" }, "pk:" + p.name, make("br"), word("factsof", p.stated + p.derived, p.derived)),
      ...p.joins.slice(0, 40).map(([a, b, n]) => make("p", { class: "soft" }, typeWord(a) + " → " + (b ? typeWord(b) : word("value")) + "　" + n)), ...facts.slice(0, 60).map(factBox));
  };
  labelAll();
  root.append(svg);
  const refresh = () => {
    lit(() => true);
    for (const [path] of lines) path.classList.remove("on");
    if (state.node >= 0) lit((key) => key.from === model.nodes[state.node].type || key.to === model.nodes[state.node].type);
  };
  return { ...scaled(root, svg), refresh, speak: labelAll };
};
