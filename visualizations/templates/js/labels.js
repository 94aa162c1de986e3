// Names beside nodes, the most important first, none over another.
const LABELS = 260;
const widths = new Map();
const clash = (taken, box) => {
  const cells = [];
  for (let cx = Math.floor(box[0] / 80); cx <= Math.floor(box[2] / 80); cx++) {
    for (let cy = Math.floor(box[1] / 40); cy <= Math.floor(box[3] / 40); cy++) cells.push(cx + "," + cy);
  }
  for (const cell of cells) {
    for (const other of taken.get(cell) || []) if (box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) return true;
  }
  for (const cell of cells) taken.set(cell, [...(taken.get(cell) || []), box]);
  return false;
};
// `rows` are [text, x, y, strong, boxes to keep off] in window pixels in the order of importance; gives the boxes that were written.
const writeLabels = (pen, rows, width, height) => {
  const taken = new Map(), out = [];
  pen.textAlign = "center";
  pen.textBaseline = "top";
  pen.lineJoin = "round";
  for (const [text, x, y, strong, discs] of rows) {
    if (out.length >= LABELS) break;
    if (x < -40 || y < -20 || x > width + 40 || y > height) continue;
    pen.font = (strong ? "600 14px " : "13px ") + FONT;
    const key = (strong ? "b" : "") + text;
    if (!widths.has(key)) widths.set(key, pen.measureText(text).width);
    const half = widths.get(key) / 2, box = [x - half - 2, y, x + half + 2, y + 18];
    if (discs && discs.some((d) => box[0] < d[2] && d[0] < box[2] && box[1] < d[3] && d[1] < box[3])) continue;
    if (clash(taken, box)) continue;
    out.push([text, ...box]);
    pen.lineWidth = 3;
    pen.strokeStyle = paint.paper;
    pen.strokeText(text, x, y + 1);
    pen.fillStyle = strong ? paint.warm : paint.ink;
    pen.fillText(text, x, y + 1);
  }
  return out;
};
const paint = {};
const repaint = () => { for (const name of ["paper", "ink", "warm", "edge", "accent"]) paint[name] = token("--" + name); };
const short = (text, most = 16) => { const c = Array.from(text); return c.length > most ? c.slice(0, most - 1).join("") + "…" : text; };
