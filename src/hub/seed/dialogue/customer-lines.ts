import type { Channel } from '../../../shared/domain/vocabulary.ts';
import type { Talk, TopicTalk } from '../language/language.ts';
import type { Temper } from '../people/customers.ts';
import type { Random } from '../random.ts';
import type { Act } from './plan.ts';
import type { Speech } from './speech.ts';
import { lowerFirst, shout, typeLike } from './tone.ts';

export type CustomerVoice = {
  readonly draw: Random;
  readonly talk: Talk['customer'];
  readonly topic: TopicTalk;
  readonly temper: Temper;
  readonly locale: string;
  readonly channel: Channel;
  readonly speech: Speech;
  readonly outcome: 'good' | 'grudging' | 'bad';
  /** How many further messages the opening is spread over. */
  readonly spread: number;
  /** Between the words of two sentences: nothing in Chinese. */
  readonly gap: string;
};

function isMail(channel: Channel): boolean {
  return channel === 'email' || channel === 'ticket';
}

const wishesOf: Record<Temper, { detail: number; want: number; tried: number; anger: number; fear: number }> =
  {
    plain: { detail: 0.55, want: 0.6, tried: 0.15, anger: 0.02, fear: 0.05 },
    polite: { detail: 0.6, want: 0.8, tried: 0.25, anger: 0, fear: 0.08 },
    curt: { detail: 0.35, want: 0.25, tried: 0, anger: 0.05, fear: 0 },
    furious: { detail: 0.4, want: 0.55, tried: 0.2, anger: 1, fear: 0.05 },
    frightened: { detail: 0.6, want: 0.6, tried: 0.15, anger: 0, fear: 1 },
    longwinded: { detail: 0.9, want: 0.9, tried: 0.8, anger: 0.1, fear: 0.25 },
    typos: { detail: 0.5, want: 0.5, tried: 0.2, anger: 0.08, fear: 0.1 },
  };

/** The sentences of a first message, without greeting. */
function openingSentences(voice: CustomerVoice): string[] {
  const { draw, talk, topic, temper, speech, channel, spread } = voice;
  const wish = wishesOf[temper];
  const sentences: string[] = [];
  if (temper === 'longwinded' && channel !== 'x') sentences.push(speech.any(talk.background));
  if (temper === 'frightened' && draw.chance(0.5)) sentences.push(speech.any(talk.fear));
  sentences.push(speech.any(topic.open));
  if (channel !== 'phone' && spread === 0 && speech.has(topic.detail) && draw.chance(wish.detail))
    sentences.push(speech.any(topic.detail));
  if (draw.chance(wish.tried)) sentences.push(speech.any(talk.tried));
  if (draw.chance(wish.anger)) {
    const angry = speech.any(talk.anger);
    sentences.push(draw.chance(0.3) ? shout(angry, voice.locale) : angry);
  }
  if (draw.chance(wish.fear)) sentences.push(speech.any(talk.fear));
  if (spread < 2 && speech.has(topic.want) && draw.chance(wish.want)) sentences.push(speech.any(topic.want));
  return sentences;
}

function opening(voice: CustomerVoice): string {
  const { draw, talk, topic, temper, speech, channel, gap } = voice;
  if (channel === 'x' || channel === 'reddit') {
    const short = speech.any(topic.post && speech.has(topic.post) ? topic.post : topic.open);
    return channel === 'reddit' && draw.chance(0.6) ? `${short}\n\n${speech.any(topic.open)}` : short;
  }
  const sentences = openingSentences(voice);
  if (channel === 'phone') return `${speech.any(talk.voicemail)}${gap}${sentences.join(gap)}`;
  const greets = temper === 'curt' ? 0.1 : temper === 'furious' ? 0.25 : 0.8;
  const polite = temper === 'polite' || temper === 'longwinded';
  if (!isMail(channel)) {
    const said = sentences.join(gap);
    const greeted = draw.chance(greets * 0.7) ? after(voice, speech.any(talk.hello), said) : said;
    return typeLike(voice, greeted, true);
  }
  const paragraphs: string[] = [];
  if (draw.chance(greets)) paragraphs.push(speech.any(polite ? talk.helloPolite : talk.hello));
  const cut = sentences.length > 2 ? draw.int(1, sentences.length - 1) : sentences.length;
  paragraphs.push(typeLike(voice, sentences.slice(0, cut).join(gap), false));
  if (cut < sentences.length) paragraphs.push(sentences.slice(cut).join(gap));
  if (polite || draw.chance(0.3)) paragraphs.push(speech.any(talk.thanksAhead));
  return paragraphs.join('\n\n');
}

