import type { Agent, Group, Workspace } from '../../../shared/domain/people.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import { random, uuidAt } from '../random.ts';
import { type GroupKey, groupKeys } from '../topics.ts';

const exchange = { name: 'Northgate', domain: 'northgate.example' };

/** An agent with what only the seed knows of them. */
export type SeedAgent = {
  readonly agent: Agent;
  readonly groups: readonly GroupKey[];
  readonly female: boolean;
  /** Languages that they answer in. */
  readonly languages: readonly string[];
  /** Which of the personal styles is theirs. */
  readonly style: number;
  /** For the accounts that a visitor of the demo may sign in with. */
  readonly password: string | null;
};

export type Team = {
  readonly workspace: Workspace;
  readonly groups: readonly Group[];
  readonly groupIds: Readonly<Record<GroupKey, string>>;
  readonly agents: readonly SeedAgent[];
  /** Whom the embedded hub signs in. */
  readonly demoAgent: SeedAgent;
};

const groupNames: Record<GroupKey, string> = {
  general: 'General',
  deposits: 'Deposits & Withdrawals',
  kyc: 'KYC',
  security: 'Account Security',
  vip: 'VIP & Institutions',
  recovery: 'Asset Recovery',
  trading: 'Trading & API',
  compliance: 'Compliance',
};
/** Takes in what the first line escalates; no conversation begins there. */
const tier2Name = 'Tier 2';
const restrictedGroups: readonly GroupKey[] = ['security', 'compliance'];

export const demoPassword = 'northgate-demo';

/** Name, m or f, role, groups, time zone, languages; `!` marks an account with the demo password. */
const roster: readonly string[] = [
  'Ana Duarte|f|lead|general deposits kyc recovery vip|Europe/Lisbon|en es pt-BR|!',
  'Tomás Herrero|m|agent|general deposits kyc|Europe/Madrid|es en|!',
  'Ingrid Solheim|f|lead|general deposits trading kyc vip recovery|Europe/Oslo|en|!',
  'Marcus Oyelaran|m|trainer|general deposits kyc trading|Africa/Lagos|en|!',
  'Yuki Tanabe|f|security|security general|Asia/Tokyo|en zh|!',
  'Desmond Achterberg|m|admin|general deposits kyc vip recovery trading security compliance|Europe/Amsterdam|en|!',
  'Priyanka Nambiar|f|agent|general deposits|Asia/Kolkata|en',
  'Callum Reid|m|agent|general deposits recovery|Europe/London|en',
  'Rosario Ibáñez|f|agent|general deposits|America/Bogota|es en',
  'Thiago Bastos|m|agent|general deposits kyc|America/Sao_Paulo|pt-BR es en',
  'Elif Korkmaz|f|agent|general deposits kyc|Europe/Istanbul|tr en',
  'Nguyễn Bảo Trâm|f|agent|general deposits kyc|Asia/Ho_Chi_Minh|vi en',
  'Karim Mansour|m|agent|general deposits kyc|Asia/Dubai|ar en',
  'Alina Sidorenko|f|agent|general deposits kyc|Asia/Almaty|ru en',
  'Wei Jie Tan|m|agent|general deposits kyc vip|Asia/Singapore|zh en',
  'Grace Wanjiku|f|agent|general kyc|Africa/Nairobi|en',
  'Owen Pritchard|m|agent|deposits recovery|Europe/London|en',
  'Lucía Ferrante|f|agent|deposits recovery|America/Argentina/Buenos_Aires|es pt-BR en',
  'Hakan Tuncel|m|agent|deposits recovery|Europe/Istanbul|tr en',
  'Maja Kowalczyk|f|agent|deposits general|Europe/Warsaw|en ru',
  'Joel Villanueva|m|agent|general deposits|Asia/Manila|en',
  'Fatou Diallo|f|agent|general trading|Africa/Casablanca|en ar',
  'Stefan Brandt|m|tier2|recovery deposits|Europe/Berlin|en',
  'Noor Haddad|f|tier2|recovery deposits kyc|Asia/Amman|ar en',
  'Renata Figueiredo|f|tier2|deposits recovery|America/Sao_Paulo|pt-BR es en',
  'Arjun Deshmukh|m|agent|trading|Asia/Kolkata|en',
  'Hannah Lindgren|f|agent|trading vip|Europe/Stockholm|en',
  'Pavel Morozov|m|agent|trading general|Asia/Tbilisi|ru en',
  'Li Xin Koh|f|agent|trading vip|Asia/Singapore|zh en',
  'Gabriel Montes|m|agent|kyc general|America/Mexico_City|es en',
  'Siobhán Keane|f|agent|kyc general|Europe/Dublin|en',
  'Trần Quốc Việt|m|agent|kyc deposits|Asia/Ho_Chi_Minh|vi en',
  'Isabel Arroyo|f|lead|kyc compliance|Europe/Madrid|es en',
  'Dmitri Volkonsky|m|agent|kyc deposits|Asia/Yerevan|ru en',
  'Charlotte Ashby|f|lead|vip|Europe/London|en',
  'Rafael Quintero|m|agent|vip trading|America/Bogota|es en',
  'Nikolai Reznik|m|security|security|Europe/Belgrade|ru en',
  'Abena Owusu|f|security|security recovery|Africa/Lagos|en',
  'Helena Vasquez|f|compliance|compliance kyc|Europe/Madrid|es en pt-BR',
  'Julian Okafor|m|compliance|compliance|Europe/London|en',
];

