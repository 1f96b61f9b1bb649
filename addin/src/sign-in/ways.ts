import type { AddinConfig } from "../api/config.ts";
import { DialogSignIn, type Dialog } from "./dialog-sign-in.ts";
import { Entra } from "./entra.ts";
import { tabStorage } from "./tab-storage.ts";
import type { SignIn } from "./token.ts";
import { WindowSignIn } from "./window-sign-in.ts";

/** Signs in with a code: in Office's dialog where there is one, else in a window of the browser. */
export function byCode(config: AddinConfig, page: string, dialog: Dialog | null, frame: Window): SignIn {
    const entra = new Entra(config, page);
    const storage = tabStorage(frame);
    return dialog ? new DialogSignIn(entra, dialog, page, storage) : new WindowSignIn(entra, frame, storage);
}
