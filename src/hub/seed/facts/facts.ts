import type { Language } from '../language/language.ts';
import { companyOf, type Person } from '../people/customers.ts';
import { type Random, randomHex } from '../random.ts';
import type { TopicKey } from '../topics.ts';
import { explorerLink, makeAddress, makeTransactionHash } from './addresses.ts';
import { type Asset, type Network, pickAmount, pickAsset } from './assets.ts';
import { localTime } from './local-time.ts';
import { formatNumber, makeFee } from './money.ts';
import {
  appVersions,
  browsers,
  coins,
  endpoints,
  errorCodes,
  evmAssets,
  lookalikes,
  memoAssets,
  pairs,
  phonesToCome,
  platforms,
  stakingAssets,
} from './samples.ts';

/** What one case is about: every number in it stays the same whoever mentions it, in whatever language. */
export type Facts = {
  /** The value of a slot, as said in this language at this instant (milliseconds). */
  get(slot: string, language: Language, at: number): string;
  readonly asset: Asset;
  readonly network: Network;
};

export type Cast = {
  readonly person: Person;
  /** Who has the conversation in hand when it is asked. */
  agentName(): string;
  /** Whom the one who speaks would hand over to. */
  colleagueName(): string;
  conversationNumber(): number;
};

const medianDollars = { standard: 420, vip: 18_000, institution: 140_000 } as const;

function pickMoney(draw: Random, topic: TopicKey): readonly [Asset, Network, Network] {
  const among =
    topic === 'wrong-network'
      ? evmAssets
      : topic === 'missing-memo'
        ? memoAssets
        : topic === 'staking-unlock'
          ? stakingAssets
          : undefined;
  const asset = pickAsset(draw, among);
  const chains =
    topic === 'wrong-network' ? asset.networks.filter((one) => one.chain === 'evm') : asset.networks;
  const network = draw.pick(chains);
  const others = chains.filter((one) => one !== network);
  return [asset, network, others.length > 0 ? draw.pick(others) : network];
}

