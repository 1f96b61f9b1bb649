import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import { days } from "../api/settings.ts";
import type { SocialHour, WeeksHour } from "../api/social-hour.ts";
import { sayDay } from "../texts/dates.ts";
import { late } from "../texts/late.ts";
import { dayIn, sayTimeOfDay } from "../texts/moments.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { Loader } from "./loader.ts";
import { leaf, section, sectionStyles } from "./section.ts";

/** The hour of the week for people, as it is kept or could be, and what became of it each week. Emits `rc-open-person`, and `rc-tab` for the settings, where it is changed. */
@customElement("rc-social-hour")
export class SocialHourNote extends LitElement {
    static override styles = [sectionStyles, css`
        .filled { background: var(--colorStatusSuccessBackground1); color: var(--colorStatusSuccessForeground1); }
        .held { background: var(--colorBrandBackground2); color: var(--colorBrandForeground2); }
        .when { font-weight: var(--fontWeightSemibold); }
        fluent-button { min-inline-size: 0; justify-self: start; }
    `];

    @property({ attribute: false }) api!: Pick<Api, "getSocialHour">;
    readonly #hour = new Loader(this, () => this.api.getSocialHour());

    override render(): unknown {
        return section(this.#hour, late.socialHour.title, (hour) => {
            const isKept = hour.kept?.enabled === true;
            const said = sayHour(hour);
            return said === "" && hour.hours.length === 0 ? nothing : html`<div class="card stack">
                ${said === "" ? nothing : html`<p class="when">${said}</p>`}
                ${hour.hours.length === 0 ? nothing : html`<ul class="list">${hour.hours.map((one) => this.#week(one))}</ul>`}
                <p class="quiet">${late.socialHour.how}</p>
                <fluent-button role="button" size="small" @click=${() => emit(this, "rc-tab", "settings")}>${isKept ? late.socialHour.open : late.socialHour.choose}</fluent-button>
            </div>`;
        });
    }

    #week({ start, zone, state, isMoved, personId, name, text }: WeeksHour): unknown {
        const { states, moved } = late.socialHour;
        return html`<li class="entry">${leaf(dayIn(start, zone))}<div><div class="row">
            ${personId && name ? html`<button class="plain name" aria-label=${words.week.openPerson(name)} @click=${() => emit(this, "rc-open-person", personId)}>${name}</button>` : nothing}
            <span class="mark ${state}">${states[state]}</span> ${isMoved ? html`<span class="mark">${moved}</span>` : nothing}</div>
            <p>${text}</p></div></li>`;
    }
}

// Empty where none is kept and none could be found: there is nothing to say then.
function sayHour({ kept, proposal }: SocialHour): string {
    const words = late.socialHour;
    if (!kept?.enabled) return proposal === null ? "" : words.proposal(dayOf(proposal.day), sayTimeOfDay(proposal.start), proposal.freeWeeks);
    if (kept.day !== null && kept.start !== null) return words.kept(dayOf(kept.day), sayTimeOfDay(kept.start));
    return proposal === null ? words.searching : words.found(dayOf(proposal.day), sayTimeOfDay(proposal.start));
}

const dayOf = (day: string): string => sayDay(day, days.findIndex((known) => known === day));
