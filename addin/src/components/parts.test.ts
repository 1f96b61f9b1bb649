import type { ReactiveControllerHost } from "lit";
import { expect, test, vi } from "vitest";
import { mount, textOf } from "../mount.ts";
import { html } from "lit";
import { Parts } from "./parts.ts";

test("draws the waiting until a view is fetched, and then the view", async () => {
    const requestUpdate = vi.fn();
    const parts = new Parts({ requestUpdate } as unknown as ReactiveControllerHost);
    const drawn = async (): Promise<string> => textOf(await mount(html`<p>${parts.draw("rc-coming-view", () => "here")}</p>`));

    expect(await drawn()).toBe("One moment…");
    expect(await drawn()).toBe("One moment…");
    await vi.waitFor(() => expect(requestUpdate).toHaveBeenCalledOnce());
    expect(await drawn()).toBe("here");
});

test("fetches every view ahead", async () => {
    new Parts({ requestUpdate: vi.fn() } as unknown as ReactiveControllerHost).fetchAhead();

    await vi.waitFor(() => {
        for (const name of ["rc-link-view", "rc-mail-view", "rc-person-view", "rc-reading-view", "rc-settings-view"]) expect(customElements.get(name), name).toBeDefined();
    }, { timeout: 5_000 });
});
