import type { ArticleSource } from './article-source.ts';
import { assetOverview } from './asset-overview.ts';
import { depositGuide } from './deposit-guide.ts';
import { readListings } from './network-facts.ts';
import { withdrawalGuide } from './withdrawal-guide.ts';

/**
 * The articles that every exchange keeps per asset and network: how to deposit it there, how to withdraw it,
 * and for each asset which networks it has. Written from `networks.yaml`, in English.
 */
export function writeNetworkArticles(seedDir: string): ArticleSource[] {
  const listings = readListings(seedDir);
  const codes = [...new Set(listings.map(({ code }) => code))];
  return [
    ...listings.map(depositGuide),
    ...listings.map(withdrawalGuide),
    ...codes.map((code) => assetOverview(listings.filter((listing) => listing.code === code))),
  ];
}
