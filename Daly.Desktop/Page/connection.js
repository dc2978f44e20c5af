// ---- showing: a part is made anew only when what it shows has changed
const shown = new Map();

function refresh(id, source, make) {
  const key = JSON.stringify(source);
  if (shown.get(id) === key) return;
  shown.set(id, key);
  byId(id).replaceChildren(...[make()].flat());
}

function show(state) {
  const topics = state.topics;
  document.title = state.device;
  byId("device").textContent = state.device;
  byId("simulated").hidden = isAbsent(state.marker);
  byId("simulated").textContent = state.marker ?? "";
  refresh("overview", topics, () => overview(topics));
  refresh("packs", topics, () => packNumbers(topics).map((number) => packCard(topics, number)));
  showControl(topics);
  refresh("events", state.events, () => eventItems(state.events));
  if (shown.get("pixels") !== JSON.stringify(state.display)) drawDisplay(state.display);
  shown.set("pixels", JSON.stringify(state.display));
  refresh("diagnostics", topics, () => tables(topics));
}

// ---- the connection: a stream; while it is broken the state is asked for, and if that fails the values are old
let lastHeardMs = -Infinity;
let isStreaming = false;

function heard(state) {
  lastHeardMs = performance.now();
  setConnected(true);
  if (state) show(state);
}

function setConnected(isConnected) {
  byId("lost").hidden = isConnected;
  byId("values").classList.toggle("stale", !isConnected);
  byId("connection").textContent = isConnected ? "live" : "no connection";
  byId("connection").className = `badge ${isConnected ? "good" : "bad"}`;
}

// Who comes from elsewhere has to show the token for values too, which a stream cannot: then they are asked for.
const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(location.hostname);

function openStream() {
  const stream = new EventSource("/api/stream");
  stream.onmessage = (message) => { isStreaming = true; heard(JSON.parse(message.data)); };
  stream.addEventListener("beat", () => heard(null));
  stream.onerror = () => {
    isStreaming = false;
    poll();
    if (stream.readyState === EventSource.CLOSED) setTimeout(openStream, pollMs);
  };
}

function askForToken() {
  byId("control").hidden = false;
  byId("no-token").hidden = false;
}

async function poll() {
  try {
    const answer = await fetch("/api/state", { cache: "no-store", headers: { "X-Daly-Token": token() }, signal: AbortSignal.timeout(pollMs) });
    if (answer.status === 403) askForToken();
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    heard(await answer.json());
  } catch {
    setConnected(false);
  }
}

setInterval(() => {
  if (!isStreaming || performance.now() - lastHeardMs > silenceMs) poll();
}, pollMs);
byId("no-token").addEventListener("submit", (submitted) => submitted.preventDefault());
takeToken();
if (isLocal) openStream(); else poll();
