import { expect, test } from "vitest";
import { withoutHydration } from "./no-hydration.ts";

test.each([
    ["/a/node_modules/@microsoft/fast-element/dist/esm/components/hydration.js", true],
    ["/a/node_modules/@microsoft/fast-element/dist/esm/templating/hydration-view.js", true],
    ["/a/node_modules/@microsoft/fast-element/dist/esm/templating/view.js", false],
    ["/a/src/components/hydration.js", false],
])("of %s something else stands in the build: %s", (id, isReplaced) => {
    expect(withoutHydration(id) !== undefined).toBe(isReplaced);
});

test("nothing is taken for drawn already", async () => {
    const code = withoutHydration("/fast-element/dist/esm/components/hydration.js") ?? "";
    const { isHydratable } = await import(`data:text/javascript,${encodeURIComponent(code)}`) as { isHydratable: (value: object) => boolean };

    expect(isHydratable({})).toBe(false);
});
