import { object, text, type Guarded } from "./guards.ts";
import { problemOf, Unreachable } from "./problem.ts";

const config = object({ clientId: text, authority: text, scope: text });
/** Where and as what the pane signs in. `authority` is a tenant's address without a trailing slash. */
export type AddinConfig = Guarded<typeof config>;

/** Needs no sign-in: it says where to sign in. */
export async function getConfig(): Promise<AddinConfig> {
    const response = await fetch("/addin/config.json", { cache: "no-store" }).catch(() => {
        throw new Unreachable();
    });
    if (!response.ok) throw await problemOf(response);
    const body: unknown = await response.json().catch(() => undefined);
    const read = config(body, "config.json");
    return { ...read, authority: read.authority.replace(/\/+$/, "") };
}
