import type { Client } from "./client.ts";
import { listOf, nothing, object, text, type Guarded } from "./guards.ts";

const addresses = object({
    dropped: listOf(object({ address: text, why: text, evidence: listOf(text) })),
    proposals: listOf(object({ name: text, earlier: text, later: text, evidence: listOf(text) })),
    together: listOf(object({ personId: text, name: text, addresses: listOf(text) })),
});
/** Who was taken for nobody, and which addresses are or may be one person's. */
export type Addresses = Guarded<typeof addresses>;

export const getAddresses = (client: Client): Promise<Addresses> => client.send("GET", "/api/addresses", addresses);

/** The user's word on one address; null takes it back. */
export const putAddress = (client: Client, address: string, isPerson: boolean | null): Promise<undefined> =>
    client.send("PUT", "/api/addresses", nothing, { body: { address, isPerson } });

/** The user's word on two addresses: one person's, or never. */
export const putAddressPair = (client: Client, first: string, second: string, areSame: boolean): Promise<undefined> =>
    client.send("PUT", "/api/addresses/pairs", nothing, { body: { first, second, areSame } });
