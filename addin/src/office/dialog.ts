import type { Dialog } from "../sign-in/dialog-sign-in.ts";
import { isSupported, type OfficeJs } from "./office.ts";

/** Office's dialog, where this host has one (DialogApi 1.1). */
export function dialogOf(office: OfficeJs): Dialog | null {
    const ui = office.context.ui as Office.UI | undefined;
    if (!ui || !isSupported(office, "DialogApi", "1.1")) return null;
    return (page) => new Promise((resolve, reject) => {
        ui.displayDialogAsync(page, { height: 60, width: 30, promptBeforeOpen: false }, (result) => {
            if ((result.status as unknown) !== "succeeded") {
                reject(new Error(result.error.message));
                return;
            }
            const dialog = result.value;
            dialog.addEventHandler(office.EventType.DialogMessageReceived, (told: object) => {
                dialog.close();
                resolve("message" in told && typeof told.message === "string" ? told.message : "");
            });
            // Closed by the user, or a page that could not be shown: either way there will be no answer.
            dialog.addEventHandler(office.EventType.DialogEventReceived, () => resolve(null));
        });
    });
}

/** Hands a message from inside the dialog to the pane that opened it. False when this window is no dialog of Office. */
export async function tellParent(frame: Window, message: string): Promise<boolean> {
    const until = Date.now() + 5_000;
    while (Date.now() < until) {
        const office = (frame as unknown as { Office?: OfficeJs }).Office;
        if (office?.onReady) {
            await office.onReady();
            const ui = office.context.ui as Office.UI | undefined;
            if (!ui || !("messageParent" in ui)) return false;
            ui.messageParent(message);
            return true;
        }
        await new Promise((resolve) => setTimeout(resolve, 25)); // office.js is loaded beside us and announces itself by existing
    }
    return false;
}
