import type { Customer } from '../../../shared/domain/people.ts';
import type { Tier, Verification } from '../../../shared/domain/vocabulary.ts';
import { fieldsOf } from '../customer-fields.ts';
import { type Random, random, uuidAt } from '../random.ts';
import { type NamePool, type Place, regions } from './names.ts';

/** How a person writes when something is wrong; they keep it. */
export type Temper = 'plain' | 'polite' | 'curt' | 'furious' | 'frightened' | 'longwinded' | 'typos';

/** A customer with what only the seed knows of them. */
export type Person = {
  readonly customer: Customer;
  readonly first: string;
  readonly family: string;
  readonly female: boolean;
  readonly place: Place;
  readonly temper: Temper;
  readonly device: string;
  readonly system: string;
  readonly sinceYear: number;
};

/** People are numbered so that their tier follows from the number: no list of all of them is ever needed. */
const tierCycle = 50;
const institutionSlots = [11, 37];
const vipSlots = [4, 19, 27, 42];

export function tierOf(index: number): Tier {
  const slot = index % tierCycle;
  if (institutionSlots.includes(slot)) return 'institution';
  return vipSlots.includes(slot) ? 'vip' : 'standard';
}

/** The number of some customer of this tier among `count`. */
export function indexOfTier(draw: Random, tier: Tier, count: number): number {
  const slots = tier === 'institution' ? institutionSlots : vipSlots;
  const cycles = Math.max(1, Math.floor(count / tierCycle));
  return Math.min(count - 1, draw.int(0, cycles - 1) * tierCycle + draw.pick(slots));
}

const phones: readonly (readonly [devices: readonly string[], systems: readonly string[]])[] = [
  [
    ['iPhone 12', 'iPhone 13', 'iPhone 14 Pro', 'iPhone 15', 'iPhone SE', 'iPhone 16'],
    ['iOS 17.6', 'iOS 18.1', 'iOS 16.7'],
  ],
  [
    [
      'Galaxy S22',
      'Galaxy A54',
      'Pixel 7',
      'Redmi Note 12',
      'Pixel 8 Pro',
      'Galaxy S24',
      'Oppo Reno 8',
      'Moto G84',
      'Xiaomi 13T',
    ],
    ['Android 13', 'Android 14', 'Android 15', 'Android 12'],
  ],
];

const mailHosts = ['mailbox.example', 'post.example', 'inbox.example', 'fastpost.example', 'letters.example'];

const companies = [
  'Halvorsen Capital',
  'Meridian Quant',
  'Blue Heron Trading',
  'Kestrel Markets',
  'Ostrava Digital',
  'Lumen Treasury',
  'Southbank Arbitrage',
  'Tessera Partners',
  'Corvid Research',
  'Panoramica Fund',
  'Ironbridge Liquidity',
  'Nordlicht Assets',
  'Andes Prime',
  'Straits Digital',
  'Calder & Voss',
  'Alcázar Ventures',
];

const weightedRegions = regions.map((region) => [region, region.share] as const);

type Name = { readonly shown: string; readonly ascii: string };

const names = new Map<string, Name>();

function readName(entry: string): Name {
  const known = names.get(entry);
  if (known) return known;
  const [shown = '', latin] = entry.split(':');
  const ascii = (latin ?? shown)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  const name = { shown, ascii };
  names.set(entry, name);
  return name;
}

function pickName(draw: Random, pool: NamePool, female: boolean): readonly [first: Name, family: Name] {
  const families = female ? (pool.familiesOfWomen ?? pool.families) : pool.families;
  return [readName(draw.pick(female ? pool.women : pool.men)), readName(draw.pick(families))];
}

const tempers: readonly (readonly [Temper, number])[] = [
  ['plain', 30],
  ['polite', 20],
  ['curt', 14],
  ['longwinded', 10],
  ['typos', 10],
  ['frightened', 9],
  ['furious', 7],
];

const tagsOfTier: Record<Tier, readonly string[]> = {
  standard: [],
  vip: ['vip'],
  institution: ['institution', 'api'],
};

