import type { Language } from '../language/language.ts';
import type { Random } from '../random.ts';
import type { TopicKey } from '../topics.ts';
import type { Asset } from './assets.ts';

/** A fee as the exchange would name it, with a point for the decimals. */
export function makeFee(draw: Random, topic: TopicKey, asset: Asset): string {
  if (topic === 'wrong-network' || topic === 'missing-memo') return `${draw.pick([30, 50, 80, 100])} USDT`;
  const fee = draw.pick([0.8, 1, 1.5, 2, 4.5, 9]) / asset.usd;
  return `${Number(fee.toPrecision(1))} ${asset.symbol}`;
}

/** With the language's signs; zeros at the end of the decimals are dropped as people do. */
export function formatNumber(
  value: number,
  decimals: number,
  language: Pick<Language, 'decimal' | 'group'>,
): string {
  const [whole = '0', fraction = ''] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language.group);
  const kept = fraction.replace(/0+$/, '');
  if (kept === '') return grouped;
  const shown = decimals === 2 && kept.length === 1 ? `${kept}0` : kept;
  return `${grouped}${language.decimal}${shown}`;
}
