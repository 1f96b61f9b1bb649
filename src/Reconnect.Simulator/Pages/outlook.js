// The Outlook-like page: lists and shows mail, hosts the sidebar and answers its calls. Every value of a mailbox goes through textContent.
import { calendar } from "/outlook/calendar.js";

const sidebarOrigin = document.body.dataset.sidebar;
const refreshEvery = 3000;
const byId = id => document.getElementById(id);
const sidebar = byId("sidebar");
// What this Outlook does wrong or can do more, for tests: ?quirk=… as often as wanted. Their names are in docs/simulator.md.
const quirks = new URLSearchParams(location.search).getAll("quirk");
const state = { folder: "inbox", tags: {}, messages: [], selected: null, profile: null };

/** Asks for JSON that may not have changed since; null means it has not. */
async function fresh(url) {
  const headers = state.tags[url] ? { "If-None-Match": state.tags[url] } : {};
  const answer = await fetch(url, { headers, cache: "no-store" });
  if (answer.status === 304) return null;
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  state.tags[url] = answer.headers.get("ETag");
  return answer.json();
}

const make = (tag, className, text) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
};
const initials = name => name.split(/[\s.@]+/).filter(Boolean).slice(0, 2).map(w => w[0].toUpperCase()).join("");
const hue = text => [...text].reduce((sum, c) => (sum * 31 + c.codePointAt(0)) % 6, 0);

function paintFace(face, party) {
  face.textContent = initials(party.name || party.address);
  face.dataset.hue = hue(party.address);
}

function shortDate(at) {
  const date = new Date(at);
  const days = (Date.now() - date) / 86400000;
  if (date.toDateString() === new Date().toDateString()) return date.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  if (days < 6) return date.toLocaleDateString([], { weekday: "short", hour: "2-digit", minute: "2-digit" });
  return date.toLocaleDateString([], days < 300 ? { day: "numeric", month: "short" } : { day: "numeric", month: "short", year: "2-digit" });
}

const isSent = () => state.folder === "sentitems";
const kinds = { eventMessageRequest: "Invitation", eventMessageResponse: "Answer to an invitation", eventMessage: "Meeting cancelled" };

function row(message) {
  const item = make("li");
  const button = make("button", "mail");
  const shown = isSent() ? message.to[0] ?? message.from : message.from;
  const face = make("span", "face");
  face.setAttribute("aria-hidden", "true");
  paintFace(face, shown);
  const text = make("span", "mail-text");
  const first = make("span", "mail-line");
  first.append(make("span", "mail-who", shown.name || shown.address), make("span", "mail-when", shortDate(message.at)));
  text.append(first, make("span", "mail-subject", message.subject || "(no subject)"), make("span", "mail-preview", message.preview || kinds[message.kind] || ""));
  button.append(face, text);
  button.classList.toggle("unread", !message.isRead);
  button.dataset.id = message.id;
  button.setAttribute("aria-current", String(message.id === state.selected?.id));
  button.addEventListener("click", () => select(message));
  item.append(button);
  return item;
}

function drawList() {
  const list = byId("messages");
  const top = byId("folder").scrollTop;
  const focused = document.activeElement?.dataset?.id;
  list.replaceChildren(...state.messages.map(row));
  byId("folder").scrollTop = top;
  if (focused) list.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
}

async function loadList() {
  const messages = await fresh(`/outlook/data/messages?folder=${state.folder}`);
  if (!messages) return;
  state.messages = messages;
  drawList();
}

function select(message) {
  state.selected = message;
  message.isRead = true;
  for (const button of byId("messages").querySelectorAll(".mail")) {
    button.setAttribute("aria-current", String(button.dataset.id === message.id));
    if (button.dataset.id === message.id) button.classList.remove("unread");
  }
  drawMessage(message);
  if (quirks.includes("reloads-for-each")) openSidebar();
  else tell({ kind: "item", item: message });
}

function openSidebar() {
  sidebar.src = `${sidebarOrigin}/addin/taskpane.html${quirks.includes("ready-late") ? "?_host_Info=Outlook$Web$16.01$en-US$$$$0" : ""}`;
}

function drawMessage(message) {
  byId("nothing").hidden = true;
  byId("message").hidden = false;
  byId("subject").textContent = message.subject || "(no subject)";
  paintFace(byId("sender-face"), message.from);
  byId("sender-name").textContent = message.from.name;
  byId("sender-address").textContent = message.from.name === message.from.address ? "" : `<${message.from.address}>`;
  byId("recipients").textContent = [...message.to, ...message.cc].map(p => p.name || p.address).join("; ");
  byId("received").textContent = new Date(message.at).toLocaleString([], { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });
  byId("received").dateTime = message.at;
  byId("invitation").hidden = !kinds[message.kind];
  byId("invitation").textContent = kinds[message.kind] ?? "";
  byId("text").textContent = message.text;
  byId("no-text").hidden = message.isHtml || message.text.length > 0;
  byId("html").hidden = !message.isHtml;
  if (message.isHtml) byId("html").src = `/outlook/data/messages/${encodeURIComponent(message.id)}/body`;
  else byId("html").removeAttribute("src");
  byId("reading").scrollTop = 0;
}