/** A sentence after a greeting or a small word: on the same line, smaller after a comma. */
function after(
  { gap, locale }: Pick<CustomerVoice, 'gap' | 'locale'>,
  lead: string,
  sentence: string,
): string {
  if (lead === '') return sentence;
  if (/[,:،，]$/u.test(lead)) return `${lead}${gap}${lowerFirst(sentence, locale)}`;
  return /[\p{L}\p{N}]$/u.test(lead)
    ? `${lead},${gap}${lowerFirst(sentence, locale)}`
    : `${lead}${gap}${sentence}`;
}

/** A later message with the small words people put around a sentence. */
function dressed(voice: CustomerVoice, sentence: string): string {
  const { draw, talk, temper, speech, channel } = voice;
  if (isMail(channel)) {
    const hello = draw.chance(0.6) ? `${speech.any(talk.hello)}\n\n` : '';
    const thanks = draw.chance(temper === 'polite' ? 0.8 : 0.25) ? `\n\n${speech.any(talk.thanksAhead)}` : '';
    return `${hello}${typeLike(voice, `${sentence}${speech.any(talk.tail)}`, false)}${thanks}`;
  }
  const lead = temper === 'furious' ? '' : speech.any(talk.leadIn);
  return typeLike(voice, `${after(voice, lead.trimEnd(), sentence)}${speech.any(talk.tail)}`, true);
}

/** From where the next of several first messages is taken. */
function furtherList({ talk, topic, temper, speech }: CustomerVoice, turn: number): readonly string[] {
  const lists = [topic.detail, topic.want].filter((list) => speech.has(list));
  return lists[turn] ?? (temper === 'furious' ? talk.anger : turn % 2 === 0 ? talk.tried : talk.fear);
}

/** What the customer writes in this act. */
export function customerLine(voice: CustomerVoice, act: Act): string {
  const { draw, talk, topic, temper, speech, channel, gap } = voice;
  switch (act.does) {
    case 'open':
      return opening(voice);
    case 'more':
      return typeLike(voice, speech.any(furtherList(voice, act.turn)), true);
    case 'attach':
      return speech.any(talk.attached);
    case 'moved':
      return speech.any(talk.movedToPrivate);
    case 'answer': {
      const pair = speech.inTurn(topic.probe, act.turn);
      return dressed(voice, speech.line(pair[1]));
    }
    case 'follow': {
      const pair = speech.inTurn(topic.follow, act.turn);
      const pressed = temper === 'furious' && draw.chance(0.5) ? `${gap}${speech.any(talk.anger)}` : '';
      const afraid = temper === 'frightened' && draw.chance(0.4) ? `${speech.any(talk.fear)}${gap}` : '';
      return dressed(voice, `${afraid}${speech.line(pair[0])}${pressed}`);
    }
    case 'filler':
      return speech.any(talk.filler);
    case 'nag': {
      const angry = temper === 'furious' || (temper !== 'polite' && act.turn > 0 && draw.chance(0.4));
      const nag = speech.any(angry ? talk.nagAngry : talk.nag);
      const more = temper === 'frightened' || !speech.has(topic.want) ? talk.fear : topic.want;
      const text = draw.chance(0.35) ? `${nag}${gap}${speech.any(more)}` : nag;
      return typeLike(voice, text, !isMail(channel));
    }
    case 'reopen':
      return dressed(
        voice,
        `${speech.any(talk.reopen)}${gap}${speech.any(speech.has(topic.detail) ? topic.detail : topic.open)}`,
      );
    case 'another':
      return dressed(voice, `${speech.any(talk.another)}${gap}${speech.any(topic.open)}`);
    case 'thank': {
      if (voice.outcome === 'bad') return speech.any(talk.unhappy);
      if (voice.outcome === 'grudging') return speech.any(talk.thanksDry);
      return typeLike(
        voice,
        speech.any(temper === 'curt' || temper === 'furious' ? talk.thanksDry : talk.thanks),
        true,
      );
    }
    default:
      throw new Error(`customers do not ${act.does}`);
  }
}
