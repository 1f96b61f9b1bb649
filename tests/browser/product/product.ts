import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePort, pause, Program } from "./program.ts";
import { Simulator, type About } from "./simulator.ts";

type Slot = { start: string; end: string; text: string };
type Person = { personId: string; name: string; address: string };
export type Offer = { id: string; state: string; times: Slot[]; picked: string | null; bookingId: string | null };
export type Booking = { id: string; personId: string; name: string; state: string; start: string; end: string };
export type SocialHour = { enabled: boolean; day: string | null; start: string | null };
export type Beginning = {
    /** What time it is at the start, for the app and for the mailbox alike; else it is now. Time goes on from there. */
    at?: Date | undefined;
    /** Whether the mailbox is read and the first names are looked through. */
    isRead?: boolean | undefined;
    /** For how many seconds a booking can be taken back: 10, unless said. */
    undoSeconds?: number | undefined;
    /** Settings of the app that are other than usual. */
    settings?: Record<string, string>;
    /** The address by which browsers know the app, where that is another. */
    address?: string;
};
/** What the journeys need of a suggestion; all of it is in docs/api.md. */
export type Suggestion = { personId: string; name: string; address: string; sentence: string; reason: { kind: string; text: string }; slots: Slot[] };

const root = resolve(import.meta.dirname, "../../..");
const built = process.env["CONFIGURATION"] ?? "Debug";

/** The whole product on this machine: the simulated Microsoft 365 and the app, with the story world's person read. */
export class Product {
    readonly app: string;
    readonly simulator: Simulator;
    /** Where the app keeps everything it knows. */
    readonly dataFolder: string;
    readonly #folder: string;
    readonly #programs: readonly Program[];
    #moved = 0;

    private constructor(app: string, simulator: Simulator, folder: string, programs: readonly Program[]) {
        this.app = app;
        this.simulator = simulator;
        this.dataFolder = join(folder, "app");
        this.#folder = folder;
        this.#programs = programs;
    }

    /** Starts both on free ports with an empty data folder, and reads the person's mailbox unless it is to be unread. */
    static async start({ at, isRead = true, undoSeconds = 10, settings: changed = {}, address }: Beginning = {}): Promise<Product> {
        const folder = await mkdtemp(join(tmpdir(), "reconnect-browser-"));
        const [app, simulator] = [`http://127.0.0.1:${await freePort()}`, `http://127.0.0.1:${await freePort()}`];
        await mkdir(join(folder, "app"));
        const moved = at === undefined ? 0 : secondsTo(at);
        if (at !== undefined) await writeFile(clockIn(folder), String(moved));
        const simulated = new Program(dll("src/Reconnect.Simulator", "Reconnect.Simulator"),
            ["--urls", simulator, "--world", "story", "--data", join(folder, "simulator"), "--app", address ?? app, ...(at === undefined ? [] : ["--clock", clockIn(folder)])], {}, join(folder, "simulator.log"));
        const about = await (await simulated.untilItAnswers(`${simulator}/simulator/about`)).json() as About;
        const running = new Program(dll("functions", "Reconnect.Functions"), ["--urls", app], { ...settings(app, simulator, about, folder), Reconnect__UndoSeconds: String(undoSeconds), ...changed }, join(folder, "app.log"));
        await running.untilItAnswers(app);
        const product = new Product(app, new Simulator(simulator, about), folder, [running, simulated]);
        product.#moved = moved;
        if (isRead) await product.read();
        return product;
    }

    /** Enrols the person, waits until the first scan is done and looks through the first names. */
    async read(): Promise<void> {
        const authorization = `Bearer ${await this.simulator.token()}`;
        const ask = async (method: string): Promise<{ state: string; problem: { title: string } | null }> =>
            await (await fetch(`${this.app}/api/scan`, { method, headers: { authorization } })).json() as never;
        let scan = await ask("POST");
        while (scan.state !== "done") {
            if (scan.state === "failed") throw new Error(`The first scan failed: ${scan.problem?.title}`);
            await pause(250);
            scan = await ask("GET");
        }
        await this.review(authorization);
    }

    /** Keeps all of the first names, so that the sidebar shows the week and mails may leave. */
    private async review(authorization: string): Promise<void> {
        const headers = { authorization, "content-type": "application/json" };
        const answer = await fetch(`${this.app}/api/review`, { method: "PUT", headers, body: JSON.stringify({ decisions: [] }) });
        if (!answer.ok) throw new Error(`The first names could not be looked through: ${answer.status}`);
    }

    /** Changes what is given of the person's settings. */
    async choose(change: Record<string, unknown>): Promise<void> {
        const headers = { authorization: `Bearer ${await this.simulator.token()}`, "content-type": "application/json" };
        const kept = await (await fetch(`${this.app}/api/settings`, { headers })).json() as object;
        const answer = await fetch(`${this.app}/api/settings`, { method: "PUT", headers, body: JSON.stringify({ ...kept, ...change }) });
        if (!answer.ok) throw new Error(`The settings were refused: ${await answer.text()}`);
    }

