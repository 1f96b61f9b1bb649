import { direction, isMirrored, locale, speak } from "./words.ts";

/** Speaks another language from now on, also in what is drawn already. */
export async function speakAnew(wanted: string): Promise<void> {
    if (isMirrored(navigator.language)) return;
    await speak(wanted);
    document.documentElement.lang = locale();
    document.documentElement.dir = direction();
    drawAnew(document.body);
}

function drawAnew(root: ParentNode): void {
    for (const element of root.querySelectorAll("*")) {
        (element as Element & { requestUpdate?: () => void }).requestUpdate?.();
        if (element.shadowRoot) drawAnew(element.shadowRoot);
    }
}
