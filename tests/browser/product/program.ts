import { spawn, type ChildProcess } from "node:child_process";
import { createWriteStream } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";

/** One of our programs, running. What it prints is kept in a file beside its data. */
export class Program {
    readonly #process: ChildProcess;
    readonly #log: string;

    constructor(dll: string, args: readonly string[], environment: Record<string, string>, log: string) {
        const output = createWriteStream(log);
        this.#log = log;
        this.#process = spawn("dotnet", [dll, ...args], { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
        this.#process.stdout?.pipe(output, { end: false });
        this.#process.stderr?.pipe(output, { end: false });
    }

    /** Asks until the address answers. Rejects when the program ends, or when it takes longer than a minute. */
    async untilItAnswers(address: string): Promise<Response> {
        const until = Date.now() + 60_000;
        while (Date.now() < until) {
            if (this.#process.exitCode !== null) throw new Error(`The program ended with ${this.#process.exitCode}; see ${this.#log}`);
            const answer = await fetch(address).catch(() => null);
            if (answer?.ok) return answer;
            await pause(100);
        }
        throw new Error(`${address} did not answer within a minute; see ${this.#log}`);
    }

    async stop(): Promise<void> {
        if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
        const ended = once(this.#process, "exit");
        this.#process.kill("SIGTERM");
        const killing = setTimeout(() => this.#process.kill("SIGKILL"), 15_000);
        await ended;
        clearTimeout(killing);
    }
}

export async function freePort(): Promise<number> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    server.close();
    await once(server, "close");
    if (address === null || typeof address === "string") throw new Error("There is no free port.");
    return address.port;
}

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
