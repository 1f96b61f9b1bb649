import type { Plugin } from "vite";

const office = / *(?:<!--[^>]*-->\s*)?<script id="office"[^>]*><\/script>\n/;

/** Moves office.js behind everything else in the head: deferred scripts run in their order, and ours says first what office.js may fetch. */
export function moveOfficeLast(page: string): string {
    const found = office.exec(page)?.[0];
    if (found === undefined) throw new Error("The page loads no office.js.");
    return page.replace(found, "").replace("</head>", `${found}</head>`);
}

/** Does so in each page that is built. */
export function officeLast(): Plugin {
    return { name: "office-last", apply: "build", transformIndexHtml: { order: "post", handler: moveOfficeLast } };
}
