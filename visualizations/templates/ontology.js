"use strict";
const box = document.getElementById("find");
const articles = [...document.querySelectorAll("article")];
const texts = articles.map((article) => article.textContent.toLowerCase());
function find() {
  const words = box.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  articles.forEach((article, i) => {
    article.hidden = !words.every((word) => texts[i].includes(word));
    shown += article.hidden ? 0 : 1;
  });
  document.querySelectorAll("section[data-kind]").forEach((section) => {
    section.hidden = ![...section.querySelectorAll("article")].some((article) => !article.hidden);
  });
  for (const id of ["diagram", "predicates", "changes"]) document.getElementById(id).hidden = words.length > 0;
  document.getElementById("none").hidden = shown > 0;
}
box.addEventListener("input", () => { find(); window.scrollTo(0, 0); });
box.addEventListener("keydown", (event) => {
  if (event.key === "Escape") { box.value = ""; find(); }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== box) { event.preventDefault(); box.focus(); }
});
const joins = [...document.querySelectorAll("path.join")];
for (const item of document.querySelectorAll("[data-item]")) {
  const light = (on) => () => joins.forEach((path) => path.classList.toggle("on", on && path.dataset.predicate === item.dataset.item));
  for (const [name, on] of [["mouseenter", true], ["focus", true], ["mouseleave", false], ["blur", false]]) item.addEventListener(name, light(on));
}
window.addEventListener("hashchange", () => { box.value = ""; find(); document.getElementById(location.hash.slice(1))?.scrollIntoView(); });
