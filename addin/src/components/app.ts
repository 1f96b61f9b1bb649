import { css, html, LitElement } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { Api } from "../api/api.ts";
import { isAway } from "../api/problem.ts";
import type { Review } from "../api/review.ts";
import type { HeldBookings } from "../booking/held-bookings.ts";
import type { KeptWeeks } from "../kept/kept-weeks.ts";
import type { OpenItem } from "../office/host.ts";
import type { Session } from "../sign-in/session.ts";
import { dateOf } from "../texts/dates.ts";
import { words } from "../texts/words.ts";
import { detailOf } from "./emit.ts";
import { focusAfter, holdsFocus } from "./focus.ts";
import { Loader } from "./loader.ts";
import { Parts } from "./parts.ts";
import { shared } from "./styles.ts";
import { nameOf, type Tab } from "./tabs.ts";
import "./fault.ts";
import "./notice.ts";
import "./sign-in-view.ts";
import "./tabs.ts";
import "./week-view.ts";

type Place = { at: "tab"; tab: Tab } | { at: "people" } | { at: "person"; personId: string; from: Tab; isFound: boolean } | { at: "link"; token: string } | { at: "deleted"; left: string };

/** What the pane was opened for: a link of the digest, one person, the settings, or, with nothing of it, this week. */
export type Way = { link: string; person: string; wantsSettings: boolean };

/** The whole pane: who is there, and which view is shown. */
@customElement("rc-app")
export class App extends LitElement {
    static override styles = [shared, css`
        :host { font: var(--fontWeightRegular) var(--fontSizeBase300) / var(--lineHeightBase300) var(--fontFamilyBase); color: var(--colorNeutralForeground1); }
        main { max-inline-size: 60rem; margin-inline: auto; padding: 16px 12px 32px; }
        .narrow { max-inline-size: 36rem; }
        main:focus { outline: none; }
    `];

    @property({ attribute: false }) session!: Session;
    @property({ attribute: false }) api!: Api;
    @property({ attribute: false }) bookings!: HeldBookings;
    /** What is open in Outlook: null when nothing is, undefined outside Outlook. */
    @property({ attribute: false }) item: OpenItem | null | undefined = undefined;
    @property({ attribute: false }) way: Way = { link: "", person: "", wantsSettings: false };
    @property() picture = "";
    /** What can be read while no answer comes. */
    @property({ attribute: false }) kept: KeptWeeks | null = null;
    /** Address of the mailbox that is open; null outside Outlook. */
    @property() mailbox: string | null = null;
    @property({ attribute: false }) now: () => Date = () => new Date();
    @state() private place: Place = { at: "tab", tab: "week" };
    @state() private isRead = false;
    #sought = "";
    #heldFocus = false;
    /** The first names, while they wait for a decision. */
    @state() private review: Review | null = null;
    readonly #parts = new Parts(this);
    readonly #hasRead = new Loader(this, () => this.#askWhetherRead());

    override connectedCallback(): void {
        const { link, person, wantsSettings } = this.way;
        if (link) this.place = { at: "link", token: link };
        else if (person) this.place = { at: "person", personId: person, from: "week", isFound: false };
        else if (wantsSettings) this.place = { at: "tab", tab: "settings" };
        super.connectedCallback();
        this.session.addEventListener("change", this.#onSession);
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.session.removeEventListener("change", this.#onSession);
    }

    override willUpdate(): void {
        this.#heldFocus = holdsFocus(this);
    }

    // Where one view takes the place of another, what had the focus may have gone with it.
    override updated(): void {
        if (this.#heldFocus && !holdsFocus(this)) this.renderRoot.querySelector<HTMLElement>("#view")?.focus();
    }

    override render(): unknown {
        const { state: session } = this.session;
        if (this.place.at === "deleted") return html`<main id="view" tabindex="-1"><rc-notice level="1" role="status" picture="done" heading=${words.settings.deletedTitle} text=${words.settings.deleted}>
            ${this.place.left ? html`<p>${this.place.left}</p>` : ""}<fluent-button role="button" @click=${this.#onStartAgain}>${words.settings.startAgain}</fluent-button></rc-notice></main>`;
        if (session.at !== "signedIn") {
            const asItWas = session.at === "unreachable" ? this.#asItWas(session.fault, this.mailbox, () => this.session.start()) : undefined;
            return asItWas ?? html`<main id="view" tabindex="-1"><rc-sign-in-view .session=${session} picture=${this.picture} @rc-start=${() => this.session.start()}
                @rc-sign-in=${(event: Event) => this.session.signIn(detailOf(event))}></rc-sign-in-view></main>`;
        }
        if (this.place.at === "link") return html`<main class="narrow" id="view" tabindex="-1">${this.#link(this.place.token)}</main>`;
        return this.#hasRead.draw(() => (this.review ? html`<main class="narrow" id="view" tabindex="-1">${this.#firstNames(this.review)}</main>`
            : this.isRead ? this.#inside(session.me.address) : html`<main id="view" tabindex="-1">${this.#reading()}</main>`),
            (fault) => this.#asItWas(fault, session.me.address, () => this.#hasRead.run()), () => html`<main id="view" tabindex="-1"><rc-skeleton></rc-skeleton></main>`);
    }

    /** The week that is kept, where nobody answers and there is one. */
    #asItWas(fault: unknown, account: string | null, again: () => Promise<void>): unknown {
        const week = isAway(fault) ? this.kept?.read(account) : null;
        return week ? html`<main id="view" tabindex="-1">${this.#parts.draw("rc-kept-week", () => html`<rc-kept-week .week=${week} .fault=${fault} @rc-retry=${again}></rc-kept-week>`)}</main>` : undefined;
    }

    #link(token: string): unknown {
        return this.#parts.draw("rc-link-view", () => html`<rc-link-view .token=${token} .api=${this.api} @rc-leave-link=${() => this.#show("week")}></rc-link-view>`);
    }

    #reading(): unknown {
        return this.#parts.draw("rc-reading-view", () => html`<rc-reading-view .api=${this.api} @rc-read=${this.#onRead}></rc-reading-view>`);
    }

