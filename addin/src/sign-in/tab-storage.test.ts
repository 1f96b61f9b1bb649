import { expect, test } from "vitest";
import { tabStorage } from "./tab-storage.ts";

test("is the tab's own where there is one", () => {
    expect(tabStorage(window)).toBe(window.sessionStorage);
});

test("lasts as long as the page where the browser denies it", () => {
    const denying = { get sessionStorage(): Storage { throw new DOMException("Access is denied for this document.", "SecurityError"); } } as unknown as Window;
    const storage = tabStorage(denying);
    expect(storage.getItem("a")).toBeNull();
    storage.setItem("a", "1");
    expect(storage.getItem("a")).toBe("1");
    storage.removeItem("a");

    expect(storage.getItem("a")).toBeNull();
});
