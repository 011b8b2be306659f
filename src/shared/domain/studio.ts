import { z } from 'zod';
import { Attachment } from './conversation.ts';
import { Id, Instant } from './ids.ts';
import { Article, Macro } from './knowledge.ts';
import { MustRead } from './must-read.ts';
import type { Agent } from './people.ts';
import { Stage } from './stage.ts';
import { Validity } from './validity.ts';
import type { Role } from './vocabulary.ts';

const bounds = Validity.pick({
  from: true,
  until: true,
  product: true,
  jurisdiction: true,
  replacedBy: true,
});

/** What a trainer writes of a macro; who approved it and what became of it is written by the hub. */
export const MacroContent = Macro.pick({
  title: true,
  folder: true,
  shortcut: true,
  bodies: true,
  actions: true,
  channels: true,
  topics: true,
  groupIds: true,
  tags: true,
  attachments: true,
}).extend({
  validity: bounds,
});
export type MacroContent = z.infer<typeof MacroContent>;

/** What a trainer writes of an article in one language. Its key and its language are those that it was begun with. */
export const ArticleContent = Article.pick({
  articleKey: true,
  locale: true,
  sectionId: true,
  audience: true,
  bodyHtml: true,
  url: true,
  tags: true,
}).extend({
  title: z.string().max(300),
  pictures: z.array(Attachment).max(100),
  validity: bounds,
});
export type ArticleContent = z.infer<typeof ArticleContent>;

/** What is kept in versions. */
export type StudioContent = MacroContent | ArticleContent;

/**
 * One version of a macro or an article. Of those that are being worked on (the first five states) there is at most one; a version gets
 * its number when it goes live or is staged before, so that a later one always has a higher number.
 */
const versionOf = <Content extends z.ZodType>(content: Content) =>
  z.object({
    id: Id,
    documentId: Id,
    number: z.int().min(1).nullable(),
    state: z.enum(['draft', 'in-review', 'approved', 'scheduled', 'staged', 'live', 'archived']),
    content,
    /** What changed and why, in the writer's words. */
    note: z.string().max(500),
    /** Everybody who has had a hand in it: none of them approves it. */
    writers: z.array(Id).max(100),
    approvedBy: Id.nullable(),
    /** When it is to go live by itself; null: when somebody says so. */
    goesLiveAt: Instant.nullable(),
    /** Whether going live calls back the version before it: see `Validity.recalled`. */
    recalls: z.boolean(),
    /** Who has to read it once it is live; null: nobody in particular. */
    mustRead: MustRead.nullable(),
    /** Who withdrew it while it was live, when and why; null: nobody did. */
    withdrawn: z.object({ at: Instant, by: Id, reason: z.string().max(500) }).nullable(),
    /** Who sent it back to its writers last, when and why; null: nobody did. */
    sentBack: z.object({ at: Instant, by: Id, reason: z.string().max(500) }).nullable(),
    /** The agent whose own macro it began as; null: it was begun in the studio. */
    proposedBy: Id.nullable(),
    /** To whom it was given before it went live, or before it was taken back from them. */
    stage: z
      .object({
        number: z.int().min(1),
        to: Stage,
        since: Instant,
        takenBack: z.object({ at: Instant, by: Id }).nullable(),
      })
      .nullable(),
    /** Grows with every change: a change names the one that it was made against. */
    revision: z.int().min(1),
    updatedAt: Instant,
  });

export const MacroVersion = versionOf(MacroContent);
export type MacroVersion = z.infer<typeof MacroVersion>;
export const ArticleVersion = versionOf(ArticleContent);
export type ArticleVersion = z.infer<typeof ArticleVersion>;
export type DocumentVersion<Content extends StudioContent = StudioContent> = Omit<MacroVersion, 'content'> & {
  readonly content: Content;
};

/** Who writes, publishes, withdraws and rolls back. */
export function mayWriteKnowledge(role: Role): boolean {
  return role === 'trainer' || role === 'lead' || role === 'admin';
}

/** Whether an agent has a macro: everybody's, one of their queues', and all of them who look after macros. */
export function hasMacro(
  agent: Pick<Agent, 'role' | 'groupIds'>,
  { groupIds }: Pick<MacroContent, 'groupIds'>,
): boolean {
  if (!groupIds || mayApproveKnowledge(agent.role)) return true;
  return agent.groupIds.some((id) => groupIds.includes(id));
}

/** Who approves what others wrote. */
export function mayApproveKnowledge(role: Role): boolean {
  return mayWriteKnowledge(role) || role === 'compliance';
}
