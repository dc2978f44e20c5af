"use strict";

const pollMs = 2000;
const silenceMs = 10000;
const lowSocPercent = 20;
const ringLength = 2 * Math.PI * 44;
const leastHalfRangeMv = 50;

const byId = (id) => document.getElementById(id);
const isAbsent = (value) => value === null || value === undefined;

// Makes an element: node("p.soft", {id: "x"}, "text", child...). Text is always set as text, never as HTML.
function node(kind, attributes, ...children) {
  const [tag, ...classes] = kind.split(".");
  const made = document.createElement(tag);
  if (classes.length > 0) made.className = classes.join(" ");
  for (const [name, value] of Object.entries(attributes ?? {})) made.setAttribute(name, value);
  made.append(...children.flat().filter((child) => !isAbsent(child)));
  return made;
}

// Name, unit and decimals of each published value, by topic (# for the number of a pack) and key (# for that of a cell or sensor).
const rows = {{rows}};

function rowOf(topic, key) {
  const table = rows[topic.replace(/^\d+/, "#")] ?? {};
  return table[key] ?? table[key.replace(/^([ct])\d+/, "$1#")] ?? {};
}

// JSON drops trailing zeros.
function text(topic, key, payload) {
  const value = payload?.[key];
  if (isAbsent(value)) return null;
  const { unit, decimals } = rowOf(topic, key);
  if (unit === "s" && key.startsWith("time_to_")) return duration(value);
  return typeof value === "number" && decimals !== undefined ? value.toFixed(decimals) : String(value);
}

function value(topic, key, shown, unit) {
  const name = `${topic}.${key}`;
  if (isAbsent(shown)) return node("span.absent", { "data-value": name }, "–");
  const number = node("span", { "data-value": name }, shown.replace(/^-(?=\d)/, "−"));
  return unit ? node("span", {}, number, node("span.unit", {}, " " + unit)) : number;
}

function published(topic, key, payload) {
  return value(topic, key, text(topic, key, payload), key.startsWith("time_to_") ? "" : rowOf(topic, key).unit);
}

const fact = (label, shown) => [node("dt", {}, label), node("dd", {}, shown)];

// What is announced and not hidden, but for what is shown in another place.
const factsOf = (topic, payload, ...elsewhere) => facts(...Object.entries(rows[topic.replace(/^\d+/, "#")])
  .filter(([key, row]) => row.isMain && !elsewhere.includes(key)).map(([key, row]) => fact(row.name, published(topic, key, payload))));

const facts = (...pairs) => node("dl.facts", {}, pairs.map((pair) => node("div", {}, pair)));

function duration(seconds) {
  const hours = Math.floor(seconds / 3600);
  if (hours >= 48) return `${Math.floor(hours / 24)} d ${hours % 24} h`;
  return hours > 0 ? `${hours} h ${Math.floor((seconds % 3600) / 60)} min` : `${Math.floor(seconds / 60)} min`;
}

function clock(unixSeconds) {
  if (isAbsent(unixSeconds)) return "–";
  return new Date(unixSeconds * 1000).toLocaleTimeString([], { hour12: false });
}

function packNumbers(topics) {
  const numbers = Object.keys(topics).map((topic) => /^([1-9]\d*)\//.exec(topic)?.[1]).filter(Boolean).map(Number);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

// ---- overview: our own SOC; only where there is none yet and one pack alone, what its BMS says, named as such
function overview(topics) {
  const shunt = topics.shunt ?? {};
  const packs = packNumbers(topics);
  const pack = packs.length === 1 ? topics[`${packs[0]}/pack`] ?? {} : {};
  const isOwn = !isAbsent(shunt.soc_pct) || isAbsent(pack.soc_pct);
  const source = isOwn ? shunt : pack;
  const label = isOwn ? `SOC ${shunt.soc_quality ?? ""}`.trim() : "SOC of the BMS";
  return [socRing(source.soc_pct, text(isOwn ? "shunt" : "#/pack", "soc_pct", source), label), flow(shunt, topics.monitor ?? {})];
}

function socRing(percent, shown, label) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 100 100");
  svg.setAttribute("aria-hidden", "true");
  const filled = isAbsent(percent) ? 0 : Math.min(100, Math.max(0, percent)) / 100;
  svg.append(circle(null, 0), ...(filled > 0 ? [circle("arc", ringLength * (1 - filled))] : []));
  const number = node("div.soc", {}, value("overview", "soc_pct", shown), isAbsent(shown) ? null : node("small", {}, " %"));
  const middle = node("div.middle", {}, number, node("span.soft", {}, label));
  return node("div", {}, node(percent < lowSocPercent && !isAbsent(percent) ? "div.ring.low" : "div.ring", {}, svg, middle));
}

function circle(kind, offset) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "circle");
  for (const [name, at] of Object.entries({ cx: 50, cy: 50, r: 44 })) made.setAttribute(name, at);
  if (kind) made.setAttribute("class", kind);
  made.setAttribute("stroke-dasharray", ringLength);
  made.setAttribute("stroke-dashoffset", offset);
  return made;
}

