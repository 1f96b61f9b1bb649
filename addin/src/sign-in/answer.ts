/** The answer of the sign-in page, on its way from its own window to the sidebar. */
export type Answer = { kind: "reconnect.sign-in"; query: string };

export const channelName = "reconnect.sign-in";

export const answerOf = (query: string): Answer => ({ kind: "reconnect.sign-in", query });

export const isAnswer = (data: unknown): data is Answer =>
    typeof data === "object" && data !== null && "kind" in data && data.kind === "reconnect.sign-in" && "query" in data && typeof data.query === "string";

/** The answer of Entra in the window's address; null when it holds none. */
export function answerIn(frame: Window): string | null {
    const query = frame.location.search || frame.location.hash.replace(/^#/, "?");
    const given = new URLSearchParams(query);
    return given.has("state") && (given.has("code") || given.has("error")) ? query : null;
}

/**
 * Hands the address's answer to the sidebar: to the opener of this very origin, and to a channel of this origin for the
 * case that the sign-in pages have cut the window from its opener. False when the address holds no answer.
 */
export function handOver(frame: Window): boolean {
    const query = answerIn(frame);
    if (query === null) return false;
    const answer = answerOf(query);
    const opener = frame.opener as Window | null;
    opener?.postMessage(answer, frame.location.origin);
    const channel = new BroadcastChannel(channelName);
    channel.postMessage(answer);
    channel.close();
    return true;
}

/** Hears the answer that belongs to this state, from our own origin only. `stop` ends the listening. */
export function hearAnswer(state: string, frame: Window): { answer: Promise<URLSearchParams>; stop: () => void } {
    const channel = new BroadcastChannel(channelName);
    let take: (parameters: URLSearchParams) => void;
    const answer = new Promise<URLSearchParams>((resolve) => (take = resolve));
    const consider = (data: unknown): void => {
        if (!isAnswer(data)) return;
        const parameters = new URLSearchParams(data.query);
        if (parameters.get("state") === state) take(parameters);
    };
    const fromWindow = (event: MessageEvent<unknown>): void => {
        if (event.origin === frame.location.origin) consider(event.data);
    };
    channel.onmessage = (event: MessageEvent<unknown>) => consider(event.data);
    frame.addEventListener("message", fromWindow);
    const stop = (): void => {
        channel.close();
        frame.removeEventListener("message", fromWindow);
    };
    return { answer, stop };
}
