/** What a bundler knows of a module: who imports it at once. */
type Graph = { getModuleInfo: (id: string) => { importers: readonly string[] } | null };

// What views are made of. A language is a file of its own, because one is read and never two.
const ofViews = /\/src\/(api|booking|components|texts)\/(?!.*\b(en|de|mirrored)\.ts$)[^/]+\.ts$/;

/**
 * Puts everything that is loaded until this week's people stand into one file, and what the sign-in page needs as well into another.
 * Left to itself the bundler cuts a file wherever a view that is fetched later needs a part of it, and each cut costs bytes at first.
 * The views come in one file too: they are fetched ahead while nothing else goes on, share most of their words with one another, and weigh a tenth less so.
 */
export function firstChunk(id: string, graph: Graph): string | null {
    if (id.endsWith(".css") || id.endsWith("/src/taskpane.ts")) return null;
    if (!isReached(id, "/src/taskpane.ts", graph)) return ofViews.test(id) ? "views" : null;
    return isReached(id, "/src/signin.ts", graph) ? "both" : "first";
}

/** True where the entry imports the module at once, through whatever lies between. The entry is not reached by itself. */
function isReached(id: string, entry: string, graph: Graph, seen = new Set<string>()): boolean {
    if (seen.has(id)) return false;
    seen.add(id);
    return (graph.getModuleInfo(id)?.importers ?? []).some((importer) => importer.endsWith(entry) || isReached(importer, entry, graph, seen));
}
