import type { Host, OpenItem } from "./host.ts";

const glance = 2_000; // how long a change stays unseen that Outlook does not tell
const pauses = [300, 1_000, 3_000]; // after a change Outlook may have no item yet, or one with nothing in it

type Followed = Pick<Host, "openItem" | "openKey" | "onItemChanged">;

/**
 * Tells what is open in Outlook, at once and whenever that changes: when Outlook says so, when the user comes back to the pane, and by
 * a glance every two seconds, because Outlook misses some changes. What has not changed is not told again. The answer reads it at once, and tells it in any case.
 */
export function followItem(outlook: Followed, frame: Window, tell: (item: OpenItem | null) => void): () => void {
    let latest = 0;
    let told: string | undefined;
    let seen = outlook.openKey();
    const read = async (again: readonly number[] = pauses): Promise<void> => {
        const mine = ++latest;
        seen = outlook.openKey();
        const item = await outlook.openItem();
        if (mine !== latest) return;
        const text = JSON.stringify(item);
        if (text !== told) tell(item);
        told = text;
        const [pause, ...rest] = again;
        if (item === null && pause !== undefined) frame.setTimeout(() => void (mine === latest && read(rest)), pause);
    };
    const look = (): void => void read();
    outlook.onItemChanged(look);
    frame.addEventListener("focus", look);
    frame.document.addEventListener("visibilitychange", look);
    frame.setInterval(() => void (!frame.document.hidden && outlook.openKey() !== seen && read()), glance);
    look();
    return () => {
        told = undefined;
        look();
    };
}