function flow(shunt, monitor) {
  const current = shunt.current_a;
  const [kind, sign, word] = isAbsent(current) ? ["", "–", "shunt: no reading"]
    : current > 0 ? [".in", "↓", "charging"]
    : current < 0 ? [".out", "↑", "discharging"] : ["", "=", "no current"];
  const number = published("shunt", "current_a", shunt);
  return node("div", {},
    node("div.flow", {}, node("div.arrow" + kind, { "aria-hidden": "true" }, sign),
      node("div", {}, node("strong", {}, number), node("span.soft", {}, word))),
    factsOf("shunt", shunt, "current_a", "soc_pct"), why(monitor));
}

// What keeps the battery monitor from synchronising, with numbers, and what makes its SOC doubtful.
function why(monitor) {
  const lines = [
    ["monitor.sensor_text", monitor.sensor_text],
    ["monitor.bms_agreement", monitor.bms_agreement === "opposite_sign" ? "BMS and shunt see opposite currents"
      : monitor.bms_agreement === "difference" ? `BMS and shunt are ${monitor.bms_difference_a} A apart` : null],
    ["monitor.sync_blocked_by", waitsFor(monitor)],
    ["monitor.soc_reason", monitor.soc_reason],
  ].filter(([, words]) => !isAbsent(words));
  return node("div", {}, lines.map(([name, words]) => node("p.soft", { "data-value": name }, words)));
}

function waitsFor(monitor) {
  const of = (what, least, unit) => `a full charge waits for ${what}${least} ${unit}`;
  switch (monitor.sync_blocked_by) {
    case "voltage": return of("voltage: ", `${monitor.sync_voltage_v} of ${monitor.sync_voltage_limit_v}`, "V");
    case "current_high": return of("a smaller current: ", `${monitor.sync_current_a}, at most ${monitor.sync_current_limit_a}`, "A");
    case "current_low": return of("charge current: ", `${monitor.sync_current_a}, more than ${monitor.sync_current_limit_a}`, "A");
    case "time": return of("time: ", `${monitor.sync_held_s} of ${monitor.sync_held_limit_s}`, "s");
    case "fet_off": return "no full charge is seen while a FET is off";
    case "no_data": return "no full charge is seen without data of shunt and BMS";
    default: return null;
  }
}

// ---- packs
function packCard(topics, number) {
  const of = (name) => topics[`${number}/${name}`] ?? {};
  const pack = of("pack");
  return node("section.card", { "data-pack": number },
    packTitle(number, pack, of("link")),
    factsOf(`${number}/pack`, pack, "cell_min_mv", "cell_max_mv", "temp_min_c", "temp_max_c"),
    node("h3", {}, "Alarms"), alarmList(of("alarms")),
    cellsOf(number, of("cells"), pack), temperaturesOf(number, of("temperatures")), linkOf(number, of("link"), of("diagnostics")));
}

function packTitle(number, pack, link) {
  const linkKind = link.state === "online" ? "good" : isAbsent(link.state) ? "" : "warn";
  return node("div.title", {}, node("h2", {}, `Pack ${number}`),
    badge(`${number}/pack.state`, pack.state ?? "–", ""),
    fet(number, pack, "charge_fet", "charge FET"), fet(number, pack, "discharge_fet", "discharge FET"),
    pack.charger_present === 1 ? badge(null, "charger", "") : null, pack.load_present === 1 ? badge(null, "load", "") : null,
    badge(`${number}/link.state`, `BMS ${link.state ?? "–"}`, linkKind));
}

function badge(name, shown, kind) {
  return node("span.badge" + (kind ? "." + kind : ""), name ? { "data-value": name } : {}, shown);
}

function fet(number, pack, key, label) {
  const flag = pack[key];
  const kind = flag === 1 ? "good" : flag === 0 ? "warn" : "";
  return badge(`${number}/pack.${key}`, `${label} ${flag === 1 ? "on" : flag === 0 ? "OFF" : "–"}`, kind);
}

function alarmList(alarms) {
  if (isAbsent(alarms.active)) return node("ul.alarms", {}, node("li.none.absent", {}, "–"));
  const ids = alarms.active.split(",").filter(Boolean);
  if (ids.length === 0) return node("ul.alarms", {}, node("li.none.soft", {}, "none"));
  return node("ul.alarms", {}, ids.map(alarmItem).sort((a, b) => (b.className > a.className ? 1 : -1)));
}

function alarmItem(id) {
  const level = id === "off_by_command" ? 0 : /_1$|_offline$/.test(id) ? 1 : 2;
  const words = id.replace(/_[12]$/, "").replaceAll("_", " ").replace("soc", "SOC").replace("fet", "FET").replace("temp ", "temperature ");
  const kind = ["state", "warning", "protection"][level];
  return node(`li.l${level}`, { "data-alarm": id }, `${words[0].toUpperCase()}${words.slice(1)} – ${kind}`);
}

