/** Who and what the simulated tenant is: GET /simulator/about. */
export type About = {
    tenantId: string; apiClientId: string; apiClientSecret: string; spaClientId: string;
    person: { objectId: string; address: string; name: string };
};
export type Party = { name: string; address: string };
export type Mail = { id: string; folder: string; from: Party; to: Party[]; subject: string; kind: string; at: string; body: string };
export type Event = { id: string; start: string; end: string; subject: string; isCancelled: boolean; joinUrl: string | null; location: string; organizer: Party; attendees: Party[]; transactionId: string | null };
export type FaultOrder = { method?: string; path: string; kind: string; times?: number; skip?: number; seconds?: number };

/** The simulated Microsoft 365, past its sign-in: what tests look at and set up. */
export class Simulator {
    readonly address: string;
    readonly person: About["person"];

    constructor(address: string, about: About) {
        this.address = address;
        this.person = about.person;
    }

    /** An access token for Reconnect's API, as the sidebar gets it. */
    async token(): Promise<string> {
        const { access_token } = await this.#send<{ access_token: string }>("POST", "/simulator/token", {});
        return access_token;
    }

    mails(address: string): Promise<Mail[]> {
        return this.#send("GET", `/simulator/mailboxes/${encodeURIComponent(address)}/messages`);
    }

    events(address: string): Promise<Event[]> {
        return this.#send("GET", `/simulator/mailboxes/${encodeURIComponent(address)}/events`);
    }

    /** The events that Reconnect has made: they alone have a transaction id. */
    async catchUps(address: string): Promise<Event[]> {
        return (await this.events(address)).filter((event) => event.transactionId !== null);
    }

    /** Takes a time in this calendar, as if somebody else had booked it. */
    async block(address: string, start: string, end: string): Promise<void> {
        await this.#send("POST", `/simulator/mailboxes/${encodeURIComponent(address)}/events`, { start, end, subject: "Dentist", showAs: "busy" });
    }

    async goWrong(fault: FaultOrder): Promise<void> {
        await this.#send("POST", "/simulator/faults", fault);
    }

    async goWell(): Promise<void> {
        await this.#send("DELETE", "/simulator/faults");
    }

    async #send<T>(method: string, path: string, body?: unknown): Promise<T> {
        const answer = await fetch(`${this.address}${path}`, {
            method,
            ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
        });
        if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
        const text = await answer.text();
        return (text === "" ? undefined : JSON.parse(text)) as T;
    }
}
