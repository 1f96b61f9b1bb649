/** What a bundler knows of a module: who imports it at once. */
type Graph = { getModuleInfo: (id: string) => { importers: readonly string[] } | null };

/**
 * Puts everything that is loaded until this week's people stand into one file, but for what the sign-in page needs as well.
 * Left to itself the bundler cuts a file wherever a view that is fetched later needs a part of it, and each cut costs bytes at first.
 */
export function firstChunk(id: string, graph: Graph): string | null {
    return isReached(id, "/src/taskpane.ts", graph) && !isReached(id, "/src/signin.ts", graph) && !id.endsWith(".css") ? "first" : null;
}

/** True where the entry imports the module at once, through whatever lies between. The entry is not reached by itself. */
function isReached(id: string, entry: string, graph: Graph, seen = new Set<string>()): boolean {
    if (seen.has(id)) return false;
    seen.add(id);
    return (graph.getModuleInfo(id)?.importers ?? []).some((importer) => importer.endsWith(entry) || isReached(importer, entry, graph, seen));
}
