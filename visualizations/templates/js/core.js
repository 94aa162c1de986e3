// The page's data, its elements, its two languages.
const at = (id) => document.getElementById(id);
const model = JSON.parse(at("model").textContent);
const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((c) => c !== undefined && c !== ""));
  return element;
};
const drawn = (tag, attributes, ...children) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

let english = false;
const word = (key, ...values) => model.words[key][+english].replace(/\{(\d)\}/g, (_, i) => values[i]);
const either = (pair) => (Array.isArray(pair) ? pair[+english] : pair || "");
const typeWord = (type) => either(model.types[type]);
const colour = (type) => (model.types[type] || ["", "", "#777777"])[2];
const predicateWord = (name) => either(model.predicates[name]);

const touching = model.nodes.map(() => []);
model.facts.forEach((f, k) => { touching[f.s].push(k); if (f.o !== undefined && f.o !== f.s) touching[f.o].push(k); });

// Places in sources count characters; a JavaScript string counts UTF-16 units, so texts are cut as lists of characters where the two differ.
const cutter = (text) => {
  if (!/[\ud800-\udfff]/.test(text)) return (a, b) => text.slice(a, b);
  const characters = Array.from(text);
  return (a, b) => characters.slice(a, b).join("");
};
const pieces = model.documents.map((d) => d.pieces.map(([start, text]) => ({ start, length: Array.from(text).length, cut: cutter(text) })));
const words = (document, a, b) => {
  const piece = pieces[document].find((p) => p.start <= a && a < p.start + p.length);
  return piece ? piece.cut(a - piece.start, b - piece.start) : "";
};
const sentence = (document, a, b) => {
  const piece = pieces[document].find((p) => p.start <= a && a < p.start + p.length);
  if (!piece) return [a, b];
  const before = piece.cut(0, a - piece.start), after = piece.cut(b - piece.start, piece.length);
  const lines = model.documents[document].lines; // a csv of names has a line for each row, not sentences
  const start = Math.max(...(lines ? ["\n"] : ["。", "！", "？", "\n\n"]).map((c) => before.lastIndexOf(c))) + 1, stop = after.search(lines ? /\n/ : /[。！？]|\n\n/);
  const ends = /[。！？]$/.test(piece.cut(0, b - piece.start)) ? 0 : stop < 0 ? after.length : stop + 1;
  return [Math.max(piece.start + Array.from(before.slice(0, start)).length, a - 90), b + Math.min(ends, 90)];
};
