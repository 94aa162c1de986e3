// Lines of boxes in an svg: cut text, zoom by scaling, drag to move.
const cutText = (text, width, size = 13) => {
  const units = (c) => (/[\u0000-\u00ff]/.test(c) ? 0.56 : 1);
  let room = width / size;
  const kept = [];
  for (const c of Array.from(text)) { room -= units(c); if (room < 1 && kept.length < Array.from(text).length - 1) { kept.push("…"); break; } kept.push(c); }
  return kept.join("");
};
const scaled = (root, svg) => {
  const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  let scale = 1;
  const size = (wanted) => { scale = Math.min(Math.max(wanted, 0.15), 3); svg.setAttribute("width", width * scale); svg.setAttribute("height", height * scale); };
  size(1);
  let held;
  root.addEventListener("pointerdown", (event) => { held = event.button === 0 && event.pointerType === "mouse" ? [event.clientX + root.scrollLeft, event.clientY + root.scrollTop] : undefined; });
  root.addEventListener("pointermove", (event) => { if (held && event.buttons) root.scrollTo(held[0] - event.clientX, held[1] - event.clientY); });
  window.addEventListener("pointerup", () => { held = undefined; });
  root.addEventListener("wheel", (event) => { if (event.ctrlKey) { size(scale * (event.deltaY < 0 ? 1.15 : 1 / 1.15)); event.preventDefault(); } }, { passive: false });
  return { zoom: (by) => size(scale * by), fit: () => { size(Math.min(root.clientWidth / width, root.clientHeight / height, 1)); root.scrollTo(0, 0); }, pan: (dx, dy) => root.scrollBy(-dx, -dy) };
};
const press = (element, work) => {
  element.addEventListener("click", work);
  element.addEventListener("keydown", (event) => { if (event.key === "Enter") work(event); });
  return element;
};
