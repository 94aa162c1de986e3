"use strict";
(() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const model = read("model"), network = read("network");
  const at = (id) => document.getElementById(id);
  const make = (tag, text, attributes) => {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
    return element;
  };
  const byId = new Map(model.nodes.map((n, i) => [n.id, i]));
  const facts = model.nodes.map(() => []);
  model.facts.forEach((f, i) => { facts[f.s].push(i); if (f.o !== undefined && f.o !== f.s) facts[f.o].push(i); });
  const off = new Set();
  const dark = () => document.documentElement.dataset.theme === "dark";
  const ink = () => (dark() ? "#e6e8eb" : "#1d232b");

  const nodes = new vis.DataSet(network.nodes), edges = new vis.DataSet(network.edges);
  const options = () => ({
    physics: false,
    interaction: { hover: false, hideEdgesOnDrag: network.nodes.length > 1000, hideEdgesOnZoom: network.nodes.length > 1000, keyboard: false },
    nodes: { font: { size: 14, color: ink(), face: "Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif" }, borderWidth: 0 },
    edges: { smooth: false, arrows: { to: { enabled: true, scaleFactor: 0.4 } }, color: { color: dark() ? "#4d5763" : "#c9c5ba", highlight: "#d9622b" }, width: 1 },
  });
  const drawing = new vis.Network(at("drawing"), { nodes, edges }, options());
  window.plankg = { model, drawing, ready: false };

  // vis-network zooms with its frame: what was brought to the middle is brought there again until the reader moves the drawing.
  let middle;
  for (const moved of ["dragStart", "zoom", "click"]) drawing.on(moved, () => { middle = undefined; });
  drawing.on("resize", () => setTimeout(() => { if (middle !== undefined) drawing.focus(middle, { scale: 1, animation: false }); }));

  const go = (i, quiet) => {
    const node = model.nodes[i];
    if (!node) return;
    off.delete(node.type);
    refresh();
    drawing.selectNodes([i]);
    drawing.focus(i, { scale: Math.min(Math.max(drawing.getScale(), 0.8), 1.3), animation: false });
    middle = i;
    show(i);
    if (!quiet) history.replaceState(null, "", "#n=" + encodeURIComponent(node.label));
  };

  const quote = (number) => {
    const e = model.evidence[number], block = make("blockquote");
    block.append(make("mark", e.t.replace(/\n/g, "")));
    block.append(make("cite", [model.documents[e.d] || e.d, ...e.s].join(" › ") + "，第 " + e.a + "–" + e.b + " 字"));
    return block;
  };
  const link = (i) => {
    const a = make("a", model.nodes[i].label, { tabindex: "0", role: "link" });
    a.addEventListener("click", () => go(i));
    a.addEventListener("keydown", (event) => { if (event.key === "Enter") go(i); });
    return a;
  };
  const line = (f) => {
    const p = make("p");
    p.append(link(f.s), " " + f.p + " ");
    p.append(f.o === undefined ? f.v : link(f.o), f.q);
    if (f.d) p.append(make("span", "推导", { class: "tag" }));
    return p;
  };
  const show = (i) => {
    const node = model.nodes[i], panel = at("panel");
    panel.replaceChildren(make("h2", node.label));
    const names = node.aliases.length ? "，又名 " + node.aliases.join("、") : "";
    panel.append(make("p", model.types[node.type] + "，提及 " + node.mentions + " 次" + names, { class: "soft" }));
    for (const number of facts[i].slice(0, 300)) {
      const fact = model.facts[number], box = make("div", undefined, { class: "fact" });
      box.append(line(fact), ...fact.e.map(quote));
      panel.append(box);
    }
  };
  const showFact = (number) => {
    const fact = model.facts[number], box = make("div", undefined, { class: "fact" });
    box.append(line(fact), ...fact.e.map(quote));
    at("panel").replaceChildren(box);
  };
  drawing.on("click", (event) => {
    if (event.nodes.length) go(event.nodes[0]);
    else if (event.edges.length) showFact(event.edges[0]);
  });

  const refresh = () => {
    nodes.update(model.nodes.map((n, i) => ({ id: i, hidden: off.has(n.type) })));
    for (const box of at("legend").querySelectorAll("input")) box.checked = !off.has(box.value);
    if (!at("twin").hidden) table();
  };
  const counts = {};
  for (const n of model.nodes) counts[n.type] = (counts[n.type] || 0) + 1;
  for (const row of model.legend) {
    const label = make("label"), box = make("input", undefined, { type: "checkbox", value: row.type }), dot = make("i");
    box.checked = true;
    dot.style.background = row.colour;
    box.addEventListener("change", () => { if (box.checked) off.delete(row.type); else off.add(row.type); refresh(); });
    label.append(box, dot, make("span", row.zh), make("b", String(counts[row.type])));
    label.title = row.en;
    at("legend").append(label);
  }

  const table = () => {
    const body = make("tbody"), head = make("thead"), top = make("tr"), grid = make("table");
    for (const name of ["主语", "关系", "宾语或值", "原文"]) top.append(make("th", name, { scope: "col" }));
    head.append(top);
    for (const f of model.facts) {
      if (off.has(model.nodes[f.s].type)) continue;
      const row = make("tr"), first = make("td"), third = make("td");
      first.append(link(f.s));
      third.append(f.o === undefined ? f.v : link(f.o), f.q);
      row.append(first, make("td", f.p + (f.d ? "（推导）" : "")), third, make("td", f.e.map((e) => model.evidence[e].t).join(" / ")));
      body.append(row);
    }
    grid.append(head, body);
    at("twin").replaceChildren(grid);
  };
  at("table").addEventListener("click", () => {
    const open = at("twin").hidden;
    at("twin").hidden = !open;
    at("drawing").hidden = open;
    at("table").setAttribute("aria-pressed", String(open));
    if (open) table();
  });

  let chosen = 0, hits = [];
  const search = () => {
    const wanted = at("search").value.trim().toLowerCase();
    hits = [];
    if (wanted) {
      model.nodes.forEach((n, i) => { if ([n.label, ...n.aliases].some((x) => x.toLowerCase().includes(wanted))) hits.push(i); });
      hits.sort((a, b) => model.nodes[a].label.length - model.nodes[b].label.length || model.nodes[b].mentions - model.nodes[a].mentions);
      hits = hits.slice(0, 30);
    }
    chosen = 0;
    at("hits").replaceChildren(...hits.map((i, rank) => {
      const item = make("li", model.nodes[i].label + "（" + model.types[model.nodes[i].type] + "）", { role: "option", "aria-selected": String(rank === 0) });
      item.addEventListener("click", () => pick(i));
      return item;
    }));
    at("hits").hidden = hits.length === 0;
  };
  const pick = (i) => { at("hits").hidden = true; at("search").value = model.nodes[i].label; go(i); };
  at("search").addEventListener("input", search);
  at("search").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && hits.length) pick(hits[chosen]);
    if (event.key === "Escape") at("hits").hidden = true;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      chosen = (chosen + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % Math.max(hits.length, 1);
      [...at("hits").children].forEach((item, rank) => item.setAttribute("aria-selected", String(rank === chosen)));
      event.preventDefault();
    }
  });

  at("fit").addEventListener("click", () => drawing.fit({ animation: false }));
  at("png").addEventListener("click", () => {
    const canvas = at("drawing").querySelector("canvas"), copy = document.createElement("canvas");
    copy.width = canvas.width;
    copy.height = canvas.height;
    const pen = copy.getContext("2d");
    pen.fillStyle = dark() ? "#14181d" : "#fbfaf7";
    pen.fillRect(0, 0, copy.width, copy.height);
    pen.drawImage(canvas, 0, 0);
    const a = make("a", "", { href: copy.toDataURL("image/png"), download: "plankg.png" });
    a.click();
  });
  at("theme").addEventListener("click", () => {
    document.documentElement.dataset.theme = dark() ? "light" : "dark";
    drawing.setOptions(options());
  });
  if (window.matchMedia("(prefers-color-scheme: dark)").matches) { document.documentElement.dataset.theme = "dark"; drawing.setOptions(options()); }

  if (model.total > model.nodes.length) at("note").textContent = "共 " + model.total + " 个实体，此处显示 " + model.nodes.length + " 个";
  const open = () => {
    const match = /^#n=(.+)$/.exec(location.hash);
    if (!match) return false;
    const wanted = decodeURIComponent(match[1]);
    const i = model.nodes.findIndex((n) => n.label === wanted || n.aliases.includes(wanted));
    if (i >= 0) go(i, true);
    return i >= 0;
  };
  window.addEventListener("hashchange", open);
  // The first drawing fits the whole graph into the window: a deep link waits for it.
  drawing.once("afterDrawing", () => {
    if (!open() && byId.has(model.focus)) { show(byId.get(model.focus)); drawing.selectNodes([byId.get(model.focus)]); }
    if (!at("panel").hasChildNodes()) at("panel").append(make("p", "点击节点或连线查看原文证据。", { class: "soft" }));
    window.plankg.ready = true;
  });
})();
