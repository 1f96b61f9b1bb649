// The week below the message: drawn from days and minutes the simulator has already put into the person's own zone.
const hourHeight = 44;
const shortest = 22;
const byId = id => document.getElementById(id);
const make = (tag, className, text) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
};

const state = { date: null, week: null, known: null, isPlaced: false };
const utc = date => new Date(`${date}T00:00:00Z`);
const say = (date, options) => utc(date).toLocaleDateString([], { ...options, timeZone: "UTC" });
const clock = minutes => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
const shift = (date, days) => new Date(utc(date).getTime() + days * 86400000).toISOString().slice(0, 10);

/** Puts events that overlap side by side: each gets a column, and each group knows how many columns it has. */
function arrange(events) {
  const placed = [];
  let group = [];
  let groupEnd = -1;
  for (const event of [...events].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (event.start >= groupEnd) {
      group = [];
      groupEnd = -1;
    }
    const taken = group.filter(o => o.event.end > event.start).map(o => o.column);
    let column = 0;
    while (taken.includes(column)) column++;
    const spot = { event, column, group };
    group.push(spot);
    groupEnd = Math.max(groupEnd, event.end);
    placed.push(spot);
  }
  return placed.map(({ event, column, group: g }) => ({ event, column, columns: Math.max(...g.map(o => o.column)) + 1 }));
}

function drawEvent({ event, column, columns }, date) {
  const button = make("button", "event");
  const details = [clock(event.start), event.isOnline ? "Teams" : event.location, event.with].filter(Boolean).join(" · ");
  button.append(make("span", "event-subject", event.subject || "(no subject)"), " ", make("span", "event-time", details));
  button.dataset.showAs = event.showAs;
  button.style.top = `${(event.start / 60) * hourHeight}px`;
  button.style.height = `${Math.max(((event.end - event.start) / 60) * hourHeight - 2, shortest)}px`;
  button.style.left = `${(column / columns) * 100}%`;
  button.style.width = `calc(${100 / columns}% - 3px)`;
  button.classList.toggle("short", event.end - event.start < 40);
  button.classList.toggle("new", state.known !== null && !state.known.has(event.id));
  const day = say(date, { weekday: "long", day: "numeric", month: "long" });
  // Begins with what is seen, so that it can be said aloud to choose it.
  button.setAttribute("aria-label", `${event.subject || "(no subject)"} ${details}, ${day}, until ${clock(event.end)}`);
  button.addEventListener("click", () => show(event, date));
  return button;
}

function drawDay(day) {
  const column = make("div", "day");
  column.classList.toggle("today", day.date === state.week.today);
  column.append(...arrange(day.events.filter(e => !e.isAllDay)).map(spot => drawEvent(spot, day.date)));
  if (day.date === state.week.today) {
    const line = make("div", "now");
    line.style.top = `${(state.week.minuteOfDay / 60) * hourHeight}px`;
    column.append(line);
  }
  return column;
}

function drawName(day) {
  const name = make("div", "day-name");
  name.classList.toggle("today", day.date === state.week.today);
  name.append(make("span", "day-number", say(day.date, { day: "numeric" })), make("span", "day-word", say(day.date, { weekday: "short" })));
  for (const event of day.events.filter(e => e.isAllDay)) {
    const chip = make("button", "all-day", event.subject || "(no subject)");
    chip.addEventListener("click", () => show(event, day.date));
    name.append(chip);
  }
  return name;
}

function draw() {
  const { week } = state;
  const focused = document.activeElement?.getAttribute("aria-label");
  const last = week.days[6].date;
  byId("week-name").textContent = `${say(week.days[0].date, { day: "numeric", month: "short" })} – ${say(last, { day: "numeric", month: "short", year: "numeric" })}`;
  byId("zone").textContent = week.timeZone;
  byId("day-names").replaceChildren(make("div", "gutter"), ...week.days.map(drawName));
  const hours = make("div", "hours");
  hours.append(...Array.from({ length: 24 }, (_, hour) => make("div", "hour", hour === 0 ? "" : clock(hour * 60))));
  byId("grid").replaceChildren(hours, ...week.days.map(drawDay));
  if (!state.isPlaced) {
    byId("grid-scroll").scrollTop = 7.75 * hourHeight;
    state.isPlaced = true;
  }
  if (focused) [...byId("grid").querySelectorAll(".event")].find(e => e.getAttribute("aria-label") === focused)?.focus();
}

function remember() {
  const events = state.week.days.flatMap(d => d.events);
  const news = state.known === null ? [] : events.filter(e => !state.known.has(e.id));
  if (news.length > 0) byId("announce").textContent = `New in your calendar: ${news.map(e => e.subject).join(", ")}`;
  // What was new stays marked until the next look, then it is one of many.
  state.known = new Set([...(state.known ?? []), ...events.map(e => e.id)]);
}

function show(event, date) {
  byId("event-subject").textContent = event.subject || "(no subject)";
  const day = say(date, { weekday: "long", day: "numeric", month: "long" });
  byId("event-when").textContent = event.isAllDay ? day : `${day}, ${clock(event.start)} – ${clock(event.end)}`;
  byId("event-where").textContent = [event.location, event.isOnline ? "Microsoft Teams meeting" : ""].filter(Boolean).join(" · ");
  byId("event-who").textContent = [`Organiser: ${event.organizer}`, ...event.guests].join(", ");
  byId("event").showModal();
}

let ask = null;

async function go(date) {
  state.date = date;
  state.week = null;
  state.known = null;
  await calendar.load(ask);
}

export const calendar = {
  /** Loads the chosen week, and draws it when something in it changed. */
  async load(fresh) {
    ask = fresh;
    const wanted = state.date;
    const week = await fresh(`/outlook/data/week${wanted ? `?date=${wanted}` : ""}`);
    if (!week || wanted !== state.date) return;
    state.week = week;
    draw();
    remember();
  },

  /** Shows one event by its Graph id, wherever it lies. */
  async open(itemId) {
    const answer = await fetch(`/outlook/data/events/${encodeURIComponent(itemId)}`);
    if (!answer.ok) return;
    const { date, event } = await answer.json();
    await go(date);
    show(event, date);
  },

  wire() {
    byId("previous-week").addEventListener("click", () => go(shift(state.week.days[0].date, -7)));
    byId("next-week").addEventListener("click", () => go(shift(state.week.days[0].date, 7)));
    byId("this-week").addEventListener("click", () => go(null));
    byId("event-close").addEventListener("click", () => byId("event").close());
  },
};
