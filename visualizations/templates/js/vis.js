// vis-network draws what pyvis laid down; nothing moves on its own.
const begin = (root) => {
  root.classList.add("canvas");
  repaint();
  const nodes = new vis.DataSet(model.drawn.map((n) => ({ ...n }))), edges = new vis.DataSet(drawnEdges.map((k) => ({ id: k, from: model.facts[k].s, to: model.facts[k].o, dashes: Boolean(model.facts[k].d) })));
  const many = model.nodes.length > 1000;
  const options = () => ({
    physics: false,
    interaction: { hover: false, keyboard: false, hideEdgesOnDrag: many, hideEdgesOnZoom: many, selectConnectedEdges: true, dragNodes: true },
    nodes: { borderWidth: 0, borderWidthSelected: 3 },
    edges: { smooth: false, arrows: { to: { enabled: true, scaleFactor: 0.4 } }, color: { color: paint.edge, highlight: paint.warm }, width: 1 },
  });
  const drawing = new vis.Network(root, { nodes, edges }, options());
  let boxes = [];
  const radius = new Map(model.drawn.map((n) => [n.id, n.size]));
  drawing.on("afterDrawing", (pen) => {
    const ratio = pen.canvas.width / pen.canvas.clientWidth, scale = drawing.getScale();
    pen.save();
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    const places = drawing.getPositions();
    const screen = (i) => { const p = drawing.canvasToDOM(places[i]); return [p.x, p.y, radius.get(i)]; };
    boxes = writeLabels(pen, labelRows(screen, scale, 900), pen.canvas.clientWidth, pen.canvas.clientHeight);
    pen.restore();
  });

  // vis-network zooms with its frame: what was brought to the middle is brought there again until the reader moves the drawing.
  let middle;
  const settleAgain = () => setTimeout(() => { if (middle === "all") wholeView(); else if (middle !== undefined) drawing.focus(middle, { scale: drawing.getScale(), animation: false }); });
  for (const moved of ["dragStart", "zoom"]) drawing.on(moved, () => { middle = undefined; });
  drawing.on("resize", settleAgain);
  const wholeView = () => {
    const shown = model.nodes.map((_, i) => i).filter((i) => visible.node[i]);
    if (!shown.length) return;
    drawing.fit({ nodes: shown, animation: false, maxZoomLevel: 1.1 });
    drawing.moveTo({ scale: drawing.getScale() * 0.9, animation: false });
    middle = "all";
  };
  drawing.on("click", (event) => {
    if (event.nodes.length) go(event.nodes[0]);
    else if (event.edges.length) goFact(event.edges[0]);
    else if (state.node >= 0 || state.fact >= 0) set({ node: -1, fact: -1 });
  });
  drawing.on("doubleClick", (event) => { if (ring && event.nodes.length) { const i = event.nodes[0]; if (state.open.has(i)) state.open.delete(i); else state.open.add(i); render(); } });

  const shownNodes = new Map(model.nodes.map((_, i) => [i, '{"id":' + i + ',"hidden":false}'])), shownEdges = new Map(drawnEdges.map((k) => [k, '{"id":' + k + ',"hidden":false}']));
  let focused = -2, fitted = false;
  const refresh = () => {
    depths();
    const changed = (rows, before) => rows.filter((row) => { const now = JSON.stringify(row), other = before.get(row.id) !== now; before.set(row.id, now); return other; });
    const moved = changed(model.nodes.map((_, i) => { const place = placeAt(i); return { id: i, hidden: !visible.node[i], ...(place ? { x: place[0], y: place[1] } : {}) }; }), shownNodes);
    const switched = changed(drawnEdges.map((k) => ({ id: k, hidden: !visible.fact[k] })), shownEdges);
    if (moved.length) nodes.update(moved);
    if (switched.length) edges.update(switched);
    const chosen = state.fact >= 0 ? ends(state.fact).filter((x) => x !== undefined) : state.node >= 0 && visible.node[state.node] ? [state.node] : [];
    if (state.fact >= 0 && model.facts[state.fact].o !== undefined) drawing.setSelection({ nodes: chosen, edges: [state.fact] }, { highlightEdges: false });
    else drawing.selectNodes(chosen);
    if (state.mode !== "drawing") return;
    if (!fitted) {
      // The frame has a size only now: vis-network measures it before anything is brought to the middle.
      fitted = true;
      drawing.setSize("100%", "100%");
      drawing.redraw();
      wholeView();
    }
    const key = state.node * 1e6 + state.fact;
    if (key !== focused && chosen.length) {
      const spot = drawing.canvasToDOM(drawing.getPosition(chosen[0])), inside = spot.x > 60 && spot.y > 60 && spot.x < root.clientWidth - 60 && spot.y < root.clientHeight - 60;
      if (!inside || drawing.getScale() < 0.75 || focused === -2) { drawing.focus(chosen[0], { scale: Math.min(Math.max(drawing.getScale(), 0.85), 1.3), animation: false }); middle = chosen[0]; }
    }
    focused = key;
  };
  const theme = () => { repaint(); drawing.setOptions(options()); };
  return { refresh, acts, hint, admits, theme, fit: wholeView, zoom: (by) => { middle = undefined; drawing.moveTo({ scale: drawing.getScale() * by, animation: false }); },
    pan: (dx, dy) => { middle = undefined; const p = drawing.getViewPosition(), s = drawing.getScale(); drawing.moveTo({ position: { x: p.x - dx / s, y: p.y - dy / s }, animation: false }); },
    svg: () => vectorOf((i) => { const p = drawing.getPosition(i); return [p.x, p.y, radius.get(i)]; }), boxes: () => boxes, drawing,
    settle: (done) => requestAnimationFrame(() => requestAnimationFrame(done)) };
};