function toAscii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase();
}

/** The 40 agents in 8 groups and a second tier beside them; the same people and ids for the same seed, made at `madeAt` (milliseconds). */
export function makeTeam(seed: number, madeAt: number): Team {
  const draw = random(seed, 'team');
  const workspace: Workspace = { id: uuidAt(draw, madeAt), ...exchange, locale: 'en' };
  const groupIds = Object.fromEntries(groupKeys.map((key) => [key, uuidAt(draw, madeAt)])) as Record<
    GroupKey,
    string
  >;
  const groups = groupKeys.map((key, position) => ({
    id: groupIds[key],
    name: groupNames[key],
    restricted: restrictedGroups.includes(key),
    position,
  }));
  // From a stream of its own: what is drawn after it stays as it was.
  const tier2Id = uuidAt(random(seed, 'tier 2'), madeAt);
  groups.push({ id: tier2Id, name: tier2Name, restricted: false, position: groups.length });
  const agents = roster.map((line, index) => toAgent(line, index, uuidAt(draw, madeAt), groupIds, tier2Id));
  const demoAgent = agents[0];
  if (!demoAgent) throw new Error('nobody on the roster');
  return { workspace, groups, groupIds, agents, demoAgent };
}

function toAgent(
  line: string,
  index: number,
  id: string,
  groupIds: Readonly<Record<GroupKey, string>>,
  tier2Id: string,
): SeedAgent {
  const [name = '', gender, role, groupList = '', timezone = 'UTC', languages = 'en', mark] = line.split('|');
  const words = name.split(' ');
  const groups = groupList.split(' ') as GroupKey[];
  const vietnamese = timezone === 'Asia/Ho_Chi_Minh';
  const given = (vietnamese ? words.at(-1) : words[0]) ?? name;
  const family = (vietnamese ? words[0] : words.at(-1)) ?? name;
  return {
    agent: {
      id,
      name,
      email: `${toAscii(given)}.${toAscii(family)}@${exchange.domain}`,
      role: role as Role,
      groupIds: [
        ...groups.map((key) => groupIds[key]),
        ...(role === 'tier2' || role === 'admin' ? [tier2Id] : []),
      ],
      locale: 'en',
      timezone,
      publicName: given,
      active: true,
      languages: languages.split(' '),
      skills: [],
      state: 'available',
      stateSince: 0,
      limits: [],
    },
    groups,
    female: gender === 'f',
    languages: languages.split(' '),
    style: index % 8,
    password: mark === '!' ? demoPassword : null,
  };
}
