import type { Attachment, Author, Message, Source } from '../../../shared/domain/conversation.ts';
import type { Channel } from '../../../shared/domain/vocabulary.ts';
import { type Facts, makeFacts } from '../facts/facts.ts';
import { localTime } from '../facts/local-time.ts';
import { english } from '../language/en/english.ts';
import type { Language, TopicTalk } from '../language/language.ts';
import { languageFor } from '../language/languages.ts';
import { say } from '../language/phrase.ts';
import { endsWell, inPlot, type Plot, plotsOfTopic } from '../language/plots.ts';
import { answersToRemarks, findings, handovers, remarks } from '../language/team/notes.ts';
import { companyOf, type Person, type Temper } from '../people/customers.ts';
import type { SeedAgent } from '../people/team.ts';
import type { Random } from '../random.ts';
import { type Topic, type TopicKey, topics } from '../topics.ts';
import { agentLine } from './agent-lines.ts';
import { type CustomerVoice, customerLine } from './customer-lines.ts';
import { composeMail, type Quoted } from './mail.ts';
import type { Act } from './plan.ts';
import { emptyMemory, makeSpeech, type Speech } from './speech.ts';
import { minutesBefore, moneyTopics, tempersOfTopic } from './topic-moods.ts';

export type SceneInput = {
  readonly draw: Random;
  /** For what must not move the words: which macro a reply came from, which picture is attached. */
  readonly asides: Random;
  readonly topic: Topic;
  readonly person: Person;
  readonly channel: Channel;
  readonly agent: SeedAgent;
  readonly colleague: SeedAgent;
  readonly number: number;
  readonly createdAt: number;
  readonly macros: ReadonlyMap<string, readonly Source[]>;
  readonly picture: (topic: TopicKey, draw: Random) => Attachment | null;
};

export type Said = Pick<Message, 'author' | 'bodyText' | 'bodyHtml' | 'attachments' | 'sources'>;

/** The people and the case of one conversation, ready to speak. */
export type Scene = {
  readonly temper: Temper;
  readonly facts: Facts;
  /** How many pairs of questions the topic has. */
  readonly depth: { readonly probes: number; readonly follows: number };
  /** Whether the customer is content in the end. */
  readonly content: boolean;
  /** Who has it in hand now. */
  agent(): SeedAgent;
  /** The colleague takes over. */
  passOn(): void;
  /** Somebody has answered outside of the plan: from now on they have it in hand. */
  hear(from: SeedAgent, text: string, at: number): void;
  /** The number under which the desk keeps it has become known. */
  numbered(given: number): void;
  subject(at: number): string;
  /** What is said in this act; `spread`: messages that the opening is cut into besides the first. */
  say(act: Act, at: number, spread: number): Said;
  /** A comment with the rating. */
  comment(score: number, at: number): string;
};

type Case = {
  readonly topic: Topic;
  readonly talk: TopicTalk;
  readonly language: Language;
  readonly facts: Facts;
  readonly plot: Plot;
};

function isMail(channel: Channel): boolean {
  return channel === 'email';
}

