import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { SessionState } from "../sign-in/session.ts";
import { words } from "../texts/words.ts";
import { emit } from "./emit.ts";
import { holdsFocus } from "./focus.ts";
import { waiting } from "./loader.ts";
import { shared } from "./styles.ts";
import "./fault.ts";
import "./notice.ts";

/** Everything before the user is in. Emits `rc-sign-in` (with `{ another: true }` for another account) and `rc-start`. */
@customElement("rc-sign-in-view")
export class SignInView extends LitElement {
    static override styles = [shared, css`
        .welcome { display: grid; gap: 16px; justify-items: center; text-align: center; padding: 48px 16px; }
        .welcome p { max-inline-size: 24rem; }
        img { inline-size: 72px; block-size: 72px; }
    `];

    @property({ attribute: false }) session: SessionState = { at: "starting" };
    @property() picture = "";

    #heldFocus = false;

    override willUpdate(): void {
        this.#heldFocus = holdsFocus(this);
    }

    // The button that was pressed is gone: the focus stays in the view.
    override updated(): void {
        if (this.#heldFocus && !holdsFocus(this)) this.closest("main")?.focus();
    }

    override render(): unknown {
        const { session } = this;
        const s = words.signIn;
        switch (session.at) {
            case "signedOut": return this.#welcome();
            case "waiting": return html`<rc-notice level="1" role="status" picture="people" heading=${s.waiting} text=${s.waitingHint}>${this.#button(s.againButton)}</rc-notice>`;
            case "ended": return html`<rc-notice level="1" role="alert" picture="people" heading=${s.againTitle} text=${s.again}>${this.#button(s.againButton)}</rc-notice>`;
            case "failed": return html`<rc-notice level="1" role="alert" picture="fault" heading=${s.failedTitle} .text=${session.code === "closed" ? s.closed : session.title}>${this.#button(s.againButton)}</rc-notice>`;
            case "refused": return html`<rc-notice level="1" role="alert" picture="fault" heading=${s.personalTitle} .text=${session.title}>${this.#button(s.againButton, true)}</rc-notice>`;
            case "blocked": return html`<rc-notice level="1" role="alert" picture="fault" heading=${s.blockedTitle} text=${session.link ? s.blocked : s.blockedNoLink}>
                ${session.link ? html`<a href=${session.link} target="_blank" rel="opener">${s.blockedLink}</a>` : this.#button(s.againButton)}</rc-notice>`;
            case "otherAccount": return html`<rc-notice level="1" role="alert" picture="fault" heading=${s.wrongTitle} .text=${s.wrong(session.signedIn, session.mailbox)}>${this.#button(s.wrongButton(session.mailbox), true)}</rc-notice>`;
            case "unreachable": return html`<rc-fault level="1" .fault=${session.fault} @rc-retry=${() => emit(this, "rc-start")}></rc-fault>`;
            case "starting": return waiting();
            case "signedIn": return nothing;
        }
    }

    #welcome(): unknown {
        return html`<div class="welcome appears">
            ${this.picture ? html`<img src=${this.picture} alt="">` : nothing}
            <h1 tabindex="-1">${words.signIn.title}</h1>
            <p>${words.signIn.promise}</p>
            ${this.#button(words.signIn.button)}
            <p class="quiet">${words.signIn.privacy}</p>
        </div>`;
    }

    #button(label: string, another = false): unknown {
        return html`<fluent-button role="button" appearance="primary" @click=${() => emit(this, "rc-sign-in", { another })}>${label}</fluent-button>`;
    }
}
