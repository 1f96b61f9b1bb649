// Puts a host and an app id into a manifest's {{tokens}}.

const hostName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What somebody can mend who asked for the manifests. */
export class BadWish extends Error {}

/**
 * Throws a sentence when a value cannot be a host name or an app id, so that no broken manifest is ever written.
 * @param {string} manifest
 * @param {{ host: string, clientId: string | null }} values Without a client id, the manifest must not name one.
 * @returns {string}
 */
export function fill(manifest, { host, clientId }) {
  if (!hostName.test(host)) throw new BadWish(`"${host}" is not a host name, such as reconnect.example.org: no https://, no path, no port, in small letters.`);
  if (clientId !== null && !guid.test(clientId)) throw new BadWish(`"${clientId}" is not an application id: 32 hexadecimal digits in five groups, in small letters.`);
  const filled = manifest.replaceAll("{{host}}", host).replaceAll("{{clientId}}", clientId ?? "{{clientId}}");
  const left = /\{\{\w*\}\}/.exec(filled);
  if (left) throw new BadWish(`The manifest has a token nobody fills: ${left[0]}`);
  return filled;
}