    /** This week's people as the sidebar gets them. */
    async suggestions(): Promise<Suggestion[]> {
        const answer = await fetch(`${this.app}/api/suggestions`, { headers: { authorization: `Bearer ${await this.simulator.token()}` } });
        return (await answer.json() as { suggestions: Suggestion[] }).suggestions;
    }

    /** The first of them whose mailbox is in the simulated organisation, so that both calendars can be looked at. */
    async colleague(): Promise<Suggestion> {
        const domain = this.simulator.person.address.split("@")[1];
        const found = (await this.suggestions()).find(({ address }) => address.endsWith(`@${domain}`));
        if (!found) throw new Error("No colleague is suggested this week.");
        return found;
    }

    /** Somebody of another organisation with whom no catch-up has been offered yet. */
    async outsider(): Promise<Person> {
        const domain = this.simulator.person.address.split("@")[1];
        const { people } = await this.ask<{ people: Person[] }>("GET", "/api/people");
        const asked = (await this.offers()).map(({ personId }) => personId);
        const found = people.find(({ personId, address }) => !address.endsWith(`@${domain}`) && !asked.includes(personId));
        if (!found) throw new Error("Nobody outside of the organisation is left.");
        return found;
    }

    async offers(): Promise<(Offer & { personId: string })[]> {
        return (await this.ask<{ offers: (Offer & { personId: string })[] }>("GET", "/api/offers")).offers;
    }

    async bookings(): Promise<Booking[]> {
        return (await this.ask<{ bookings: Booking[] }>("GET", "/api/bookings")).bookings;
    }

    /** Offers three times to the person, and answers with the first link of the mail that left. */
    async offer(person: Person): Promise<{ offer: Offer; page: string }> {
        const offer = await this.ask<Offer>("POST", `/api/people/${person.personId}/offers`, { id: randomUUID() });
        const mail = (await this.simulator.mails(this.simulator.person.address))
            .find(({ folder, to, body }) => folder === "sentitems" && body.includes(`${this.app}/offers/`) && to.some(({ address }) => address === person.address));
        const page = mail?.body.match(/href="([^"]*\/offers\/[^"]+)"/)?.[1];
        if (!page) throw new Error("No mail with a link has left.");
        return { offer, page: page.replaceAll("&amp;", "&") };
    }

    /** Moves the app's time on to a moment, for good: it never goes back. Tokens, and the browser's own clock, stay in real time; so does the simulated mailbox, unless it began at another time too. */
    async moveTo(moment: Date): Promise<void> {
        const seconds = secondsTo(moment);
        if (seconds < this.#moved) throw new Error("Time does not go back.");
        this.#moved = seconds;
        const file = clockIn(this.#folder);
        await writeFile(`${file}.next`, String(seconds));
        await rename(`${file}.next`, file); // never half of a number
    }

    /** What the app's clock shows. */
    now(): Date {
        return new Date(Date.now() + this.#moved * 1000);
    }

    /** Asks the app for something, as the person. Rejects when it is refused. */
    async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
        const answer = await fetch(`${this.app}${path}`, {
            method,
            headers: { "authorization": `Bearer ${await this.simulator.token()}`, "content-type": "application/json" },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
        const text = await answer.text();
        return (text === "" ? undefined : JSON.parse(text)) as T;
    }

    /** The HTML of the digest in the person's own inbox. Rejects when there is none. */
    async digest(): Promise<string> {
        const { address } = this.simulator.person;
        const found = (await this.simulator.mails(address)).find(({ folder, from }) => folder === "inbox" && from.address === address);
        if (!found) throw new Error("No digest has arrived.");
        return found.body;
    }

    /** Names of the kept files in which this text occurs, as UTF-8 or as UTF-16. */
    async filesWith(text: string): Promise<string[]> {
        const files = (await readdir(this.dataFolder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
        const sought = [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")];
        const read = await Promise.all(files.map(async ({ parentPath, name }) => ({ name, bytes: await readFile(join(parentPath, name)) })));
        return read.filter(({ bytes }) => sought.some((one) => bytes.includes(one))).map(({ name }) => name);
    }

    async stop(): Promise<void> {
        await Promise.all(this.#programs.map((program) => program.stop()));
        await rm(this.#folder, { recursive: true, force: true });
    }
}

const clockIn = (folder: string): string => join(folder, "clock");

const secondsTo = (moment: Date): number => Math.round((moment.getTime() - Date.now()) / 1000);

const dll = (project: string, name: string): string => join(root, project, "bin", built, "net10.0", `${name}.dll`);

function settings(app: string, simulator: string, about: About, folder: string): Record<string, string> {
    return {
        Graph__BaseUrl: `${simulator}/v1.0`,
        Entra__Instance: `${simulator}/`,
        Entra__TenantId: about.tenantId,
        Entra__ClientId: about.apiClientId,
        Entra__ClientSecret: about.apiClientSecret,
        Addin__ClientId: about.spaClientId,
        Addin__Folder: join(root, "addin/dist"),
        Addin__OfficeJs: `${simulator}/outlook/office.js`,
        Addin__FrameAncestors: simulator,
        Reconnect__Role: "all",
        Reconnect__PublicUrl: app,
        Reconnect__DataFolder: join(folder, "app"),
        Reconnect__ClockFile: clockIn(folder),
    };
}
