import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Api } from "../api/api.ts";
import type { Slot } from "../api/slot.ts";
import type { CatchUpKind } from "../api/slot-kind.ts";
import { sayFault } from "../texts/faults.ts";
import { late } from "../texts/late.ts";
import { words } from "../texts/words.ts";
import { detailOf, emit } from "./emit.ts";
import { shared } from "./styles.ts";
import "./kind-choice.ts";
import "./offer-choices.ts";
import "./why-not.ts";

export type BookMoreApi = Pick<Api, "getSlotsFor" | "getRejected" | "offerChoices">;

/** Times for a kind of catch-up, or none for whatever fits. */
export type KindTimes = { kind: CatchUpKind; slots: Slot[]; note: string | null } | null;

/** What else can be done about a time to meet: choose what to do, let the other person choose, ask why not another time. Emits `rc-kind` with KindTimes. */
@customElement("rc-book-more")
export class BookMore extends LitElement {
    static override styles = [shared, css`
        .fault { color: var(--colorStatusDangerForeground1); }
    `];

    @property() personId = "";
    @property() name = "";
    @property({ attribute: false }) api!: BookMoreApi;
    /** True where only the user's own calendar is known: the other person may choose then. */
    @property({ type: Boolean }) theyMayChoose = false;
    /** What the times above are for. */
    @property({ attribute: false }) kind: CatchUpKind | null = null;
    @state() private isLoading = false;
    @state() private fault: unknown = null;
    @state() private said = "";
    #latest = 0;

    override render(): unknown {
        return html`<div class="stack">
            <rc-kind-choice any .kind=${this.kind} @rc-kind-chosen=${this.#onKind}></rc-kind-choice>
            <p class=${this.fault === null ? "quiet" : "fault"} role="status" ?hidden=${!this.isLoading && this.said === ""}>${this.isLoading ? words.loading : this.said}</p>
            ${this.theyMayChoose ? html`<rc-offer-choices .personId=${this.personId} .name=${this.name} .api=${this.api}></rc-offer-choices>` : nothing}
            <rc-why-not .personId=${this.personId} .kind=${this.kind} .api=${this.api}></rc-why-not>
        </div>`;
    }

    readonly #onKind = async (event: Event): Promise<void> => {
        const before = this.kind;
        const kind = detailOf<CatchUpKind | null>(event);
        const mine = ++this.#latest;
        this.kind = kind;
        this.fault = null;
        this.said = "";
        if (kind === null) {
            this.isLoading = false;
            this.#tell(null, late.kinds.changed(late.kinds.any));
            return;
        }
        this.isLoading = true;
        try {
            const { slots, note } = await this.api.getSlotsFor(this.personId, kind);
            if (mine === this.#latest) this.#tell({ kind, slots, note: note ?? (slots.length === 0 ? late.kinds.none : null) }, late.kinds.changed(late.kinds.names[kind]));
        } catch (fault) {
            if (mine !== this.#latest) return;
            this.kind = before; // the times that are shown are still those
            this.fault = fault;
            this.said = sayFault(fault, navigator.onLine).title;
        } finally {
            if (mine === this.#latest) this.isLoading = false;
        }
    };

    #tell(times: KindTimes, said: string): void {
        this.said = said;
        emit(this, "rc-kind", times);
    }
}
