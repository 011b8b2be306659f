import type { Channel } from '../../../shared/domain/vocabulary.ts';
import type { Talk, TopicTalk } from '../language/language.ts';
import type { Temper } from '../people/customers.ts';
import type { SeedAgent } from '../people/team.ts';
import type { Random } from '../random.ts';
import type { Act } from './plan.ts';
import type { Speech } from './speech.ts';

export type AgentVoice = {
  readonly draw: Random;
  readonly talk: Talk['agent'];
  readonly topic: TopicTalk;
  readonly agent: SeedAgent;
  /** The customer's. */
  readonly temper: Temper;
  readonly channel: Channel;
  readonly speech: Speech;
  /** Whether this agent speaks for the first time here. */
  readonly first: boolean;
  /** Whether the customer has waited long. */
  readonly late: boolean;
  readonly gap: string;
};

/** Ways of writing that an agent keeps, taken from their style number. */
function habits(style: number): { readonly brief: boolean; readonly warm: boolean } {
  return { brief: style === 2 || style === 6, warm: style === 3 || style === 7 || style === 0 };
}

function sentencesOf(voice: AgentVoice, act: Act): string[] {
  const { draw, talk, topic, speech } = voice;
  switch (act.does) {
    case 'ask':
      return [speech.line(speech.inTurn(topic.probe, act.turn)[0])];
    case 'work':
      return [speech.any(topic.work)];
    case 'reply':
      return [speech.line(speech.inTurn(topic.follow, act.turn)[1])];
    case 'leave':
      return [speech.any(talk.leave)];
    case 'update':
      return [speech.any(talk.update)];
    case 'solve':
      return draw.chance(0.5)
        ? [speech.any(topic.solve), speech.any(talk.anythingElse)]
        : [speech.any(topic.solve)];
    default:
      throw new Error(`agents do not ${act.does}`);
  }
}

/** What the agent writes in this act, in their own style and the customer's language. */
export function agentLine(voice: AgentVoice, act: Act): string {
  const { draw, talk, agent, temper, channel, speech, first, late, gap } = voice;
  if (act.does === 'to-private') return speech.any(talk.moveToPrivate);
  if (act.does === 'bye') return speech.any(talk.bye);
  const { brief, warm } = habits(agent.style);
  const mail = channel === 'email' || channel === 'ticket';
  const upset = temper === 'furious' || temper === 'frightened';
  const hello = talk.hello[first ? agent.style % talk.hello.length : agent.style % 2] as string;
  const before: string[] = [];
  if (first || mail) before.push(speech.line(hello));
  const body: string[] = [];
  if (first && channel === 'phone') body.push(speech.any(talk.afterCall));
  else if (first && upset && !brief) body.push(speech.any(talk.care));
  else if (first && (warm || draw.chance(0.4)) && !brief) body.push(speech.any(talk.calm));
  if (late && !first && draw.chance(0.5)) body.push(speech.any(talk.late));
  body.push(...sentencesOf(voice, act).filter((sentence) => sentence !== ''));
  if (first && act.does === 'ask' && !mail && draw.chance(0.25)) body.push(speech.any(talk.hold));
  if (!mail) return [...before, body.join(gap)].join('\n');
  const sign = speech.line(talk.sign[agent.style % talk.sign.length] as string);
  const paragraphs = brief ? [body.join(gap)] : body;
  return [...before, ...paragraphs, sign].join('\n\n');
}
