/** Tells the elements above that something was chosen here; crosses shadow roots. */
export function emit(from: EventTarget, name: string, detail?: unknown): void {
    from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/** What an event of ours carries. */
export const detailOf = <T>(event: Event): T => (event as CustomEvent<T>).detail;