function verificationOf(draw: Random, tier: Tier): Verification {
  if (tier !== 'standard') return 'verified';
  return draw.weighted<Verification>([
    ['verified', 80],
    ['pending', 7],
    ['unverified', 8],
    ['rejected', 5],
  ]);
}

/** Now and then somebody writes whom the exchange has already, under an account of theirs or without one. */
function isTwin(index: number): boolean {
  return index % tierCycle === 41;
}

/** The same person again, as they typed it where nobody knew them. */
function asTwin(one: Person, { id, createdAt, updatedAt }: Customer): Person {
  const { email, phone } = one.customer;
  return {
    ...one,
    customer: {
      ...one.customer,
      id,
      email: email && email.charAt(0).toUpperCase() + email.slice(1),
      phone: phone?.replaceAll(' ', '-') ?? null,
      verification: 'unverified',
      identified: false,
      twoFactor: false,
      tags: [],
      fields: {},
      createdAt,
      updatedAt,
    },
  };
}

/**
 * The customer with this number, the same for the same seed. All of them joined before `windowStart`
 * (milliseconds), so that nobody writes before they exist.
 */
export function makePerson(
  seed: number,
  index: number,
  windowStart: number,
  managers: readonly string[],
): Person {
  const own = invent(seed, index, windowStart, managers);
  return isTwin(index) ? asTwin(invent(seed, index - 1, windowStart, managers), own.customer) : own;
}

function invent(seed: number, index: number, windowStart: number, managers: readonly string[]): Person {
  const draw = random(seed, 'customer', index);
  const region = draw.weighted(weightedRegions);
  const place = draw.weighted(region.places);
  const female = draw.chance(0.46);
  const [first, family] = pickName(draw, place.names, female);
  const tier = tierOf(index);
  const day = 86_400_000;
  const createdAt = Math.floor(windowStart - day * Math.min(2600, 3 + draw.around(380, 1.1)));
  const [devices, systems] = draw.pick(phones);
  const joint = place.names.joint ?? ' ';
  const shownName = place.names.familyFirst
    ? `${family.shown}${joint}${first.shown}`
    : `${first.shown}${joint}${family.shown}`;
  const company = tier === 'institution' ? (companies[index % companies.length] as string) : null;
  const host = company
    ? `${company
        .normalize('NFD')
        .toLowerCase()
        .replace(/[^a-z]/g, '')}.example`
    : draw.pick(mailHosts);
  const number = draw.chance(0.6) ? String(draw.int(1, 99)) : '';
  const verification = verificationOf(draw, tier);
  const tags = [...tagsOfTier[tier]];
  if (draw.chance(0.06)) tags.push('p2p-merchant');
  if (draw.chance(0.04)) tags.push('beta-tester');
  if (draw.chance(0.03)) tags.push('vulnerable');
  if (draw.chance(0.05)) tags.push('past-complaint');
  return {
    first: first.shown,
    family: family.shown,
    female,
    place,
    temper: draw.weighted(tempers),
    device: draw.pick(devices),
    system: draw.pick(systems),
    sinceYear: new Date(createdAt).getUTCFullYear(),
    customer: {
      id: uuidAt(draw, createdAt),
      name: company ? `${shownName} (${company})` : shownName,
      email: draw.chance(0.97) ? `${first.ascii}.${family.ascii}${company ? '' : number}@${host}` : null,
      phone: draw.chance(0.8)
        ? `${place.dial} ${draw.int(100, 999)} ${draw.int(100, 999)} ${draw.int(1000, 9999)}`
        : null,
      tier,
      locale: region.locale,
      timezone: place.timezone,
      country: place.country,
      verification,
      identified: true,
      twoFactor: verification === 'verified' ? draw.chance(0.86) : draw.chance(0.4),
      tags,
      note: '',
      fields: fieldsOf(seed, index, tier, createdAt),
      mergedIn: [],
      identity: null,
      accountManagerId: tier === 'standard' || managers.length === 0 ? null : draw.pick(managers),
      createdAt,
      updatedAt: Math.floor(createdAt + (windowStart - createdAt) * draw.unit()),
    },
  };
}

/** The institution's name, where the person writes for one. */
export function companyOf(person: Person): string {
  return /\((.+)\)$/.exec(person.customer.name)?.[1] ?? `${person.family} & Co`;
}