/** Draws the facts of one case, whose trouble began `minutesBefore` before `openedAt` (milliseconds). */
export function makeFacts(
  draw: Random,
  topic: TopicKey,
  cast: Cast,
  openedAt: number,
  minutesBefore: number,
): Facts {
  const { person } = cast;
  const { customer, place } = person;
  const [asset, network, wrong] = pickMoney(draw, topic);
  const amount = pickAmount(draw, asset, medianDollars[customer.tier]);
  const eventAt = openedAt - minutesBefore * 60_000;
  const [pair, spot] = draw.pick(pairs);
  const price = spot * (0.85 + draw.unit() * 0.3);
  const dollars = Math.max(10, Math.round(draw.around(260, 1) / 10) * 10);
  const fiat = Math.max(5, Number((dollars * place.perDollar).toPrecision(2)));
  const wordIndex = new Map<string, number>();
  const kept = new Map<string, string>();
  const usedChain = topic === 'wrong-network' ? wrong : network;

  /** Made when first asked for: hashing addresses that nobody mentions would be half of the work. */
  function keep(slot: string, make: () => string): string {
    const known = kept.get(slot);
    if (known !== undefined) return known;
    const made = make();
    kept.set(slot, made);
    return made;
  }

  function word(slot: string, language: Language): string {
    const group = slot.split(':', 1)[0] as string;
    const forms = language.words[slot];
    if (!forms) throw new Error(`no fact called {${slot}} in ${language.locale}`);
    if (group === 'memokind') return forms[network.memo === 'tag' ? 0 : 1] ?? '';
    const index = wordIndex.get(group) ?? draw.int(0, 999_999);
    wordIndex.set(group, index);
    return forms[index % forms.length] as string;
  }

  const hash = (): string => keep('txid', () => makeTransactionHash(usedChain.chain, draw));
  const digits = (slot: string, low: number, high: number): string =>
    keep(slot, () => String(draw.int(low, high)));

  function get(slot: string, language: Language, at: number): string {
    const money = (value: number, decimals: number): string => formatNumber(value, decimals, language);
    const clock = (instant: number): string => localTime(instant, place.offset).clock;
    const day = (instant: number): string => {
      const local = localTime(instant, place.offset);
      return language.date(local.day, local.month);
    };
    switch (slot) {
      case 'first':
        return person.first;
      case 'courtesy':
        return language.courtesy?.(person.first, person.family, person.female) ?? person.first;
      case 'name':
        return customer.name.replace(/ \(.+\)$/, '');
      case 'agent':
        return cast.agentName();
      case 'colleague':
        return cast.colleagueName();
      case 'company':
        return companyOf(person);
      case 'phone':
        return customer.phone ?? `${place.dial} ${digits('phone', 100_000_000, 999_999_999)}`;
      case 'ticket':
        return `#${cast.conversationNumber()}`;
      case 'amount':
        return `${money(amount, asset.decimals)} ${asset.symbol}`;
      case 'asset':
        return asset.symbol;
      case 'fee':
        return keep('fee', () => makeFee(draw, topic, asset)).replace('.', language.decimal);
      case 'fiat':
        return `${money(fiat, fiat < 100 ? 2 : 0)} ${place.currency}`;
      case 'network':
        return network.label;
      case 'wrong':
        return wrong.label;
      case 'confirmations':
        return String(network.confirmations);
      case 'seen':
        return keep('seen', () =>
          String(Math.max(1, Math.floor(network.confirmations * (0.3 + draw.unit() * 0.6)))),
        );
      case 'address':
        return keep('address', () => makeAddress(network.chain, draw));
      case 'from':
        return keep('from', () => makeAddress(network.chain, draw));
      case 'txid':
        return hash();
      case 'shorttx':
        return `${hash().slice(0, 8)}…${hash().slice(-6)}`;
      case 'link':
        return explorerLink(usedChain.label, usedChain.chain, hash());
      case 'memo':
        return digits('memo', 100_000, network.memo === 'tag' ? 4_294_967_295 : 99_999_999);
      case 'platform':
        return keep('platform', () => draw.pick(platforms));
      case 'account':
        return keep('account', () => `NG-${draw.int(10_000_000, 99_999_999)}`);
      case 'withdrawal':
        return keep('withdrawal', () => `W-${draw.int(100_000, 999_999)}`);
      case 'case':
        return keep('case', () => `RC-${draw.int(10_000, 99_999)}`);
      case 'order':
        return digits('order', 20_000_000, 98_999_999);
      case 'reference':
        return keep('reference', () => `NG${draw.int(1_000_000, 9_999_999)}`);
      case 'ago':
        return language.ago(Math.max(3, (at - eventAt) / 60_000));
      case 'span':
        return language.span(Math.max(5, (at - eventAt) / 60_000));
      case 'date':
        return day(eventAt);
      case 'time':
        return clock(eventAt);
      case 'clock':
        return clock(at - 120_000);
      case 'today':
        return day(at);
      case 'soon':
        return clock(Math.ceil((at + 3_600_000) / 1_800_000) * 1_800_000);
      case 'until':
        return day(eventAt + 86_400_000 * (topic === 'whitelist-address' ? 1 : draw.int(3, 16)));
      case 'deadline':
        return keep('deadline', () => draw.pick(['2', '4', '12', '24', '48']));
      case 'year':
        return String(localTime(openedAt, 0).year - 1);
      case 'sinceyear':
        return String(Math.min(person.sinceYear, localTime(openedAt, 0).year - 1));
      case 'days':
        return digits('days', 2, 9);
      case 'tries':
        return digits('tries', 2, 5);
      case 'unlockdays':
        return keep('unlockdays', () => draw.pick(['7', '14', '21', '28']));
      case 'wait':
        return digits('wait', 2, 35);
      case 'device':
        return person.device;
      case 'newdevice':
        return keep('newdevice', () => draw.pick(phonesToCome.filter((one) => one !== person.device)));
      case 'system':
        return person.system;
      case 'appversion':
        return keep('appversion', () => draw.pick(appVersions));
      case 'browser':
        return keep('browser', () => draw.pick(browsers));
      case 'ip':
        return keep('ip', () => `${draw.pick(['203.0.113', '198.51.100', '192.0.2'])}.${draw.int(2, 250)}`);
      case 'bank':
        return keep('bank', () => draw.pick(place.banks));
      case 'last4':
        return digits('last4', 1000, 9999);
      case 'applicant':
        return keep('applicant', () => randomHex(draw, 12));
      case 'pair':
        return pair;
      case 'leverage':
        return keep('leverage', () => draw.pick(['5x', '10x', '20x', '50x', '3x']));
      case 'price':
        return money(price, price > 100 ? 0 : 4);
      case 'liqprice':
        return money(price * 0.968, price > 100 ? 0 : 4);
      case 'loss':
        return `${money(Number(keep('loss', () => String(Math.round(draw.around(dollars * 4, 0.8))))), 0)} USDT`;
      case 'coin':
        return keep('coin', () => draw.pick(coins));
      case 'coinamount':
        return money(Number(digits('coinamount', 2, 90)) * 100, 0);
      case 'nick':
        return keep(
          'nick',
          () =>
            `${draw.pick(['CryptoKing', 'fast_pay', 'honest_otc', 'Trader', 'coin_', 'P2Ppro', 'lucky'])}${draw.int(7, 999)}`,
        );
      case 'friend':
        return keep(
          'friend',
          () => draw.pick(draw.chance(0.5) ? place.names.women : place.names.men).split(':')[0] as string,
        );
      case 'code':
        return keep('code', () => randomHex(draw, 4).toUpperCase());
      case 'lookalike':
        return keep('lookalike', () => draw.pick(lookalikes));
      case 'endpoint':
        return keep('endpoint', () => draw.pick(endpoints));
      case 'errorcode':
        return keep('errorcode', () => draw.pick(errorCodes));
      case 'limit':
        return keep('limit', () => draw.pick(['1,200', '2,400', '6,000', '12,000']));
      case 'requestid':
        return keep('requestid', () => `req_${randomHex(draw, 9)}`);
      case 'compid':
        return keep(
          'compid',
          () =>
            `${companyOf(person)
              .replace(/[^A-Za-z]/g, '')
              .slice(0, 6)
              .toUpperCase()}_${draw.pick(['OE1', 'OE2', 'DC1'])}`,
        );
      case 'seq':
        return digits('seq', 20_000, 90_000);
      case 'seq2':
        return String(Number(digits('seq', 20_000, 90_000)) - 17);
      case 'timestamp':
        return String(Math.floor(eventAt));
      default:
        return word(slot, language);
    }
  }

  return {
    asset,
    network,
    get: (slot, language, at) =>
      slot === 'until'
        ? keep(`until ${language.locale}`, () => get(slot, language, at))
        : get(slot, language, at),
  };
}
