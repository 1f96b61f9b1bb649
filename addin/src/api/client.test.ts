import { beforeEach, expect, test, vi } from "vitest";
import { Client, isProblem, type TokenSource, claimsOf } from "./client.ts";
import { object, nothing, text } from "./guards.ts";
import { Problem, Unreachable } from "./problem.ts";

const fetched = vi.fn<typeof fetch>();
const tokens: TokenSource = { current: () => "first", fresh: vi.fn(() => Promise.resolve("second")), refuse: vi.fn() };
const client = new Client(tokens);

beforeEach(() => {
    fetched.mockReset();
    vi.stubGlobal("fetch", fetched);
});

test("sends the token and the body as JSON", async () => {
    fetched.mockResolvedValue(Response.json({ name: "Anna" }));

    await client.send("PUT", "/api/x", object({ name: text }), { body: { kind: "rest" } });

    const [path, init] = fetched.mock.calls[0]!;
    expect(path).toBe("/api/x");
    expect(init).toMatchObject({ method: "PUT", body: '{"kind":"rest"}', keepalive: false });
    expect(new Headers(init?.headers).get("authorization")).toBe("Bearer first");
});

test("asks once more with a renewed token when the first was refused", async () => {
    fetched.mockResolvedValueOnce(new Response(null, { status: 401 })).mockResolvedValueOnce(new Response(null, { status: 204 }));

    await client.send("DELETE", "/api/me", nothing);

    expect(tokens.refuse).toHaveBeenCalledWith("first", null);
    expect(new Headers(fetched.mock.calls[1]![1]?.headers).get("authorization")).toBe("Bearer second");
});

test("gives up after the second refusal", async () => {
    fetched.mockImplementation(() => Promise.resolve(problem(401, "wrong-token", "This sign-in is not for Reconnect.")));

    await expect(client.send("GET", "/api/me", nothing)).rejects.toThrow("This sign-in is not for Reconnect.");
    expect(fetched).toHaveBeenCalledTimes(2);
});

test("says the problem in the server's own sentence", async () => {
    fetched.mockResolvedValue(problem(400, "invalid-input", "Please check this.", { errors: { weeklyNumber: ["At most 7."] } }));

    const fault: unknown = await client.send("PUT", "/api/settings", nothing).catch((reason: unknown) => reason);

    expect(fault).toBeInstanceOf(Problem);
    expect(isProblem(fault, "invalid-input")).toBe(true);
    expect((fault as Problem).fields).toEqual({ weeklyNumber: ["At most 7."] });
});

test("carries the fresh times of a slot that was taken", async () => {
    const free = { start: "2026-11-27T09:00:00Z", end: "2026-11-27T09:30:00Z", minutes: 30, zone: "Europe/Berlin", local: "2026-11-27T10:00", theirZone: null, theirLocal: null, freeFor: "both", text: "Fri 27 Nov, 10:00", why: "" };
    fetched.mockResolvedValue(problem(409, "slot-taken", "This time is no longer free.", { alternatives: [free] }));

    await expect(client.send("POST", "/api/bookings", nothing)).rejects.toMatchObject({ code: "slot-taken", alternatives: [free] });
});

test("keeps the refusal when its explanation is unreadable", async () => {
    fetched.mockResolvedValue(new Response("<html>bad gateway</html>", { status: 502 }));

    await expect(client.send("GET", "/api/me", nothing)).rejects.toMatchObject({ code: "unexpected", status: 502 });
});

test("calls a lost connection unreachable", async () => {
    fetched.mockRejectedValue(new TypeError("Failed to fetch"));

    await expect(client.send("GET", "/api/me", nothing)).rejects.toBeInstanceOf(Unreachable);
});

test("has sent before the first turn of the event loop when a token is at hand", () => {
    fetched.mockResolvedValue(new Response(null, { status: 204 }));

    void client.send("POST", "/api/bookings", nothing, { outlivesPage: true });

    expect(fetched).toHaveBeenCalledWith("/api/bookings", expect.objectContaining({ keepalive: true }));
});

function problem(status: number, code: string, title: string, more: object = {}): Response {
    return Response.json({ type: `https://reconnect.invalid/problems/${code}`, code, title, status, ...more }, { status });
}

test.each([
    ["Bearer error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\"", "{\"a\":1}"],
    ["Bearer error=\"invalid_token\"", null],
    ["Bearer claims=\"%%%\"", null],
])("reads %s as the challenge %s", (header, claims) => {
    expect(claimsOf(new Response(null, { status: 401, headers: { "www-authenticate": header } }))).toBe(claims);
});
