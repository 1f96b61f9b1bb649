import { html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import { Unreachable } from "../api/problem.ts";
import { sayFault } from "../texts/faults.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { shared } from "./styles.ts";
import "./notice.ts";

/** A fault in words with a way to try again; it tries by itself when the connection comes back. Emits `rc-retry`. */
@customElement("rc-fault")
export class Fault extends LitElement {
    static override styles = shared;

    @property({ attribute: false }) fault: unknown;
    @property({ type: Number }) level = 2;

    override connectedCallback(): void {
        super.connectedCallback();
        window.addEventListener("online", this.#onOnline);
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        window.removeEventListener("online", this.#onOnline);
    }

    override render(): unknown {
        const { title, text } = sayFault(this.fault, navigator.onLine);
        return html`<rc-notice role="alert" level=${this.level} picture="fault" .heading=${title} .text=${text}>
            <fluent-button role="button" @click=${this.#retry}>${words.retry}</fluent-button>
        </rc-notice>`;
    }

    readonly #retry = (): void => emit(this, "rc-retry");
    readonly #onOnline = (): void => {
        if (this.fault instanceof Unreachable) this.#retry();
    };
}
