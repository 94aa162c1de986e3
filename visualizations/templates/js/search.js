// Search: names and aliases, pinyin in full or by initials.
const spelt = model.nodes.map((n) => n.pinyin.split("|").map((name) => {
  const syllables = name.split(" ");
  return [syllables.map((s) => s[0] || "").join(""), syllables.join("")];
}));
const names = model.nodes.map((n) => [n.label, ...(n.aliases || [])].map((x) => x.toLowerCase()));
const rank = (i, wanted) => {
  if (names[i].includes(wanted)) return 0;
  if (names[i].some((x) => x.startsWith(wanted))) return 1;
  if (names[i].some((x) => x.includes(wanted))) return 2;
  const typed = wanted.replace(/[\s']/g, "");
  if (!/^[a-z0-9]+$/.test(typed)) return 9;
  if (spelt[i].some(([initials, full]) => initials === typed || full === typed)) return 3;
  if (spelt[i].some(([initials, full]) => initials.startsWith(typed) || full.startsWith(typed))) return 4;
  return spelt[i].some(([initials]) => typed.length > 1 && initials.includes(typed)) ? 5 : 9;
};
const find = (text) => {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return [];
  const found = model.nodes.map((_, i) => [rank(i, wanted), i]).filter(([r]) => r < 9);
  found.sort(([r, a], [s, b]) => r - s || model.nodes[a].label.length - model.nodes[b].label.length || model.nodes[b].mentions - model.nodes[a].mentions || a - b);
  return found.slice(0, 30).map(([, i]) => i);
};

let hits = [], chosen = 0;
const choose = (n) => {
  chosen = hits.length ? (n + hits.length) % hits.length : 0;
  [...at("hits").children].forEach((item, k) => item.setAttribute("aria-selected", String(k === chosen && hits.length > 0)));
  const item = at("hits").children[chosen];
  if (item && hits.length) { item.scrollIntoView({ block: "nearest" }); at("search").setAttribute("aria-activedescendant", item.id); }
};
const closeHits = () => { at("hits").hidden = true; at("search").setAttribute("aria-expanded", "false"); };
const pick = (i) => { closeHits(); at("search").value = model.nodes[i].label; go(i); at("panel").focus({ preventScroll: true }); };
const search = () => {
  const text = at("search").value;
  hits = find(text);
  at("hits").replaceChildren(...hits.map((i, k) => make("li", { id: "hit-" + k, role: "option", onclick: () => pick(i) },
    model.nodes[i].label, make("span", { class: "soft" }, "　" + typeWord(model.nodes[i].type)))));
  if (text.trim() && !hits.length) at("hits").append(make("li", { class: "soft" }, word("none")));
  at("hits").hidden = !text.trim();
  at("search").setAttribute("aria-expanded", String(!at("hits").hidden));
  choose(0);
};
at("search").addEventListener("input", search);
at("search").addEventListener("blur", () => setTimeout(closeHits, 150));
at("search").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && hits.length) pick(hits[chosen]);
  else if (event.key === "Escape") closeHits();
  else if (event.key === "ArrowDown") choose(chosen + 1);
  else if (event.key === "ArrowUp") choose(chosen - 1);
  else return;
  event.preventDefault();
  event.stopPropagation();
});
