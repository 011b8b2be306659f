import { z } from 'zod';
import type { Source } from '../../shared/domain/conversation.ts';
import { readHubSetting, writeHubSetting } from '../store/queries/workspaces.ts';
import type { Store } from '../store/store.ts';
import { insertDepositAddresses } from './deposit-addresses.ts';
import {
  type ExchangeOptions,
  exchangeDefaults,
  type GeneratedExchange,
  generateExchange,
} from './generate.ts';
import { buildKnowledge, type Knowledge } from './knowledge/build.ts';
import { type LoadProgress, loadExchange } from './load.ts';
import { makeTeam } from './people/team.ts';
import { random, uuidAt } from './random.ts';
import { screenshotsFrom } from './screenshots.ts';
import { insertDemoSignals } from './signals.ts';

const day = 86_400_000;
const settingKey = 'demo-exchange';

/** How a seeded workspace was made: enough to make its people again. */
const DemoRecord = z.object({
  workspaceId: z.uuid(),
  seed: z.int(),
  now: z.int(),
  days: z.int(),
  customers: z.int(),
  conversations: z.int(),
  messages: z.int(),
});
export type DemoRecord = z.infer<typeof DemoRecord>;

export type DemoOptions = Omit<ExchangeOptions, 'macros' | 'picture'> & {
  /** Where the hub keeps attachments and pictures. */
  readonly filesDir: string;
  readonly progress?: LoadProgress;
  /** False: no articles, macros and pictures. */
  readonly knowledge?: boolean;
  /** False: nothing is suspicious yet. */
  readonly signals?: boolean;
  /** The `resources` folder; by default the one beside the code. */
  readonly resourcesDir?: string;
};

/** The knowledge base with ids that hang on the seed, its macros and articles included. */
function knowledgeOf(seed: number, now: number, days: number, resourcesDir: string | undefined): Knowledge {
  const madeAt = now - (days + 700) * day;
  const team = makeTeam(seed, madeAt);
  return buildKnowledge({
    now,
    ...(resourcesDir === undefined ? {} : { resourcesDir }),
    idFor(kind, key) {
      if (kind !== 'group') return uuidAt(random(seed, `${kind} ${key}`), madeAt);
      const group = team.groups.find((one) => one.name === key || one.id === key);
      if (!group) throw new Error(`no group called ${key}`);
      return group.id;
    },
  });
}

function macrosByTopic(knowledge: Knowledge): Map<string, Source[]> {
  const byTopic = new Map<string, Source[]>();
  for (const { id, version, topics } of knowledge.macros) {
    for (const topic of topics) {
      const known = byTopic.get(topic) ?? [];
      known.push({ kind: 'macro', id, version });
      byTopic.set(topic, known);
    }
  }
  return byTopic;
}

/**
 * Fills an empty database with the demo exchange: people, conversations, knowledge base, macros, pictures, and
 * the agent whom an embedded hub signs in. Answers with what it made.
 */
export async function seedDemo(store: Store, options: DemoOptions): Promise<GeneratedExchange> {
  const { filesDir, progress, resourcesDir, knowledge: wanted = true, signals = true, ...wishes } = options;
  const { seed, days } = { ...exchangeDefaults, ...wishes };
  const { now } = wishes;
  const knowledge = wanted ? knowledgeOf(seed, now, days, resourcesDir) : null;
  const exchange = generateExchange({
    ...wishes,
    ...(knowledge ? { macros: macrosByTopic(knowledge), picture: screenshotsFrom(knowledge.files) } : {}),
  });
  const record: DemoRecord = { workspaceId: exchange.workspace.id, seed, now, days, ...exchange.totals };
  await loadExchange(store, exchange, {
    filesDir,
    now,
    ...(knowledge ? { knowledge } : {}),
    ...(progress ? { progress } : {}),
    // A workspace whose process ended before this would be a demo without its simulator.
    also: async (tx) => {
      const { workspaceId } = record;
      if (signals)
        await insertDemoSignals(tx, { workspaceId, agentId: exchange.demoAgent.agent.id, seed, now });
      await insertDepositAddresses(tx, workspaceId);
      await writeHubSetting(tx, settingKey, record, now);
    },
  });
  return exchange;
}

/** How the demo workspace of this database was made; null when it has none. */
export async function readDemoRecord(store: Store): Promise<DemoRecord | null> {
  const parsed = DemoRecord.safeParse(await readHubSetting(store.db, settingKey));
  return parsed.success ? parsed.data : null;
}
