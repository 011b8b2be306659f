import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Network = z.strictObject({
  name: z.string(),
  /** The coin that pays the network's fees. */
  coin: z.string(),
  confirmations: z.int().min(0),
  time: z.string(),
  /** Host of the block explorer; null where payments cannot be looked up. */
  explorer: z.string().nullable(),
  address: z.string(),
  memo: z.enum(['none', 'memo', 'destination tag', 'comment']),
  deposit: z.array(z.string()).length(3),
  withdraw: z.array(z.string()).length(3),
  slow: z.string(),
});

const NetworkFacts = z.strictObject({
  networks: z.record(z.string(), Network),
  assets: z.record(z.string(), z.strictObject({ name: z.string(), note: z.string() })),
  /** Amounts are decimal strings in the asset, written as people read them. */
  listings: z.array(
    z.strictObject({
      asset: z.string(),
      network: z.string(),
      minDeposit: z.string(),
      minWithdraw: z.string(),
      fee: z.string(),
      contract: z.string().optional(),
    }),
  ),
});
export type NetworkFacts = z.infer<typeof NetworkFacts>;
export type Network = z.infer<typeof Network>;

/** One asset on one network, with all that is known about both. */
export type Listing = {
  readonly code: string;
  readonly assetName: string;
  readonly assetNote: string;
  readonly networkKey: string;
  readonly network: Network;
  readonly minDeposit: string;
  readonly minWithdraw: string;
  readonly fee: string;
  readonly contract: string | null;
};

/** The table of assets and networks in `networks.yaml`, joined. */
export function readListings(seedDir: string): Listing[] {
  const facts = NetworkFacts.parse(parse(readFileSync(join(seedDir, 'networks.yaml'), 'utf8')));
  return facts.listings.map(({ asset, network: networkKey, contract, ...amounts }) => {
    const network = facts.networks[networkKey];
    const named = facts.assets[asset];
    if (!network || !named)
      throw new Error(`networks.yaml: ${asset} on ${networkKey} lacks its asset or network`);
    const { name: assetName, note: assetNote } = named;
    return { code: asset, assetName, assetNote, networkKey, network, contract: contract ?? null, ...amounts };
  });
}
