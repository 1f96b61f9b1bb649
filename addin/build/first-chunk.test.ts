import { expect, test } from "vitest";
import { firstChunk } from "./first-chunk.ts";

const imports: Record<string, string[]> = {
    "/a/src/taskpane.ts": ["/a/src/app.ts", "/a/src/words.ts", "/a/src/page.css"],
    "/a/src/signin.ts": ["/a/src/words.ts"],
    "/a/src/app.ts": ["/a/src/card.ts", "/a/src/tabs.ts"],
    "/a/src/tabs.ts": ["/a/src/app.ts"],
    "/a/src/components/view.ts": ["/a/src/card.ts", "/a/src/components/only-of-view.ts", "/a/src/texts/late-en.ts"],
};
const graph = { getModuleInfo: (id: string) => ({ importers: Object.keys(imports).filter((importer) => imports[importer]?.includes(id)) }) };

test.each([
    ["/a/src/app.ts", "first"],
    ["/a/src/card.ts", "first"],
    ["/a/src/tabs.ts", "first"],
    ["/a/src/words.ts", "both"],
    ["/a/src/page.css", null],
    ["/a/src/components/view.ts", "views"],
    ["/a/src/components/only-of-view.ts", "views"],
    ["/a/src/texts/late-en.ts", null],
    ["/a/src/texts/de.ts", null],
    ["/a/src/sign-in/ways.ts", null],
    ["/a/src/taskpane.ts", null],
])("puts %s into the file %s", (id, file) => {
    expect(firstChunk(id, graph)).toBe(file);
});