function chooseFolder(folder) {
  state.folder = folder;
  for (const name of ["inbox", "sentitems"]) {
    const tab = byId(`tab-${name}`);
    tab.setAttribute("aria-selected", String(name === folder));
    tab.tabIndex = name === folder ? 0 : -1;
  }
  byId("folder").setAttribute("aria-label", isSent() ? "Sent" : "Inbox");
  byId("folder").scrollTop = 0;
  delete state.tags[`/outlook/data/messages?folder=${folder}`];
  return loadList();
}

function chooseView(view) {
  document.body.classList.toggle("calendar-only", view === "calendar");
  for (const name of ["mail", "calendar"]) byId(`view-${name}`).setAttribute("aria-pressed", String(name === view));
}

function compose({ recipients = [], subject = "", body = "" }) {
  byId("compose-to").value = recipients.join("; ");
  byId("compose-subject").value = subject;
  byId("compose-body").value = body;
  byId("compose-problem").textContent = "";
  byId("compose").showModal();
  byId(recipients.length > 0 ? "compose-body" : "compose-to").focus();
}

async function send(event) {
  event.preventDefault();
  const mail = { to: byId("compose-to").value, subject: byId("compose-subject").value, body: byId("compose-body").value };
  try {
    const answer = await fetch("/outlook/send", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(mail) });
    if (!answer.ok) throw new Error((await answer.json()).detail);
    byId("compose").close();
    await loadList();
  } catch (error) {
    byId("compose-problem").textContent = `Not sent. ${error.message}`;
  }
}

const dark = window.matchMedia("(prefers-color-scheme: dark)");
const theme = () => dark.matches
  ? { bodyBackgroundColor: "#292929", bodyForegroundColor: "#ffffff", controlBackgroundColor: "#333333", controlForegroundColor: "#ffffff", isDarkTheme: true }
  : { bodyBackgroundColor: "#ffffff", bodyForegroundColor: "#242424", controlBackgroundColor: "#ffffff", controlForegroundColor: "#242424", isDarkTheme: false };
// The form's body is HTML at Outlook; the compose panel here is plain text.
const toText = html => new DOMParser().parseFromString(html.replace(/<br\s*\/?>|<\/p>/gi, "\n"), "text/html").body.textContent.trim();
const welcome = () => tell({ kind: "context", profile: state.profile, language: state.profile.language, theme: theme(), item: quirks.includes("no-item") ? null : state.selected, quirks });
const tell = message => sidebar.contentWindow?.postMessage(message, sidebarOrigin);

window.addEventListener("message", event => {
  if (event.origin !== sidebarOrigin || event.source !== sidebar.contentWindow) return;
  const { kind, recipients, subject, html, itemId } = event.data ?? {};
  if (kind === "hello") setTimeout(welcome, quirks.includes("ready-late") ? 4000 : 0);
  if (kind === "newMessage") compose({ recipients: (recipients ?? []).map(String), subject: String(subject ?? ""), body: toText(String(html ?? "")) });
  if (kind === "appointment") calendar.open(String(itemId ?? "").replaceAll("/", "-").replaceAll("+", "_")); // forms take ids of EWS, data has those of Graph
});

function wire() {
  for (const name of ["inbox", "sentitems"]) {
    byId(`tab-${name}`).addEventListener("click", () => chooseFolder(name));
    byId(`tab-${name}`).addEventListener("keydown", event => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      const other = name === "inbox" ? "sentitems" : "inbox";
      byId(`tab-${other}`).focus();
      chooseFolder(other);
    });
  }
  byId("view-mail").addEventListener("click", () => chooseView("mail"));
  byId("view-calendar").addEventListener("click", () => chooseView("calendar"));
  byId("new-mail").addEventListener("click", () => compose({}));
  byId("compose-form").addEventListener("submit", send);
  byId("compose-cancel").addEventListener("click", () => byId("compose").close());
}

async function refresh() {
  try {
    await Promise.all([loadList(), calendar.load(fresh)]);
  } catch {
    // The simulator is restarting; the next round will find it.
  }
  setTimeout(refresh, refreshEvery);
}

wire();
state.profile = await (await fetch("/outlook/data/me")).json();
byId("owner-name").textContent = state.profile.name;
paintFace(byId("owner-face"), state.profile);
await chooseFolder("inbox");
if (state.messages.length > 0) select(state.messages[0]);
calendar.wire();
await calendar.load(fresh);
openSidebar();
setTimeout(refresh, refreshEvery);
