import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import { days } from "../api/settings.ts";
import type { SocialHour } from "../api/social-hour.ts";
import { sayDay } from "../texts/dates.ts";
import { late } from "../texts/late.ts";
import { sayTimeOfDay } from "../texts/moments.ts";
import { emit } from "./emit.ts";
import { Loader } from "./loader.ts";
import { section, sectionStyles } from "./section.ts";

/** The hour of the week for people, as it is kept or could be. Emits `rc-tab` for the settings, where it is changed. */
@customElement("rc-social-hour")
export class SocialHourNote extends LitElement {
    static override styles = [sectionStyles, css`
        .when { font-weight: var(--fontWeightSemibold); }
        fluent-button { min-inline-size: 0; justify-self: start; }
    `];

    @property({ attribute: false }) api!: Pick<Api, "getSocialHour">;
    readonly #hour = new Loader(this, () => this.api.getSocialHour());

    override render(): unknown {
        return section(this.#hour, late.socialHour.title, (hour) => {
            const isKept = hour.kept?.enabled === true;
            const said = sayHour(hour);
            return said === "" ? nothing : html`<div class="card stack">
                <p class="when">${said}</p>
                <p class="quiet">${late.socialHour.how}</p>
                <fluent-button role="button" size="small" @click=${() => emit(this, "rc-tab", "settings")}>${isKept ? late.socialHour.open : late.socialHour.choose}</fluent-button>
            </div>`;
        });
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
