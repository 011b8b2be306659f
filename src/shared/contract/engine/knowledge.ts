import { z } from 'zod';
import { Id, Instant, Locale } from '../../domain/ids.ts';
import { Article } from '../../domain/knowledge.ts';
import { limits } from '../../domain/limits.ts';
import { Audience, Channel, Tier, Verification } from '../../domain/vocabulary.ts';
import {
  ArticleHit,
  AskName,
  ConversationHit,
  CustomerHit,
  FilledMacro,
  MacroHit,
  MessageHit,
  NamedArticle,
  UnknownName,
} from '../hits.ts';
import { Outdated } from '../outdated.ts';
import { OwnMacroProposed, OwnMacroSaved, OwnMacroView, OwnMacroWritten } from '../own-macros.ts';
import { SearchText } from '../settings.ts';
import { byId, call, none } from './call.ts';

const fillMacro = z.object({
  macroId: Id,
  conversationId: Id,
  locale: Locale.optional(),
  /** What the agent has answered so far to what the macro asks. */
  asked: z.record(AskName, z.string().max(limits.macroAnswerCharacters)).optional(),
});

/** Whom a text is filled for: the customer of a conversation, or one as they might be; `locale` null: they speak the text's. */
const ExampleReader = z.union([
  z.object({ conversationId: Id }),
  z.object({
    customer: z.object({
      name: z.string().max(120),
      email: z.string().max(120),
      tier: Tier,
      verification: Verification,
      locale: Locale.nullable(),
    }),
    subject: z.string().max(200),
  }),
]);

const searchFor = <After extends z.ZodType>(after: After) =>
  z.object({ query: SearchText, limit: z.int().min(1).max(100).default(30), after: after.optional() });

/** What can be said, and what is found. */
export const knowledge = {
  macros: {
    search: call
      .input(
        z.object({
          query: z.string().max(200),
          conversationId: Id.optional(),
          /** All of them at once, for the folders. */
          limit: z.int().min(1).max(1_000).default(30),
        }),
      )
      .output(z.array(MacroHit)),
    /** What fits a conversation best by its topic, channel and language and by what this agent uses; often nothing. */
    suggest: call.input(z.object({ conversationId: Id })).output(z.array(MacroHit)),
    favour: call.input(z.object({ macroId: Id, favourite: z.boolean() })).output(z.object({})),
    /** As it is inserted. Errors: not-found, outdated. */
    fill: call
      .input(
        fillMacro.extend({
          /** It was suggested, not looked for: where only a person answers it does not leave word by word. */
          suggested: z.boolean().optional(),
        }),
      )
      .output(FilledMacro),
    /** As it would read; also of one that may not be inserted. */
    preview: call.input(fillMacro).output(FilledMacro),
    /** A text with its placeholders filled as a macro's are; one without a value stays. */
    fillText: call
      .input(z.object({ text: z.string().max(limits.macroBodyCharacters), conversationId: Id }))
      .output(z.string()),
    /** The same of a text that is being written, in this language and channel, from the agent at work. Errors: not-found. */
    fillExample: call
      .input(
        z.object({
          text: z.string().max(limits.macroBodyCharacters),
          locale: Locale,
          channel: Channel,
          reader: ExampleReader,
        }),
      )
      .output(z.string()),
  },
  ownMacros: {
    /** The agent's own, by title. */
    list: call.input(none).output(z.array(OwnMacroView)),
    /** Makes one or changes it; works offline. */
    save: call.input(OwnMacroWritten).output(OwnMacroSaved),
    /** Errors: not-found. */
    remove: call.input(byId).output(none),
    /** Gives it to the trainers as it is now; works offline. Errors: not-found. */
    propose: call.input(byId).output(OwnMacroProposed),
  },
  articles: {
    search: call
      .input(
        z.object({
          query: z.string().max(200),
          locale: Locale.optional(),
          audience: Audience.optional(),
          collectionId: Id.optional(),
          /** What an infinite list has come to. */
          limit: z.int().min(1).max(1_000).default(20),
        }),
      )
      .output(z.array(ArticleHit)),
    /** Up to two public ones that the customer's last message asks for, in their language; mostly none. */
    suggest: call.input(z.object({ conversationId: Id })).output(z.array(ArticleHit)),
    /** What was suggested went into the reply like this: where only a person answers it does not leave word by word. */
    suggested: call
      .input(z.object({ conversationId: Id, text: z.string().max(limits.messageCharacters) }))
      .output(z.object({})),
    get: call.input(byId).output(
      Article.extend({
        collection: z.string(),
        section: z.string(),
        locales: z.array(z.object({ id: Id, locale: Locale })),
        outdated: Outdated.nullable(),
        /** As it was when it was last read here, where it says something else now; null otherwise. */
        before: z
          .object({ version: z.int(), title: z.string(), bodyHtml: z.string(), at: Instant })
          .nullable(),
        /** It was read here before, in whatever version. */
        wasRead: z.boolean(),
      }),
    ),
    /** What else there is to read about its matter, the likeliest first; none that may not be said. Errors: not-found. */
    related: call.input(byId).output(z.array(NamedArticle)),
    /** By what they can be told apart: every collection in the order of the library, every language by its tag. */
    choices: call
      .input(none)
      .output(
        z.object({ collections: z.array(z.object({ id: Id, name: z.string() })), locales: z.array(Locale) }),
      ),
    /** It was opened beside this conversation: whoever takes that over hears of it. */
    opened: call.input(byId.extend({ conversationId: Id })).output(z.object({})),
    /** This version of it has been read. */
    read: call.input(z.object({ id: Id, version: z.int().min(1) })).output(z.object({})),
    browse: call.input(z.object({ locale: Locale.optional() })).output(
      z.array(
        z.object({
          collectionId: Id,
          collection: z.string(),
          icon: z.string(),
          sections: z.array(
            z.object({
              section: z.string(),
              articles: z.array(NamedArticle),
            }),
          ),
        }),
      ),
    ),
  },
  /**
   * Each takes words and operators (`domain/search-query.ts`) and answers with a page. `next` is what the next page goes
   * on `after`; null: there are no more. A page may be short, or empty, with more to come: looking takes its time.
   */
  search: {
    /** Newest first. */
    messages: call
      .input(searchFor(z.int().min(0)))
      .output(
        z.object({ hits: z.array(MessageHit), next: z.int().nullable(), unknown: z.array(UnknownName) }),
      ),
    /** By number, subject and customer; the one written in last first. */
    conversations: call.input(searchFor(z.tuple([z.int(), z.int()]))).output(
      z.object({
        hits: z.array(ConversationHit),
        next: z.tuple([z.int(), z.int()]).nullable(),
        unknown: z.array(UnknownName),
      }),
    ),
    /** By name, e-mail, telephone number and id, and by what they named in a message. */
    customers: call
      .input(searchFor(z.int().min(0)))
      .output(z.object({ hits: z.array(CustomerHit), next: z.int().nullable() })),
  },
};
