import "./office/trust-page.ts";
import { getConfig } from "./api/config.ts";
import { tellParent } from "./office/dialog.ts";
import { answerIn, handOver } from "./sign-in/answer.ts";
import { speak, words } from "./texts/words.ts";

const inDialog = "reconnect.dialog"; // this window was opened by Office, and stays one through Entra's pages

const wanted = new URLSearchParams(window.location.hash.slice(1)).get("to");
void (wanted === null ? finish() : goOn(wanted));

// Office opens only pages of our own origin. Nowhere but to our own Entra: else anybody could send people elsewhere from here.
async function goOn(to: string): Promise<void> {
    const { authority } = await getConfig();
    if (new URL(to).origin !== new URL(authority).origin) return finish();
    sessionStorage.setItem(inDialog, "yes");
    window.location.replace(to);
}

async function finish(): Promise<void> {
    await speak(navigator.language);
    const answer = answerIn(window);
    const isDialog = sessionStorage.getItem(inDialog) !== null;
    sessionStorage.removeItem(inDialog);
    const isHandedOver = answer !== null && (isDialog ? await tellParent(window, answer) : handOver(window));
    const said = document.getElementById("said");
    if (said) said.textContent = isHandedOver ? words.signIn.windowDone : words.signIn.windowLost;
    if (isHandedOver && !isDialog) window.close(); // the pane closes a dialog
}
