/** What signing in keeps while this tab is open. */
export type TabStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The tab's own storage; where the browser denies it to a page in another site's frame, one that lasts as long as this page. */
export function tabStorage(frame: Window): TabStorage {
    try {
        return frame.sessionStorage;
    } catch {
        const kept = new Map<string, string>();
        return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: (key) => void kept.delete(key) };
    }
}
