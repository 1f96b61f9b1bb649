import "./office/trust-page.ts";
import { connect } from "./api/api.ts";
import { getConfig, type AddinConfig } from "./api/config.ts";
import { getMe, type Me } from "./api/me.ts";
import { Client, type TokenSource } from "./api/client.ts";
import { HeldBookings } from "./booking/held-bookings.ts";
import type { App, Way } from "./components/app.ts";
import type { Fault } from "./components/fault.ts";
import { detailOf } from "./components/emit.ts";
import { composeLink } from "./office/compose-link.ts";
import { followItem } from "./office/follow-item.ts";
import { findHost, type Draft, type Host } from "./office/host.ts";
import { KeptWeeks } from "./kept/kept-weeks.ts";
import { Session } from "./sign-in/session.ts";
import type { SignIn } from "./sign-in/token.ts";
import { direction, isMirrored, locale, speak } from "./texts/words.ts";
import "./components/app.ts";
import "./fluent.ts";

const host = findHost(window);
void begin();

async function begin(): Promise<void> {
    try {
        const [config, found] = await Promise.all([getConfig(), host]);
        await speakAs(found.language ?? navigator.language);
        show(found, await waysIn(config, found));
    } catch (fault) {
        const element: Fault = document.createElement("rc-fault");
        element.fault = fault;
        element.addEventListener("rc-retry", () => void begin(), { once: true });
        document.body.replaceChildren(element);
    }
}

/** The libraries for signing in are large, and each place needs one of them. */
async function waysIn(config: AddinConfig, outlook: Host): Promise<SignIn> {
    const page = new URL("signin.html", document.baseURI).href;
    const byCode = async (): Promise<SignIn> => (await import("./sign-in/ways.ts")).byCode(config, page, outlook.dialog, window);
    if (!outlook.signsInNested) return byCode();
    const [{ NestedSignIn }, { EitherSignIn }] = await Promise.all([import("./office/nested-sign-in.ts"), import("./sign-in/either-sign-in.ts")]);
    return new EitherSignIn(new NestedSignIn(config, outlook.mailbox), byCode);
}

function show(outlook: Host, signIn: SignIn): void {
    paintAs(outlook);
    const session = new Session({ signIn, mailbox: outlook.mailbox, getMe: meet });
    const api = connect(session);
    const bookings = new HeldBookings(api);

    const app: App = document.createElement("rc-app");
    Object.assign(app, { session, api, bookings, way: takeWay(), mailbox: outlook.mailbox, kept: new KeptWeeks(() => window.localStorage, outlook.partition), picture: new URL("icons/icon-128.png", document.baseURI).href });
    follow(app, outlook);
    app.addEventListener("rc-write", (event) => void write(outlook, detailOf<Draft>(event)));
    app.addEventListener("rc-open-event", (event) => void openEvent(outlook, detailOf<EventLink>(event)));
    session.addEventListener("change", () => void (session.state.at === "signedIn" && bookings.resume()));
    document.body.replaceChildren(app);
    void session.start();
}

/** From now on the pane speaks as the sentences of the API do. */
async function meet(tokens: TokenSource): Promise<Me> {
    const me = await getMe(new Client(tokens));
    if (!isMirrored(navigator.language)) await speakAs(me.language);
    return me;
}

async function speakAs(language: string): Promise<void> {
    await speak(language);
    document.documentElement.lang = locale();
    document.documentElement.dir = direction();
}

function follow(app: App, outlook: Host): void {
    if (outlook.mailbox === null) return;
    app.item = null;
    app.addEventListener("rc-look-again", followItem(outlook, window, (item) => (app.item = item)));
}

async function write(outlook: Host, draft: Draft): Promise<void> {
    if (!(await outlook.write(draft))) window.open(composeLink(draft), "_blank", "noopener");
}

type EventLink = { eventId: string | null; webLink: string };

async function openEvent(outlook: Host, { eventId, webLink }: EventLink): Promise<void> {
    if (eventId === null || !(await outlook.openEvent(eventId))) window.open(webLink, "_blank", "noopener");
}

function paintAs(outlook: Host): void {
    const paint = (): void => {
        const isDark = outlook.isDark();
        if (isDark !== null) document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
    };
    paint();
    outlook.onThemeChanged(paint);
}

// What a mail of ours leads to. A token must not stay in the address, where a later copy of it would carry it along.
function takeWay(): Way {
    const asked = new URLSearchParams(window.location.hash.slice(1));
    if (window.location.hash !== "") window.location.hash = "";
    return { link: asked.get("link") ?? "", person: asked.get("person") ?? "", wantsSettings: asked.has("settings") };
}