export function makeScene(input: SceneInput): Scene {
  const { draw, asides, topic, person, channel, colleague, createdAt, macros, picture } = input;
  let number = input.number;
  const memory = emptyMemory();
  const cases: Case[] = [];
  let agent = input.agent;
  let speaking = agent;
  let spokeAlready: SeedAgent | null = null;
  let remarkedBy: SeedAgent | null = null;
  let waitingSince: number | null = createdAt;
  let lastReply: { text: string; at: number } | null = null;
  const institutional = topic.who === 'institution' || topic.who === 'vip';
  const moods = tempersOfTopic[topic.key];
  const temper = institutional
    ? draw.pick<Temper>(['plain', 'polite', 'curt', 'plain'])
    : moods && draw.chance(0.75)
      ? draw.weighted(moods)
      : person.temper;
  const easy = draw.chance(temper === 'furious' ? 0.6 : 0.9);

  const other = (one: SeedAgent): SeedAgent => (one === colleague ? input.agent : colleague);

  function caseOf(episode: number, at: number, sameAgain = false): Case {
    const known = cases[episode];
    if (known) return known;
    const before = cases[episode - 1];
    if (sameAgain && before) {
      // Nobody asks the same question twice in the same words.
      for (const [list, start] of memory.starts) memory.starts.set(list, start + 1);
      cases[episode] = before;
      return before;
    }
    const about = episode === 0 ? topic : nextTopic(draw, topic);
    const { language, talk } = languageFor(person.customer.locale, about.key);
    const cast = {
      person,
      agentName: () => agent.agent.publicName,
      colleagueName: () => other(speaking).agent.publicName,
      conversationNumber: () => number,
    };
    const ago = draw.around(minutesBefore[about.key] ?? 160, 0.9);
    const facts = makeFacts(draw, about.key, cast, at, ago);
    const fresh = { topic: about, language, talk, facts, plot: draw.pick(plotsOfTopic(talk)) };
    cases[episode] = fresh;
    return fresh;
  }

  const device = person.device.startsWith('iPhone') ? 'iphone' : 'android';

  function speechFor(about: Case, female: boolean, at: number, speaks = about.language): Speech {
    const { facts, plot } = about;
    const marks = [plot, device];
    if (moneyTopics.includes(about.topic.key)) marks.push('money');
    if (spokeAlready) marks.push('spoken');
    return makeSpeech({ draw, language: speaks, facts, plot: marks.join('+'), female, at, memory });
  }

  const gapOf = (language: Language): string => (language.locale === 'zh' ? '' : ' ');

  function fromCustomer(act: Act, at: number, spread: number): Said {
    const about = caseOf(act.episode, at, act.does === 'reopen');
    const { language, talk } = about;
    const speech = speechFor(about, person.female, at);
    const voice: CustomerVoice = {
      draw,
      talk: language.talk.customer,
      topic: talk,
      temper,
      locale: language.locale,
      channel,
      speech,
      outcome: !endsWell(about.plot) ? 'bad' : easy ? 'good' : 'grudging',
      spread,
      gap: gapOf(language),
    };
    const text = customerLine(voice, act);
    waitingSince ??= at;
    const file = act.does === 'attach' ? picture(about.topic.key, asides) : null;
    const attachments = file ? [file] : [];
    const author: Author = { kind: 'customer', id: person.customer.id };
    if (!isMail(channel)) return { author, bodyText: text, bodyHtml: null, attachments, sources: [] };
    const quoted = lastReply && draw.chance(0.55) ? quote(language, lastReply) : null;
    const mail = composeMail({
      draw,
      text,
      signature: speech.any(language.talk.customer.signature),
      sentFrom: draw.chance(0.22) ? speech.any(language.talk.customer.sentFrom) : null,
      quoted,
      company: person.customer.tier === 'institution' ? companyOf(person) : null,
      rightToLeft: language.locale === 'ar',
    });
    return { author, bodyText: mail.text, bodyHtml: mail.html, attachments, sources: [] };
  }

  function quote(language: Language, { text, at }: { text: string; at: number }): Quoted {
    const local = localTime(at, person.place.offset);
    const header = say(language.talk.wrote, {
      female: false,
      choose: () => 0,
      fact: (slot) =>
        slot === 'date'
          ? `${language.date(local.day, local.month)} ${local.year}`
          : slot === 'time'
            ? local.clock
            : 'Northgate Support',
    });
    return { header, text };
  }

  function fromAgent(act: Act, at: number): Said {
    speaking = agent;
    const about = caseOf(act.episode, at);
    const text = agentLine(
      {
        draw,
        talk: about.language.talk.agent,
        topic: about.talk,
        agent,
        temper,
        channel,
        speech: speechFor(about, agent.female, at),
        first: spokeAlready !== agent,
        late: waitingSince !== null && at - waitingSince > (isMail(channel) ? 20 : 2) * 3_600_000,
        gap: gapOf(about.language),
      },
      act,
    );
    if (act.does !== 'to-private') spokeAlready = agent;
    waitingSince = null;
    lastReply = { text, at };
    const known = macros.get(about.topic.key) ?? [];
    const sources =
      (act.does === 'work' || act.does === 'ask') && known.length > 0 && asides.chance(0.5)
        ? [asides.pick(known)]
        : [];
    return {
      author: { kind: 'agent', id: agent.agent.id },
      bodyText: text,
      bodyHtml: null,
      attachments: [],
      sources,
    };
  }

  function note(act: Act, at: number): Said {
    const about = caseOf(act.episode, at);
    const answers = act.does === 'remark' && act.turn > 0 && remarkedBy !== null;
    const first = act.does === 'remark' && draw.chance(0.3) ? colleague : agent;
    const writer = answers && remarkedBy ? other(remarkedBy) : first;
    if (act.does === 'remark') remarkedBy = writer;
    speaking = writer;
    const speech = speechFor(about, writer.female, at, english);
    const ordinary = act.does === 'handover' ? handovers : answers ? answersToRemarks : remarks;
    const list = act.does === 'finding' ? findings[about.topic.key] : ordinary;
    return {
      author: { kind: 'agent', id: writer.agent.id },
      bodyText: speech.any(list),
      bodyHtml: null,
      attachments: [],
      sources: [],
    };
  }

  return {
    temper,
    get content() {
      return easy && endsWell(caseOf(0, createdAt).plot);
    },
    get facts() {
      return caseOf(0, createdAt).facts;
    },
    depth: depthOf(caseOf(0, createdAt)),
    agent: () => agent,
    passOn() {
      agent = colleague;
    },
    numbered(given) {
      number = given;
    },
    hear(from, text, at) {
      agent = from;
      spokeAlready = from;
      waitingSince = null;
      lastReply = { text, at };
    },
    subject: (at) => {
      const about = caseOf(0, at);
      return speechFor(about, person.female, at).any(about.talk.subject);
    },
    say(act, at, spread) {
      if (act.by === 'customer') return fromCustomer(act, at, spread);
      if (act.by === 'agent') return fromAgent(act, at);
      if (act.by === 'note') return note(act, at);
      const about = caseOf(act.episode, at);
      const text = speechFor(about, true, at).any(about.language.talk.agent.automatic);
      return {
        author: { kind: 'bot', id: null },
        bodyText: text,
        bodyHtml: null,
        attachments: [],
        sources: [],
      };
    },
    comment(score, at) {
      const about = caseOf(0, at);
      const { csatGood, csatFair, csatBad } = about.language.talk.customer;
      return speechFor(about, person.female, at).any(
        score >= 4 ? csatGood : score === 3 ? csatFair : csatBad,
      );
    },
  };
}

function depthOf({ talk, plot }: Case): Scene['depth'] {
  return { probes: inPlot(talk.probe, plot).length, follows: inPlot(talk.follow, plot).length };
}

/** What somebody who is already talking to the desk would bring up next. */
function nextTopic(draw: Random, before: Topic): Topic {
  const choice = topics.filter(
    (topic) => topic !== before && !topic.restricted && (topic.who === 'anyone' || topic.who === before.who),
  );
  return draw.weighted(
    choice.map((topic) => [topic, topic.who === before.who ? topic.weight * 3 : topic.weight] as const),
  );
}
