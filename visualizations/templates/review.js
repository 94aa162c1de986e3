"use strict";
(() => {
  const model = JSON.parse(document.getElementById("model").textContent);
  const body = document.getElementById("rows"), kinds = document.getElementById("kinds"), off = new Set();
  const make = (tag, text) => { const e = document.createElement(tag); if (text !== undefined) e.textContent = text; return e; };
  const names = { refused: "被拒", doubtful: "存疑", merge: "疑似同指", silent: "无事实句" };
  const field = (row, name) => {
    const input = make("input");
    input.value = row[name];
    input.setAttribute("aria-label", name);
    input.addEventListener("input", () => { row[name] = input.value; });
    return input;
  };
  const draw = () => {
    body.replaceChildren(...model.rows.filter((r) => !off.has(r.kind)).slice(0, 2000).map((row) => {
      const line = make("tr"), choice = make("select"), words = make("td", row.evidence);
      for (const [value, label] of [["", "—"], ["accept", "接受"], ["reject", "拒绝"], ["correct", "更正"]]) {
        const option = make("option", label);
        option.value = value;
        choice.append(option);
      }
      choice.value = row.decision;
      choice.setAttribute("aria-label", "decision");
      choice.addEventListener("change", () => { row.decision = choice.value; });
      const cells = [make("td", names[row.kind] || row.kind), make("td"), make("td"), make("td"), make("td"), make("td", row.reason || String(row.confidence))];
      cells[1].append(choice);
      cells[2].append(field(row, "subject"), field(row, "subject_type"));
      cells[3].append(field(row, "predicate"));
      cells[4].append(field(row, row.value === "" ? "object" : "value"), field(row, row.value === "" ? "object_type" : "unit"));
      words.className = "words";
      line.append(...cells, words);
      return line;
    }));
  };
  for (const kind of Object.keys(names)) {
    const label = make("label"), box = make("input");
    box.type = "checkbox";
    box.checked = true;
    box.addEventListener("change", () => { if (box.checked) off.delete(kind); else off.add(kind); draw(); });
    label.append(box, " " + names[kind] + " " + model.rows.filter((r) => r.kind === kind).length);
    kinds.append(label);
  }
  document.getElementById("save").addEventListener("click", () => {
    const cell = (v) => '"' + String(v).replace(/"/g, '""') + '"';
    const lines = [model.columns.join(","), ...model.rows.filter((r) => r.decision).map((r) => model.columns.map((c) => cell(r[c])).join(","))];
    const link = make("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff" + lines.join("\n") + "\n"], { type: "text/csv" }));
    link.download = "decisions.csv";
    link.click();
  });
  draw();
})();
