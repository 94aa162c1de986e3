// Scheme, elements, streets, projects: columns of boxes, the facts that join them as lines.
const BOX_WIDTH = 164, BOX_HEIGHT = 26;
const begin = (root) => {
  const boxes = model.data.boxes, links = model.data.links;
  const width = Math.max(0, ...boxes.map((b) => b.x)) + BOX_WIDTH, height = Math.max(0, ...boxes.map((b) => b.y)) + BOX_HEIGHT;
  const svg = drawn("svg", { viewBox: "0 0 " + width + " " + height, role: "group" });
  const lines = links.map(([k, a, b]) => {
    const [x, y, u, v] = [boxes[a].x + BOX_WIDTH, boxes[a].y + BOX_HEIGHT / 2, boxes[b].x, boxes[b].y + BOX_HEIGHT / 2], bus = x + 8 + (a * 7) % 36;
    return press(drawn("path", { class: "link" + (model.facts[k].d ? " derived" : ""), d: "M" + x + " " + y + "H" + bus + "V" + v + "H" + u }), () => goFact(k));
  });
  const groups = boxes.map((b, i) => {
    const text = drawn("text", { x: 14, y: 18 }), note = drawn("text", { class: "soft", x: BOX_WIDTH - 6, y: 18, "text-anchor": "end" }), title = drawn("title", {}, model.nodes[i].label);
    const size = (b.size || []).join("/");
    text.textContent = cutText(model.nodes[i].label, BOX_WIDTH - 20 - size.length * 8);
    note.textContent = size;
    return press(drawn("g", { class: "box", tabindex: 0, role: "button", "aria-label": model.nodes[i].label, transform: "translate(" + b.x + " " + b.y + ")" },
      drawn("rect", { width: BOX_WIDTH, height: BOX_HEIGHT, rx: 4 }), drawn("rect", { width: 5, height: BOX_HEIGHT, rx: 2, style: "fill:" + colour(model.nodes[i].type) + ";stroke:none" }), text, note, title), () => go(i));
  });
  svg.append(...lines, ...groups);
  root.append(svg);
  const moves = scaled(root, svg);
  const joined = (i) => new Set([i, ...links.filter(([k, a, b]) => visible.fact[k] && (a === i || b === i)).flatMap(([, a, b]) => [a, b])]);
  let focused = -1;
  const refresh = () => {
    const close = state.node >= 0 ? joined(state.node) : undefined;
    groups.forEach((g, i) => {
      g.classList.toggle("on", i === state.node);
      g.classList.toggle("faint", !visible.node[i] || Boolean(close && !close.has(i)));
    });
    links.forEach(([k, a, b], n) => {
      lines[n].classList.toggle("on", k === state.fact || (state.node >= 0 && (a === state.node || b === state.node)));
      lines[n].classList.toggle("faint", !visible.fact[k] || Boolean(close && a !== state.node && b !== state.node));
    });
    if (state.node >= 0 && state.node !== focused && state.mode === "drawing") groups[state.node].scrollIntoView({ block: "center", inline: "center" });
    focused = state.node;
  };
  const shown = new Set(links.map(([k]) => k));
  return { ...moves, refresh, tabled: (k) => shown.has(k) || model.facts[k].p === "declaredSize" };
};
