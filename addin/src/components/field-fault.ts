import { html, nothing } from "lit";

/** What the server does not take, by the field's name on the wire. */
export type FieldFaults = Readonly<Record<string, readonly string[]>>;

/** The fault of a field, to stand right at it; the field names it by aria-describedby. */
export function fieldFault(faults: FieldFaults, field: string): unknown {
    const said = faults[field] ?? [];
    return said.length === 0 ? nothing : html`<p id=${idOf(field)} class="fault quiet" role="alert">${said.join(" ")}</p>`;
}

export const idOf = (field: string): string => `fault-${field.replaceAll(".", "-")}`;