    #firstNames(review: Review): unknown {
        return this.#parts.draw("rc-review-view", () => html`<rc-review-view .api=${this.api} .review=${review} @rc-reviewed=${() => this.#endReview()} @rc-review-later=${() => this.#endReview()}></rc-review-view>`);
    }

    #inside(address: string): unknown {
        const tabs: Tab[] = this.item === undefined ? ["week", "coming", "settings"] : ["week", "mail", "coming", "settings"];
        const tab = this.place.at === "person" ? this.place.from : this.place.at === "tab" ? this.place.tab : "week";
        return html`<rc-tabs .tabs=${tabs} .chosen=${tab} .open=${this.item?.kind ?? "mail"} @rc-tab=${(event: Event) => this.#show(detailOf<Tab>(event))}></rc-tabs>
            <main class=${tab === "week" && this.place.at === "tab" ? "" : "narrow"} id="view" tabindex="-1" aria-label=${nameOf(tab, this.item?.kind)}
                @rc-open-person=${(event: Event) => this.#open(detailOf<string>(event), tab)} @rc-tab=${(event: Event) => this.#back(detailOf<Tab>(event))}
                @rc-find=${this.#onFind} @rc-care=${() => this.kept?.forget()}>${this.#view(tab, address)}</main>`;
    }

    #view(tab: Tab, address: string): unknown {
        const today = dateOf(this.now());
        const { place } = this;
        if (place.at === "person") {
            return this.#parts.draw("rc-person-view", () => keyed(place.personId, html`<rc-person-view .personId=${place.personId} .api=${this.api} .bookings=${this.bookings} .today=${today}
                @rc-back=${() => (place.isFound ? this.#onFind() : this.#back(tab))}></rc-person-view>`));
        }
        if (place.at === "people") {
            return this.#parts.draw("rc-people-view", () => html`<rc-people-view .api=${this.api} .today=${today} .sought=${this.#sought}
                @rc-sought=${(event: Event) => (this.#sought = detailOf(event))} @rc-back=${() => this.#back(tab)}></rc-people-view>`);
        }
        switch (tab) {
            case "week": return html`<rc-week-view .api=${this.api} .bookings=${this.bookings} .today=${today} .account=${address} .kept=${this.kept}></rc-week-view>`;
            case "mail": return this.#parts.draw("rc-mail-view", () => html`<rc-mail-view .item=${this.item ?? null} .ownAddress=${address} .api=${this.api} .bookings=${this.bookings} .today=${today}></rc-mail-view>`);
            case "coming": return this.#parts.draw("rc-coming-view", () => html`<rc-coming-view .api=${this.api} .bookings=${this.bookings} .now=${() => this.now().getTime()}></rc-coming-view>`);
            case "settings": return this.#parts.draw("rc-settings-view", () => html`<rc-settings-view .api=${this.api} .address=${address}
                @rc-sign-out=${() => this.#leave()} @rc-deleted=${this.#onDeleted} @rc-review=${() => this.#askForReview(true)}></rc-settings-view>`);
        }
    }

    async #askWhetherRead(): Promise<boolean> {
        if (this.session.state.at !== "signedIn") return false;
        const scan = await this.api.getScan();
        this.isRead = scan.state === "done" || scan.finishedAt !== null;
        if (this.isRead) await this.#askForReview();
        return this.isRead;
    }

    // A server that cannot say keeps nobody from their week: it is asked again the next time.
    async #askForReview(always = false): Promise<void> {
        const review = await Promise.resolve(this.api).then((api) => api.getReview()).catch(() => null);
        this.review = review && (always || !review.done) ? review : null;
        if (always && this.review) void focusAfter(this, "#view");
    }

    #endReview(): void {
        this.review = null;
        this.#back("week");
    }

    #show(tab: Tab): void {
        this.place = { at: "tab", tab };
    }

    #open(personId: string, from: Tab): void {
        this.place = { at: "person", personId, from, isFound: this.place.at === "people" || (this.place.at === "person" && this.place.isFound) };
        void this.updateComplete.then(() => window.scrollTo(0, 0));
        void focusAfter(this, "#view");
    }

    #back(to: Tab): void {
        this.#show(to);
        void focusAfter(this, "#view");
    }

    #leave(): void {
        this.kept?.forget();
        this.session.signOut();
    }

    readonly #onFind = (): void => {
        this.place = { at: "people" };
        void focusAfter(this, "#view");
    };

    readonly #onRead = async (): Promise<void> => {
        await this.#askForReview();
        this.isRead = true;
        void focusAfter(this, "#view");
    };

    readonly #onDeleted = (event: Event): void => {
        this.place = { at: "deleted", left: detailOf(event) };
        this.#leave();
    };

    readonly #onStartAgain = (): void => {
        this.isRead = false;
        this.#show("week");
    };

    readonly #onSession = (): void => {
        this.requestUpdate();
        if (this.session.state.at === "signedIn") {
            void this.#hasRead.run();
            this.#parts.fetchAhead();
        }
    };
}
