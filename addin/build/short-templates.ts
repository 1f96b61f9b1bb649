import type { Plugin } from "vite";

const templates = /\b(css|html)`([^`]*)`/g;

/** Shortens the indentation inside Lit's templates, which no minifier touches: HTML and CSS read any white space as one space. */
export function shorten(code: string): string {
    let shorter = code;
    for (let before = ""; before !== shorter;) {
        before = shorter;
        shorter = before.replace(templates, (_, tag: string, body: string) =>
            `${tag}\`${tag === "css" ? body.trim().replace(/\s+/g, " ").replace(/ ?([{};,]) ?/g, "$1").replace(/;}/g, "}").replace(/([a-z-]): /g, "$1:") : body.replace(/\s*\n\s*/g, "\n")}\``);
    }
    return shorter;
}

/** Shortens the templates of our own elements in a build. */
export function shortTemplates(): Plugin {
    return {
        name: "short-templates",
        apply: "build",
        enforce: "pre",
        transform: (code, id) => (/\/src\/components\/[^/]+\.ts$/.test(id) ? { code: shorten(code), map: null } : null),
    };
}
