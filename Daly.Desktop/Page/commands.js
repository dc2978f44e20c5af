// ---- control: the token comes behind the # of the address, which is never sent, and is kept for this tab only
const tokenKey = "daly-token";

function takeToken() {
  const found = /^#token=(.+)$/.exec(location.hash)?.[1];
  if (!found) return;
  sessionStorage.setItem(tokenKey, found);
  history.replaceState(null, "", location.pathname);
}

const token = () => byId("token").value || sessionStorage.getItem(tokenKey) || "";

function controlButtons(packs) {
  const button = (label, name, pack, read, question) => {
    const made = node("button", { type: "button", "data-command": pack ? `${pack}/${name}.${label}` : `${name}.${label}` }, label);
    made.addEventListener("click", () => send(name, pack, read, question, made));
    return made;
  };
  const two = (name, pack, shown, question) => node("span.chip", {}, `${shown} `,
    button("on", name, pack, () => "on"), " ", button("off", name, pack, () => "off", question));
  const press = (name, pack, shown, label, question) =>
    node("span.chip", {}, `${shown} `, button(label, name, pack, () => "on", question));
  return [two("arm", null, "dangerous commands"), ...packs.flatMap((pack) => [
    two("charge_fet", pack, `pack ${pack} charge FET`, "Open the charge FET? The pack is then not charged."),
    two("discharge_fet", pack, `pack ${pack} discharge FET`, "Open the discharge FET? Everything that the pack feeds goes off."),
    socInput(pack, button),
    node("span.chip", {}, `pack ${pack} clock `, button("set", "clock", pack, () => "on")),
    press("bms_restart", pack, `pack ${pack} BMS`, "restart", "Restart the BMS? Everything that the pack feeds may go off."),
    ...boardCommands.map((name) => two(name, pack, `pack ${pack} ${name.replace(/_/g, " ")}`, null)),
    parameterInput(pack),
  ]),
  press("wake", null, "BMS", "wake"),
  press("restart", null, "bridge", "restart", "Restart the bridge?"),
  press("sync_now", null, "battery", "is full", "Take the battery as full now?"),
  press("zero_calibration", null, "shunt", "is at zero", "Take the present current as zero? Nothing may flow through the shunt."),
  press("counters_reset", null, "counters", "reset", "Set all counters to zero?"),
  ...Object.entries(numbers).map(([name, unit]) => numberInput(name, unit, button))];
}

// Commands to a board without buttons of their own; the program puts them in.
const boardCommands = {{board}};

// Commands to the bridge that take a number, with its unit.
const numbers = { capacity_ah: "Ah", charged_v: "V", tail_pct: "%", efficiency_pct: "%", gain_calibration: "A" };

function numberInput(name, unit, button) {
  const input = node("input", { type: "number", step: "any", "aria-label": name });
  return node("span.chip", {}, `${name.replace(/_[a-z]+$/, "")} `, input, ` ${unit} `,
    button("set", name, null, () => input.value, `Set ${name} to this value?`));
}

// Number commands to the battery monitor: topic and key of the value in force, label, unit, step.
const monitorNumbers = [
  ["soc_pct", "shunt", "SOC", "%", 0.1], ["capacity_ah", "shunt", "capacity", "Ah", 0.1], ["charged_v", "monitor", "charged voltage", "V", 0.01],
  ["tail_pct", "monitor", "tail current", "%", 0.1], ["efficiency_pct", "monitor", "efficiency", "%", 0.1],
  ["gain_calibration", null, "true current", "A", 0.001], ["voltage_calibration", null, "true voltage", "V", 0.001],
];

