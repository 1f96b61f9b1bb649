import type { App } from "./components/app.ts";
import type { Fault } from "./components/fault.ts";

declare global {
    interface HTMLElementTagNameMap {
        "rc-app": App;
        "rc-fault": Fault;
    }
}
