/** Of a mail, by their names in whatever case. */
export type MailHeaders = Readonly<Record<string, string>>;

const bulk = /^(?:bulk|junk|list|auto_reply|auto-reply)$/i;
const nobody = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?(?:[+-].*)?)@/i;

/**
 * Whether a machine wrote a mail (an automatic answer, a bounce, a mailing list): answering it by itself would begin a loop.
 * RFC 3834, sections 2 and 5; the empty return path of RFC 5321, section 4.5.5; and what mail programs say besides.
 */
export function isAutomaticMail(headers: MailHeaders, from: string | null): boolean {
  const said = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.trim()]));
  const submitted = said.get('auto-submitted')?.split(/[;\s]/)[0]?.toLowerCase();
  if (submitted !== undefined && submitted !== 'no' && submitted !== '') return true;
  if (said.get('return-path')?.replace(/\s/g, '') === '<>') return true;
  if (bulk.test(said.get('precedence') ?? '')) return true;
  if (/\b(?:all|oof|autoreply)\b/i.test(said.get('x-auto-response-suppress') ?? '')) return true;
  const list = ['list-id', 'list-unsubscribe', 'x-autoreply', 'x-autorespond', 'feedback-id'];
  if (list.some((name) => said.has(name))) return true;
  if (/^multipart\/report\b/i.test(said.get('content-type') ?? '')) return true;
  return from !== null && nobody.test(from.trim());
}
