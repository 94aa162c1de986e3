"use strict";
(() => {
  const at = (id) => document.getElementById(id), model = JSON.parse(at("model").textContent);
  let english = false;
  const word = (key, ...values) => model.words[key][+english].replace(/\{(\d)\}/g, (_, i) => values[i]);
  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const asked = async (kind, text) => {
    try {
      const reply = await fetch("/api/" + kind + "?q=" + encodeURIComponent(text));
      return await reply.json();
    } catch { return { error: word("gone") }; }
  };
  const failed = (text) => make("p", { class: "error", role: "alert" }, text);
  const shown = (value) => (value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value));

  const quote = (e) => make("blockquote", {}, make("a", { href: e.href }, e.text.replace(/\n/g, "")), make("cite", {}, word("place", e.title, e.start, e.end)));
  const answerTo = (found) => {
    if (found.error) return [failed(found.error)];
    if (!found.understood) return [make("p", {}, word("declined")), make("ul", {}, ...found.nearest.map((q) => { const a = make("a", { tabindex: "0" }, q); a.addEventListener("click", () => { at("question").value = q; ask(); }); return make("li", {}, a); }))];
    const rows = found.answers.map((a) => {
      const name = a.id ? make("a", { href: "/view/ego?about=" + encodeURIComponent(a.id) }, a.label) : a.label;
      const number = a.value !== undefined && a.value !== null && !shown(a.label).includes(shown(a.value)) ? " " + a.value + (a.unit || "") : "";
      return make("div", { class: "answer" }, make("b", {}, name, number), ...(a.evidence || []).map(quote));
    });
    const queries = make("details", {}, make("summary", {}, "SPARQL / Cypher"), make("pre", {}, found.queries.sparql), make("pre", {}, found.queries.cypher));
    return [make("p", { class: "soft" }, word("reading", found.interpretation)), ...rows, queries];
  };
  const ask = async () => {
    const text = at("question").value.trim();
    if (!text) return;
    at("answer").replaceChildren(make("p", { class: "soft" }, "…"));
    at("answer").replaceChildren(...answerTo(await asked("ask", text)));
  };
  at("ask").addEventListener("submit", (event) => { event.preventDefault(); ask(); });

  let turn = 0;
  at("find").addEventListener("input", async () => {
    const mine = ++turn, text = at("find").value.trim(), found = text ? await asked("search", text) : [];
    if (mine !== turn) return;
    const rows = Array.isArray(found) ? found.map((e) => make("li", {}, make("a", { href: e.href }, e.label), make("span", { class: "soft" }, "　" + (model.types[e.type] || [e.type, e.type])[+english] + "　" + e.id))) : [failed(found.error)];
    at("found").replaceChildren(...(rows.length || !text ? rows : [make("li", { class: "soft" }, word("none"))]));
  });

  const run = async (kind) => {
    const out = at(kind + "-out");
    out.replaceChildren(make("p", { class: "soft" }, "…"));
    const found = await asked(kind, at(kind).value);
    if (found.error) { out.replaceChildren(failed(found.error)); return; }
    const head = make("tr", {}, ...found.columns.map((c) => make("th", { scope: "col" }, c)));
    const table = make("table", {}, make("thead", {}, head), make("tbody", {}, ...found.rows.map((r) => make("tr", {}, ...r.map((v) => make("td", {}, shown(v)))))));
    out.replaceChildren(make("p", { class: "soft" }, word(found.cut ? "cut" : "rows", found.rows.length)), table);
  };
  for (const button of document.querySelectorAll("[data-run]")) {
    button.addEventListener("click", () => run(button.dataset.run));
    at(button.dataset.run).addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run(button.dataset.run); });
  }
  const theme = (name) => { document.documentElement.dataset.theme = name; };
  at("theme").addEventListener("click", () => theme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"));
  if (window.matchMedia("(prefers-color-scheme: dark)").matches) theme("dark");
  at("language").addEventListener("click", () => {
    english = !english;
    document.documentElement.lang = english ? "en" : "zh-CN";
    for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  });
})();
