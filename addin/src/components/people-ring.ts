import { css, html, LitElement, nothing, svg } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import { sayDays, sayEvery } from "../texts/dates.ts";
import { late } from "../texts/late.ts";
import { locale } from "../texts/words.ts";
import { initialsOf } from "./avatar.ts";
import { emit } from "./emit.ts";
import { Loader } from "./loader.ts";
import { placed, rings, type Band, type Placed } from "./ring-layout.ts";
import { section, sectionStyles } from "./section.ts";

const fewest = 3;

/** Everybody around the user, quiet ones further out. Each is a link to the person's card: emits `rc-open-person`. */
@customElement("rc-people-ring")
export class PeopleRing extends LitElement {
    static override styles = [sectionStyles, css`
        :host { container-type: inline-size; }
        .picture { display: block; inline-size: 100%; max-inline-size: 34rem; margin-inline: auto; overflow: visible; font-family: var(--fontFamilyBase); }
        .ring { fill: none; stroke: var(--colorNeutralStroke1); stroke-dasharray: 1 4; stroke-linecap: round; }
        .you { fill: var(--colorBrandBackground); }
        text { text-anchor: middle; dominant-baseline: central; font-size: 9px; font-weight: var(--fontWeightSemibold); fill: var(--colorNeutralForeground1); }
        .written { pointer-events: none; }
        .me { fill: var(--colorNeutralForegroundOnBrand); }
        a { cursor: pointer; }
        .shape { fill: var(--colorNeutralBackground1); stroke: var(--colorNeutralForeground3); stroke-width: 1.5; }
        .near .shape { fill: var(--colorBrandBackground2); stroke: var(--colorBrandStroke1); stroke-width: 3; }
        .quiet-tie .shape { stroke-dasharray: 5 3; }
        .far .shape { stroke-dasharray: 1.5 2.5; stroke-linecap: round; }
        a:hover .shape { stroke-width: 2.5; }
        .called { display: none; font-size: 5.5px; font-weight: var(--fontWeightRegular); paint-order: stroke; stroke: var(--colorNeutralBackground2); stroke-width: 2px; }
        @container (min-inline-size: 27rem) { .called { display: block; } .picture text:not(.called) { font-size: 8px; } }
        .key { display: flex; flex-wrap: wrap; gap: 4px 14px; margin-block-start: 12px; justify-content: center; }
        .key li { display: flex; align-items: center; gap: 6px; }
        .rest { text-align: center; margin-block-start: 4px; }
        @media (forced-colors: active) {
            .ring, .shape { stroke: CanvasText; } .near .shape { fill: Canvas; stroke: CanvasText; stroke-width: 3; } .you { fill: Highlight; } .me { fill: HighlightText; }
            text { fill: CanvasText; } .called { stroke: Canvas; }
        }
    `];

    @property({ attribute: false }) api!: Pick<Api, "getEveryone">;
    readonly #people = new Loader(this, () => this.api.getEveryone());

    override render(): unknown {
        return section(this.#people, late.ring.title, (people) => {
            const { dots, rest } = placed(people);
            return dots.length < fewest ? nothing : html`<p class="quiet lead">${late.ring.lead}</p>${this.#picture(dots)}${key()}
                ${rest > 0 ? html`<p class="quiet rest">${late.ring.rest(rest)}</p>` : nothing}`;
        });
    }

    #picture(dots: readonly Placed[]): unknown {
        const out = dots.filter(({ band }) => band !== "near").slice(0, 3).map(({ person }) => person.name);
        const said = out.length === 0 ? late.ring.allNear : late.ring.outside(new Intl.ListFormat(locale(), { type: "conjunction" }).format(out));
        return html`<svg class="picture" viewBox="-140 -140 280 280" role="group" aria-label=${late.ring.label(late.ring.people(dots.length), said)}>
            <g aria-hidden="true">${rings.map(({ radius }) => svg`<circle class="ring" r=${radius}></circle>`)}
                <circle class="you" r="16"></circle><text class="me">${late.ring.you}</text></g>
            ${dots.map((dot) => this.#dot(dot))}
            <g class="written" aria-hidden="true">${dots.map(({ person, x, y }) => svg`<text x=${x} y=${y}>${initialsOf(person.name)}</text>
                <text class="called" x=${x} y=${y + 16.5}>${firstNameOf(person.name)}</text>`)}</g>
        </svg>`;
    }

    #dot({ person, band, x, y }: Placed): unknown {
        const { personId, name, usualGapDays, silentDays } = person;
        const said = late.ring.person(name, sayEvery(usualGapDays), sayDays(silentDays));
        const open = (event: Event): void => {
            event.preventDefault();
            emit(this, "rc-open-person", personId);
        };
        return svg`<a class=${look(band)} href="#" aria-label=${said} transform=${`translate(${x} ${y})`} @click=${open}><title>${said}</title>
            ${shape(band)}</a>`;
    }
}

// What ring somebody is on can be told without colour, by the shape and its line: full and round, round, square, square with points.
const shape = (band: Band): unknown => (band === "near" || band === "quieter" ? svg`<circle class="shape" r="12.5"></circle>`
    : svg`<rect class="shape" x="-12" y="-12" width="24" height="24" rx="6"></rect>`);

const look = (band: Band): string => (band === "quiet" ? "quiet-tie" : band);

const key = (): unknown => html`<ul class="key quiet" aria-hidden="true">${rings.map(({ band }) => html`<li>
    <svg width="20" height="20" viewBox="-15 -15 30 30" class=${look(band)}>${shape(band)}</svg>${late.ring.bands[band]}</li>`)}</ul>`;

const firstNameOf = (name: string): string => {
    const letters = Array.from(name.trim().split(/[\s@]+/u)[0] ?? "");
    return letters.length > 10 ? `${letters.slice(0, 9).join("")}…` : letters.join("");
};
