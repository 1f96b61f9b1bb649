import type { Plugin } from "vite";

// What the rest of the library asks these modules for, where no server has drawn anything: is it drawn already? It is not.
const instead: Record<string, string> = {
    "/fast-element/dist/esm/components/hydration.js": "export const HydrationMarkup = {}; export const Hydratable = Symbol(); export const isHydratable = () => false;",
    "/fast-element/dist/esm/templating/hydration-view.js": "export const HydrationStage = { hydrated: 'hydrated' };",
};

/** The code that stands for a module of Fluent's library which only pages drawn by a server need; undefined for any other module. */
export function withoutHydration(id: string): string | undefined {
    return Object.entries(instead).find(([path]) => id.endsWith(path))?.[1];
}

/** Leaves the taking over of what a server has drawn out of a build. Fails the build when Fluent's library has come to look different. */
export function noHydration(): Plugin {
    const left = new Set<string>();
    return {
        name: "no-hydration",
        apply: "build",
        enforce: "pre",
        load(id) {
            const code = withoutHydration(id);
            if (code !== undefined) left.add(id);
            return code;
        },
        buildEnd(fault) {
            if (!fault && left.size < Object.keys(instead).length) this.error("Fluent's library no longer has the modules that are left out.");
        },
    };
}
