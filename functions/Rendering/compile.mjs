// digest.mjml -> digest.html.liquid. The result is committed, so that neither building nor running the app needs Node.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import mjml2html from "mjml";

const source = new URL("digest.mjml", import.meta.url);
export const compiled = new URL("digest.html.liquid", import.meta.url);

/** Compiles strictly: an unknown tag or attribute is an error, not a hole in the mail. */
export async function compileDigest() {
  // MJML would fetch web fonts for names it knows (Roboto is one), and a mail must fetch nothing.
  const options = { validationLevel: "strict", keepComments: false, fonts: {} };
  const { html } = await mjml2html(await readFile(source, "utf8"), options);
  return html.split("\n").map(line => line.trim()).filter(line => line !== "").join("\n") + "\n";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(compiled, await compileDigest());
}
