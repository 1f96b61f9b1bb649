import { connect } from "./api/api.ts";
import { getConfig, type AddinConfig } from "./api/config.ts";
import { getMe } from "./api/me.ts";
import { Client } from "./api/client.ts";
import { HeldBookings } from "./booking/held-bookings.ts";
import type { App } from "./components/app.ts";
import type { Fault } from "./components/fault.ts";
import { findHost, type Host } from "./office/host.ts";
import { NestedSignIn } from "./office/nested-sign-in.ts";
import { Entra } from "./sign-in/entra.ts";
import { Session } from "./sign-in/session.ts";
import type { SignIn } from "./sign-in/token.ts";
import { WindowSignIn } from "./sign-in/window-sign-in.ts";
import { speak } from "./texts/words.ts";
import "./components/app.ts";
import "./fluent.ts";

const host = findHost(window);
await begin();

async function begin(): Promise<void> {
    try {
        const [config, found] = await Promise.all([getConfig(), host]);
        show(config, found);
    } catch (fault) {
        const element: Fault = document.createElement("rc-fault");
        element.fault = fault;
        element.addEventListener("rc-retry", () => void begin(), { once: true });
        document.body.replaceChildren(element);
    }
}

function show(config: AddinConfig, outlook: Host): void {
    speak(outlook.language ?? navigator.language);
    follow(outlook);
    const signIn: SignIn = outlook.signsInNested
        ? new NestedSignIn(config, outlook.mailbox)
        : new WindowSignIn(new Entra(config, new URL("signin.html", document.baseURI).href), window, sessionStorage);
    const session = new Session({ signIn, mailbox: outlook.mailbox, getMe: (tokens) => getMe(new Client(tokens)) });
    const api = connect(session);
    const bookings = new HeldBookings(api);

    const app: App = document.createElement("rc-app");
    Object.assign(app, { session, api, bookings, link: takeLink(), picture: new URL("icons/icon-128.png", document.baseURI).href });
    followMail(app, outlook);
    session.addEventListener("change", () => void (session.state.at === "signedIn" && bookings.resume()));
    document.body.replaceChildren(app);
    void session.start();
}

// Outlook misses some changes, so the mail is read again whenever the user comes back to the pane.
function followMail(app: App, outlook: Host): void {
    const read = (): void => {
        app.sender = outlook.mailbox === null ? null : (outlook.openMail()?.address ?? "");
    };
    read();
    outlook.onMailChanged(read);
    window.addEventListener("focus", read);
    document.addEventListener("visibilitychange", read);
    app.addEventListener("rc-look-again", read);
}

function follow(outlook: Host): void {
    const paint = (): void => {
        const isDark = outlook.isDark();
        if (isDark !== null) document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
    };
    paint();
    outlook.onThemeChanged(paint);
}

// The token must not stay in the address, where a later copy of it would carry the token along.
function takeLink(): string {
    const link = new URLSearchParams(window.location.hash.slice(1)).get("link") ?? "";
    if (link !== "") window.location.hash = "";
    return link;
}
