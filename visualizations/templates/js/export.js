// Pictures: the drawing as SVG in the page's own colours, and as PNG from the canvas or from that SVG.
const MARGIN = 16;
const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const escaped = (text) => text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");
const FONT = "Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif";
const wrapped = (width, height, body) => '<svg xmlns="http://www.w3.org/2000/svg" width="' + Math.ceil(width) + '" height="' + Math.ceil(height) + '" viewBox="0 0 ' + Math.ceil(width) + " " + Math.ceil(height) +
  '" font-family="' + FONT + '"><rect width="100%" height="100%" fill="' + token("--paper") + '"/>' + body + "</svg>";
const clear = (c) => !c || c === "transparent" || /,\s*0\)$/.test(c);

// An svg element with every style that the page's sheet gave it written into it.
const ofSvg = (svg) => {
  const copy = svg.cloneNode(true), here = svg.querySelectorAll("*"), there = copy.querySelectorAll("*");
  here.forEach((element, i) => {
    const style = getComputedStyle(element), to = there[i];
    for (const name of ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-size", "text-anchor"]) to.setAttribute(name, style.getPropertyValue(name));
    for (const name of ["class", "tabindex", "role", "aria-label"]) to.removeAttribute(name);
  });
  const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  return wrapped(width + 2 * MARGIN, height + 2 * MARGIN, '<g transform="translate(' + MARGIN + " " + MARGIN + ')">' + [...copy.childNodes].map((n) => new XMLSerializer().serializeToString(n)).join("") + "</g>");
};
// Boxes and lines of text of an HTML part, where the browser put them.
const ofHtml = (root) => {
  const origin = root.getBoundingClientRect(), out = [], range = document.createRange();
  const x0 = origin.left - root.scrollLeft - MARGIN, y0 = origin.top - root.scrollTop - MARGIN;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const style = getComputedStyle(node.nodeType === 1 ? node : node.parentElement);
    if (node.nodeType === 1) {
      const box = node.getBoundingClientRect();
      const at0 = ' x="' + (box.left - x0).toFixed(1) + '" y="' + (box.top - y0).toFixed(1) + '"';
      if (box.width && !clear(style.backgroundColor)) out.push("<rect" + at0 + ' width="' + box.width.toFixed(1) + '" height="' + box.height.toFixed(1) + '" fill="' + style.backgroundColor + '"/>');
      if (parseFloat(style.borderLeftWidth) > 1) out.push("<rect" + at0 + ' width="' + parseFloat(style.borderLeftWidth) + '" height="' + box.height.toFixed(1) + '" fill="' + style.borderLeftColor + '"/>');
      if (parseFloat(style.borderBottomWidth) > 0) out.push('<rect x="' + (box.left - x0).toFixed(1) + '" y="' + (box.bottom - y0 - 1).toFixed(1) + '" width="' + box.width.toFixed(1) + '" height="1" fill="' + style.borderBottomColor + '"/>');
      continue;
    }
    const text = node.textContent;
    let line = "", place;
    const flush = () => { if (line.trim()) out.push('<text x="' + (place.left - x0).toFixed(1) + '" y="' + (place.bottom - y0 - place.height * 0.24).toFixed(1) + '" font-size="' + style.fontSize + '" font-weight="' + style.fontWeight + '" fill="' + style.color + '">' + escaped(line) + "</text>"); };
    for (let i = 0; i < text.length; i++) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const box = range.getClientRects()[0];
      if (!box) continue;
      if (place && Math.abs(box.top - place.top) > 3) { flush(); line = ""; place = undefined; }
      place = place || box;
      line += text[i];
    }
    if (place) flush();
  }
  return wrapped(Math.max(root.scrollWidth, 10) + 2 * MARGIN, Math.max(root.scrollHeight, 10) + 2 * MARGIN, out.join(""));
};
const vector = () => (state.mode !== "drawing" ? ofHtml(at(state.mode === "table" ? "twin" : "text")) : view.svg ? view.svg() : at("drawing").querySelector("svg") ? ofSvg(at("drawing").querySelector("svg")) : ofHtml(at("drawing")));

const download = (address, name) => { const a = make("a", { href: address, download: name }); document.body.append(a); a.click(); a.remove(); };
const fileName = (ending) => "plankg-" + model.view + "." + ending;
const saveSvg = () => download(URL.createObjectURL(new Blob([vector()], { type: "image/svg+xml" })), fileName("svg"));
const onPaper = (width, height, paint) => {
  const canvas = make("canvas"), scale = Math.min(1, 16000 / Math.max(width, height), Math.sqrt(1.2e8 / (width * height)));
  canvas.width = width * scale;
  canvas.height = height * scale;
  const pen = canvas.getContext("2d");
  pen.fillStyle = token("--paper");
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  paint(pen);
  canvas.toBlob((blob) => download(URL.createObjectURL(blob), fileName("png")), "image/png");
};
const savePng = () => {
  const canvas = at("drawing").querySelector("canvas");
  if (canvas && state.mode === "drawing") { onPaper(canvas.width, canvas.height, (pen) => pen.drawImage(canvas, 0, 0)); return; }
  const text = vector(), image = new Image();
  image.addEventListener("load", () => onPaper(image.width * 2, image.height * 2, (pen) => pen.drawImage(image, 0, 0, image.width * 2, image.height * 2)));
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
};
