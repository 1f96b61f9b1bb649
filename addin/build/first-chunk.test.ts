import { expect, test } from "vitest";
import { firstChunk } from "./first-chunk.ts";

const imports: Record<string, string[]> = {
    "/a/src/taskpane.ts": ["/a/src/app.ts", "/a/src/words.ts", "/a/src/page.css"],
    "/a/src/signin.ts": ["/a/src/words.ts"],
    "/a/src/app.ts": ["/a/src/card.ts", "/a/src/tabs.ts"],
    "/a/src/tabs.ts": ["/a/src/app.ts"],
    "/a/src/view.ts": ["/a/src/card.ts", "/a/src/only-of-view.ts"],
};
const graph = { getModuleInfo: (id: string) => ({ importers: Object.keys(imports).filter((importer) => imports[importer]?.includes(id)) }) };

test.each([
    ["/a/src/app.ts", "first"],
    ["/a/src/card.ts", "first"],
    ["/a/src/tabs.ts", "first"],
    ["/a/src/words.ts", null],
    ["/a/src/page.css", null],
    ["/a/src/view.ts", null],
    ["/a/src/only-of-view.ts", null],
    ["/a/src/taskpane.ts", null],
])("puts %s into the file %s", (id, file) => {
    expect(firstChunk(id, graph)).toBe(file);
});