function monitorButtons(inForce) {
  const chip = (label, name, read, question, ...before) => {
    const made = node("button", { type: "button", "data-command": name }, label);
    made.addEventListener("click", () => send(name, null, read, question, made));
    return node("span.chip", {}, ...before, made);
  };
  return [
    ...monitorNumbers.map(([name, , label, unit, step]) => {
      const input = node("input", { type: "number", step, "aria-label": label, placeholder: inForce[name] ?? "" });
      return chip("set", name, () => input.value, null, `${label} `, input, ` ${unit} `);
    }),
    chip("zero calibration", "zero_calibration", () => "on", "Take what the shunt shows for half a minute from now as zero?"),
    chip("full now", "sync_now", () => "on", "Take the battery as full now?"),
    chip("reset counters", "counters_reset", () => "on", "Set all counters and extremes to zero?"),
    chip("forget settings", "settings_reset", () => "on", "Go back to what the settings file says?"),
  ];
}

function socInput(pack, button) {
  const input = node("input", { type: "number", min: 0, max: 100, step: 0.1, "aria-label": `SOC of pack ${pack}` });
  return node("span.chip", {}, `pack ${pack} SOC `, input, " % ",
    button("set", "soc", pack, () => input.value, "Overwrite the state of charge that the BMS believes in?"));
}

function parameterInput(pack) {
  const key = node("input", { type: "text", size: 18, placeholder: "sleep_s", "aria-label": `parameter of pack ${pack}`, spellcheck: "false" });
  const input = node("input", { type: "number", step: 0.1, "aria-label": `value of the parameter of pack ${pack}` });
  const button = (label, name, question, value) => {
    const made = node("button", { type: "button", "data-command": `${pack}/${name}` }, label);
    made.addEventListener("click", () => send(name, pack, value, question, made, key.value));
    return made;
  };
  return node("span.chip", {}, `pack ${pack} parameter `, key, " ", button("read", "parameter_read", null, () => null), " ", input, " ",
    button("write", "parameter_write", "Write this setting of the BMS? No record shows a real board taking it; wrong limits destroy cells.",
      () => input.value));
}

function bodyOf(value, key) {
  const ack = [...document.querySelectorAll("input[name=ack]:checked")].map((box) => box.value).join(",");
  const members = [];
  if (key !== undefined) members.push(`"key":${JSON.stringify(key)}`);
  if (value !== null) members.push(`"value":${/^-?\d+(\.\d+)?$/.test(value) ? value : JSON.stringify(value)}`);
  if (ack) members.push(`"ack":${JSON.stringify(ack)}`);
  return `{${members.join(",")}}`;
}

async function send(name, pack, read, question, button, key) {
  if (question && !confirm(question)) return;
  button.disabled = true;
  tell("under way…", "soft");
  try {
    const where = `/api/command?name=${name}${pack ? `&pack=${pack}` : ""}`;
    const answer = await fetch(where, { method: "POST", headers: { "X-Daly-Token": token() }, body: bodyOf(read(), key) });
    const result = await answer.json();
    const why = [result.reason, result.text].filter(Boolean).join(": ");
    tell(`${name}: ${result.stage}${why ? ` – ${why}` : ` (${result.elapsed_ms} ms)`}`, result.stage);
  } catch {
    tell(`${name}: no answer from the bridge; look at the FETs before trying again`, "failed");
  }
  button.disabled = false;
}

function tell(words, kind) {
  byId("outcome").textContent = words;
  byId("outcome").className = /^(confirmed|refused|failed)$/.test(kind) ? kind : "soft";
}

function showControl(topics) {
  const control = topics.control ?? {};
  byId("control").hidden = control.enabled !== 1;
  byId("no-token").hidden = sessionStorage.getItem(tokenKey) !== null;
  byId("armed").textContent = control.armed === 1 ? "armed" : "not armed";
  byId("armed").className = control.armed === 1 ? "badge warn" : "badge";
  const packs = packNumbers(topics);
  refresh("buttons", packs, () => controlButtons(packs));
  byId("battery-control").hidden = isAbsent(topics.monitor) || isAbsent(topics.monitor.charged_v);
  const inForce = Object.fromEntries(monitorNumbers.filter(([name, topic]) => topic && name !== "soc_pct")
    .map(([name, topic]) => [name, topics[topic]?.[name] ?? null]));
  refresh("monitor-buttons", inForce, () => monitorButtons(inForce));
}
