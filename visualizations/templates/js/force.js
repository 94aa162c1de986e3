// force-graph draws thousands of nodes at given places; above ten thousand things it draws groups that open.
const begin = (root) => {
  root.classList.add("canvas");
  repaint();
  const groups = model.data.groups || [];
  const opened = new Set(), home = new Map();
  groups.forEach((g, n) => g.members.forEach((i) => home.set(i, n)));
  const grown = groups.map((g, n) => ({ id: "g" + n, group: n, fx: g.at[0] * 1.6, fy: g.at[1] * 1.6, r: 6 + 5 * Math.log2(g.size + 1), colour: colour(g.type) }));
  const single = model.nodes.map((n, i) => ({ id: i, fx: model.drawn[i].x, fy: model.drawn[i].y, r: model.drawn[i].size, colour: colour(n.type) }));
  const GOLDEN = Math.PI * (3 - Math.sqrt(5));
  for (const g of grown) {
    groups[g.group].members.forEach((i, k) => { const far = g.r + 22 * Math.sqrt(k + 1); single[i].fx = g.fx + far * Math.cos(k * GOLDEN); single[i].fy = g.fy + far * Math.sin(k * GOLDEN); });
  }
  for (const n of [...grown, ...single]) { n.x = n.fx; n.y = n.fy; }
  const shows = (n) => (n.group !== undefined ? !state.off.type.has(groups[n.group].type) : visible.node[n.id] && (!groups.length || opened.has(home.get(n.id))));
  const groupText = (n) => typeWord(groups[n].type) + " · " + (groups[n].street || word("nowhere")) + "（" + groups[n].size + "）";

  let moving = false, boxes = [], nodes = [], links = [], lookup = new Map();
  const dense = () => links.length > 4000;
  const graph = ForceGraph()(root).cooldownTicks(0).enableNodeDrag(false).enablePointerInteraction(false).nodeLabel(() => "").linkLabel(() => "").autoPauseRedraw(true).minZoom(0.01)
    .backgroundColor("rgba(0,0,0,0)").nodeVal((n) => n.r * n.r / 16).nodeColor((n) => n.colour).linkVisibility(false).nodeRelSize(4)
    .onZoom(() => { if (!moving) { moving = true; } }).onZoomEnd(() => { moving = false; touch(); });
  const touch = () => graph.nodeRelSize(graph.nodeRelSize() === 4 ? 4.0001 : 4);
  // Edges in one stroke a colour: thousands of separate strokes are what makes a canvas slow.
  graph.onRenderFramePre((pen, scale) => {
    if (moving && dense()) return;
    pen.lineWidth = 1 / scale;
    for (const [colourName, chosen] of [[paint.edge, false], [paint.warm, true]]) {
      pen.beginPath();
      for (const l of links) {
        if (isChosen(l) !== chosen) continue;
        pen.moveTo(l.a.fx, l.a.fy);
        pen.lineTo(l.b.fx, l.b.fy);
      }
      pen.strokeStyle = colourName;
      pen.globalAlpha = chosen || !(dense() || groups.length) ? 1 : 0.3;
      pen.stroke();
    }
    pen.globalAlpha = 1;
  });
  const isChosen = (l) => l.k !== undefined && (l.k === state.fact || (state.node >= 0 && (model.facts[l.k].s === state.node || model.facts[l.k].o === state.node)));
  graph.onRenderFramePost((pen, scale) => {
    const ratio = pen.canvas.width / pen.canvas.clientWidth, m = pen.getTransform();
    pen.save();
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    const screen = (x, y) => [(m.a * x + m.e) / ratio, (m.d * y + m.f) / ratio];
    const marked = state.node >= 0 ? [state.node] : state.fact >= 0 ? ends(state.fact).filter((x) => x !== undefined) : [];
    for (const i of marked.filter((x) => lookup.has(x))) {
      const [x, y] = screen(single[i].fx, single[i].fy);
      pen.beginPath();
      pen.arc(x, y, single[i].r * scale + 4, 0, 7);
      pen.lineWidth = 3;
      pen.strokeStyle = paint.warm;
      pen.stroke();
    }
    const rows = grown.filter(shows).sort((a, b) => b.r - a.r).map((g) => { const [x, y] = screen(g.fx, g.fy); return [groupText(g.group), x, y + g.r * scale + 2, false]; });
    if (!groups.length || opened.size) rows.push(...labelRows((i) => [...screen(single[i].fx, single[i].fy), single[i].r], scale, moving ? 300 : 4000).filter((row) => row));
    boxes = writeLabels(pen, rows, pen.canvas.clientWidth, pen.canvas.clientHeight);
    pen.restore();
  });
  const sizeUp = () => graph.width(root.clientWidth).height(root.clientHeight);
  new ResizeObserver(() => { if (root.clientWidth) sizeUp(); }).observe(root);

  const gather = () => {
    nodes = [...grown, ...single].filter(shows);
    lookup = new Map(nodes.map((n) => [n.id, n]));
    const stand = (i) => lookup.get(i) || (home.has(i) ? lookup.get("g" + home.get(i)) : undefined);
    const between = (model.data.between || []).map(([a, b, size]) => ({ a: lookup.get("g" + a), b: lookup.get("g" + b), size }));
    const own = drawnEdges.filter((k) => visible.fact[k] && (!groups.length || lookup.has(model.facts[k].s) || lookup.has(model.facts[k].o)))
      .map((k) => ({ k, a: stand(model.facts[k].s), b: stand(model.facts[k].o) }));
    links = [...between, ...own].filter((l) => l.a && l.b && l.a !== l.b);
    graph.graphData({ nodes, links: [] });
  };
  const bounds = () => { const xs = nodes.map((n) => n.fx), ys = nodes.map((n) => n.fy); return [xs, ys].map((v) => v.reduce(([lo, hi], x) => [Math.min(lo, x), Math.max(hi, x)], [Infinity, -Infinity])); };
  const wholeView = () => {
    if (!nodes.length) return;
    const [[x0, x1], [y0, y1]] = bounds();
    graph.centerAt((x0 + x1) / 2, (y0 + y1) / 2).zoom(Math.min(1.2, 0.9 * Math.min(root.clientWidth / (x1 - x0 + 100), root.clientHeight / (y1 - y0 + 100))));
  };
  let down;
  root.addEventListener("pointerdown", (event) => { down = [event.clientX, event.clientY]; });
  root.addEventListener("pointerup", (event) => {
    if (!down || Math.hypot(event.clientX - down[0], event.clientY - down[1]) > 5) return;
    const frame = root.getBoundingClientRect(), p = graph.screen2GraphCoords(event.clientX - frame.left, event.clientY - frame.top), slack = 5 / graph.zoom();
    const hit = nodes.reduce((best, n) => { const far = Math.hypot(n.fx - p.x, n.fy - p.y) - n.r; return far < slack && (!best || far < best[0]) ? [far, n] : best; }, undefined);
    if (!hit) { set({ node: -1, fact: -1 }); return; }
    if (hit[1].group === undefined) { go(hit[1].id); return; }
    openGroup(hit[1].group);
  });
  const openGroup = (n) => {
    if (opened.has(n)) opened.delete(n); else opened.add(n);
    state.node = state.fact = -1;
    render();
    const members = groups[n].members;
    at("panel").replaceChildren(make("h2", {}, groupText(n)), make("p", { class: "soft" }, word("group", groups[n].size, members.length)),
      ...members.slice(0, 300).map((i) => make("p", {}, nodeLink(i))));
  };
  let focused = -1, fitted = false;
  const refresh = () => {
    if (state.node >= 0 && home.has(state.node)) opened.add(home.get(state.node));
    gather();
    if (state.mode !== "drawing") return;
    if (!fitted) { fitted = true; sizeUp(); wholeView(); }
    const wanted = state.node >= 0 ? state.node : state.fact >= 0 ? model.facts[state.fact].s : -1;
    if (wanted >= 0 && wanted !== focused && lookup.has(wanted)) graph.centerAt(single[wanted].fx, single[wanted].fy).zoom(Math.min(Math.max(graph.zoom(), 0.8), 1.4));
    focused = wanted;
    touch();
  };
  return { refresh, acts, hint, admits, theme: () => { repaint(); touch(); }, fit: wholeView, zoom: (by) => graph.zoom(graph.zoom() * by), drawing: graph, openGroup,
    pan: (dx, dy) => { const c = graph.centerAt(), s = graph.zoom(); graph.centerAt(c.x - dx / s, c.y - dy / s); }, boxes: () => boxes,
    svg: () => vectorOf((i) => [single[i].fx, single[i].fy, single[i].r]),
    settle: (done) => requestAnimationFrame(() => requestAnimationFrame(done)) };
};