function cellsOf(number, cells, pack) {
  const count = cells.count ?? 0;
  const balancing = new Set((cells.balancing_cells ?? "").split(","));
  const half = Math.max(leastHalfRangeMv, cells.delta_mv ?? 0);
  const made = [];
  for (let no = 1; no <= count; no++) made.push(cellOf(number, no, cells, pack, half, balancing.has(String(no))));
  const range = isAbsent(cells.avg_mv) ? "" : ` – mean ${cells.avg_mv} mV, bars ± ${half} mV`;
  return [node("h3", {}, "Cells" + range), count > 0 ? node("div.cells", {}, made) : node("span.absent", {}, "–")];
}

function cellOf(number, no, cells, pack, half, isBalancing) {
  const milliVolts = cells[`c${no}_mv`];
  const isMin = pack.cell_min_no === no;
  const isMax = !isMin && pack.cell_max_no === no;
  const bar = node("div");
  if (!isAbsent(milliVolts)) {
    const share = (milliVolts - (cells.avg_mv ?? milliVolts) + half) / (2 * half);
    bar.style.width = `${100 * Math.min(1, Math.max(0, share))}%`;
  } else bar.style.width = "0";
  const mark = isMin ? "min" : isMax ? "max" : null;
  return node("div.cell" + (mark ? "." + mark : ""), {},
    node("div.top", {}, node("span.no", {}, String(no)),
      node("span.mv", {}, value(`${number}/cells`, `c${no}_mv`, isAbsent(milliVolts) ? null : String(milliVolts))),
      node("span.mark" + (mark ? "" : ".balancing"), {}, [mark, isBalancing ? "⇄" : null].filter(Boolean).join(" "))),
    node("div.track", isBalancing ? { title: "balancing" } : {}, bar));
}

function temperaturesOf(number, temperatures) {
  const made = [];
  const add = (label, key) => made.push(
    node("span.chip", {}, `${label} `, published(`${number}/temperatures`, key, temperatures)));
  for (let no = 1; no <= (temperatures.count ?? 0); no++) add(`sensor ${no}`, `t${no}_c`);
  if (!isAbsent(temperatures.mosfet_c)) add("FET", "mosfet_c");
  if (!isAbsent(temperatures.board_c)) add("board", "board_c");
  return [node("h3", {}, "Temperatures"), made.length > 0 ? node("div.chips", {}, made) : node("span.absent", {}, "–")];
}

function linkOf(number, link, diagnostics) {
  const topic = `${number}/diagnostics`;
  const chips = ["snapshot_ms", "gap_ms", "turnaround_ms", "timeouts_total", "checksum_errors_total"].map((key) =>
    node("span.chip", {}, `${rowOf(topic, key).name} `, published(topic, key, diagnostics)));
  return [node("h3", {}, "Link"), link.text ? node("p.soft", {}, link.text) : null, node("div.chips", {}, chips)];
}

// ---- events and diagnostics
function eventItem(entry) {
  const pack = isAbsent(entry.pack) ? "" : `pack ${entry.pack}`;
  return node("li", {}, node("span.soft", {}, clock(entry.time)), node("span.soft.pack", {}, pack),
    node("span." + (/^[a-z]+$/.test(entry.severity) ? entry.severity : "info"), {}, entry.text ?? entry.type ?? "–"));
}

function eventItems(events) {
  if (events.length === 0) return [node("li", {}, node("span.soft", {}, "none yet"))];
  return events.filter((entry) => typeof entry === "object" && entry !== null).reverse().map(eventItem);
}

const tabled = /^(diagnostics|monitor|history|alarms|\d+\/(diagnostics|info))$/;

function tables(topics) {
  return Object.keys(topics).filter((topic) => tabled.test(topic)).map((topic) => node("div", {}, node("h3", {}, topic),
    node("table", {}, node("tbody", {}, Object.keys(topics[topic] ?? {}).filter((key) => key !== "time").map((key) =>
      node("tr", {}, node("td.soft", {}, key), node("td", {}, published(topic, key, topics[topic]))))))));
}

// ---- the small display: pages of 8 rows, one byte per column, top row in bit 0
function drawDisplay(display) {
  byId("display").hidden = isAbsent(display);
  if (isAbsent(display)) return;
  const bytes = Uint8Array.from(atob(display.pages), (character) => character.charCodeAt(0));
  const canvas = byId("pixels");
  canvas.width = display.width;
  canvas.height = display.height;
  const image = new ImageData(display.width, display.height);
  for (let y = 0; y < display.height; y++) {
    for (let x = 0; x < display.width; x++) {
      const isLit = (bytes[(y >> 3) * display.width + x] >> (y & 7)) & 1;
      image.data.set(isLit ? [170, 225, 255, 255] : [5, 8, 10, 255], 4 * (y * display.width + x));
    }
  }
  canvas.getContext("2d").putImageData(image, 0, 0);
}
