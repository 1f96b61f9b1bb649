import { css, html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { Api } from "../api/api.ts";
import type { Suggestions } from "../api/suggestions.ts";
import type { HeldBookings } from "../booking/held-bookings.ts";
import { words } from "../texts/words.ts";
import { isAway } from "../api/problem.ts";
import type { KeptWeeks } from "../kept/kept-weeks.ts";
import { emit } from "./emit.ts";
import { focusAfter } from "./focus.ts";
import { icon } from "./icon.ts";
import { Loader } from "./loader.ts";
import { Parts } from "./parts.ts";
import { shared } from "./styles.ts";
import "./notice.ts";
import "./skeleton.ts";
import "./suggestion-card.ts";

/** This week's few, and the way to everyone else. Emits `rc-find`. */
@customElement("rc-week-view")
export class WeekView extends LitElement {
    static override styles = [shared, css`
        .lead { color: var(--colorNeutralForeground3); margin-block-end: 16px; }
        .top { display: flex; align-items: center; justify-content: space-between; }
        #find { display: grid; place-items: center; inline-size: 36px; block-size: 36px; border-radius: 6px; color: var(--colorNeutralForeground2); }
        #find:hover { background: var(--colorNeutralBackground1Hover); }
        .cards { display: grid; gap: 16px; align-items: start; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); }
    `];

    @property({ attribute: false }) api!: Api;
    @property({ attribute: false }) bookings!: HeldBookings;
    @property() today = "";
    /** Whose week it is: it is kept for them. */
    @property() account = "";
    @property({ attribute: false }) kept: KeptWeeks | null = null;
    readonly #parts = new Parts(this);
    readonly #week = new Loader(this, async () => {
        const week = await this.api.getSuggestions();
        this.kept?.keep(this.account, week);
        return week;
    });

    override render(): unknown {
        return html`<div class="top"><h1 tabindex="-1">${words.week.title}</h1>
            <button class="plain" id="find" aria-label=${words.people.find} title=${words.people.find} @click=${() => emit(this, "rc-find")}>${icon("search")}</button></div>${this.#week.draw((week) => html`${this.#pause(week)}${this.#people(week)}`, (fault) => this.#asItWas(fault), () => html`<rc-skeleton></rc-skeleton>`)}`;
    }

    #asItWas(fault: unknown): unknown {
        const week = isAway(fault) ? this.kept?.read(this.account) : null;
        return week ? this.#parts.draw("rc-kept-week", () => html`<rc-kept-week headed .week=${week} .fault=${fault} @rc-retry=${() => this.#week.run()}></rc-kept-week>`) : undefined;
    }

    #pause({ pausedUntil }: Suggestions): unknown {
        return pausedUntil ? this.#parts.draw("rc-pause-note", () => html`<rc-pause-note .until=${pausedUntil} .api=${this.api} @rc-pause-ended=${this.#onPauseEnded}></rc-pause-note>`) : "";
    }

    readonly #onPauseEnded = async (): Promise<void> => {
        await this.#week.run();
        void focusAfter(this, "h1");
    };

    #people(week: Suggestions): unknown {
        if (week.suggestions.length === 0) {
            const { emptyTitle, empty, noneWantedTitle, noneWanted } = words.week;
            return week.weeklyNumber === 0
                ? html`<rc-notice picture="heart" heading=${noneWantedTitle} text=${noneWanted}></rc-notice>`
                : html`<rc-notice picture="rest" heading=${emptyTitle} text=${empty}></rc-notice>`;
        }
        return html`<p class="lead">${words.week.lead(week.suggestions.length)}</p>
            <div class="cards">${week.suggestions.map((suggestion) => keyed(suggestion.personId, html`<rc-suggestion-card class="appears"
                .suggestion=${suggestion} .api=${this.api} .bookings=${this.bookings} .today=${this.today}></rc-suggestion-card>`))}</div>`;
    }
}
