import type { ImportSystem } from '../../shared/domain/macro-import.ts';

/** What each system calls what our macros may speak of (`variablesFor` in src/engine/services/macros.ts). */
const zendesk = {
  'ticket.requester.name': 'customer.name',
  'ticket.requester.first_name': 'customer.first_name',
  'ticket.requester.email': 'customer.email',
  'current_user.name': 'agent.name',
  'current_user.first_name': 'agent.first_name',
  'ticket.assignee.name': 'agent.name',
  'ticket.assignee.first_name': 'agent.first_name',
  'ticket.id': 'conversation.number',
  'ticket.title': 'conversation.subject',
  'ticket.account': 'workspace.name',
};
const freshdesk = {
  'ticket.requester.name': 'customer.name',
  'ticket.requester.firstname': 'customer.first_name',
  'ticket.requester.email': 'customer.email',
  'ticket.from_email': 'customer.email',
  'ticket.agent.name': 'agent.name',
  'ticket.agent.firstname': 'agent.first_name',
  'ticket.id': 'conversation.number',
  'ticket.subject': 'conversation.subject',
  'ticket.portal_name': 'workspace.name',
  helpdesk_name: 'workspace.name',
};
const chatwoot = {
  'contact.name': 'customer.name',
  'contact.first_name': 'customer.first_name',
  'contact.email': 'customer.email',
  'agent.name': 'agent.name',
  'agent.first_name': 'agent.first_name',
  'conversation.id': 'conversation.number',
  'conversation.display_id': 'conversation.number',
  'account.name': 'workspace.name',
};
const zammad = {
  'ticket.customer.fullname': 'customer.name',
  'ticket.customer.firstname': 'customer.first_name',
  'ticket.customer.email': 'customer.email',
  'user.fullname': 'agent.name',
  'user.firstname': 'agent.first_name',
  'ticket.owner.fullname': 'agent.name',
  'ticket.owner.firstname': 'agent.first_name',
  'ticket.number': 'conversation.number',
  'ticket.title': 'conversation.subject',
  'config.product_name': 'workspace.name',
  'config.organization': 'workspace.name',
};
const own = Object.fromEntries(
  [
    'customer.name',
    'customer.first_name',
    'customer.email',
    'customer.tier',
    'customer.locale',
    'customer.verification',
    'agent.name',
    'agent.first_name',
    'agent.public_name',
    'conversation.number',
    'conversation.subject',
    'conversation.topic',
    'conversation.channel',
    'workspace.name',
    'workspace.domain',
  ].map((name) => [name, name]),
);
/** People write tables and files with the names that they know, from here or from where they came. */
const any = { ...zammad, ...chatwoot, ...freshdesk, ...zendesk, ...own };

const tables: Record<ImportSystem, Readonly<Record<string, string>>> = {
  zendesk,
  freshdesk,
  chatwoot,
  zammad,
  table: any,
  markdown: any,
  groundcrew: own,
};
const ownSystems: ReadonlySet<ImportSystem> = new Set(['table', 'markdown', 'groundcrew']);
const hashedSystems: ReadonlySet<ImportSystem> = new Set(['zammad', 'table', 'markdown']);
const ourTags: ReadonlySet<string> = new Set([
  ...['if', 'elsif', 'else', 'endif', 'unless', 'endunless', 'case', 'when', 'endcase'],
  ...['assign', 'comment', 'endcomment', 'raw', 'endraw'],
]);

// As other systems write them; Zammad's have a # and one brace.
const outputs = /\{\{-?\s*([^{}]{0,200}?)\s*-?\}\}/g;
const hashed = /#\{\s*([^{}]{0,200}?)\s*\}/g;
const tags = /\{%-?\s*([^{}%]{0,200}?)\s*-?%\}/g;
const named = /^([A-Za-z_][\w.-]*)\s*(.*)$/s;
const fallback = /^\|\|\s*(?:'([^']*)'|"([^"]*)")$/s;
const dotted = /"[^"]*"|'[^']*'|[A-Za-z_]\w*(?:\.\w+)+/g;

export type OwnPlaceholders = { readonly text: string; readonly unknown: readonly string[] };

/**
 * A text with the placeholders of another system under our names; `||` becomes the `default` filter. Those that have
 * no counterpart stay as they are, except that every one of them stands in double braces afterwards: the guard, which
 * lets no unfilled placeholder leave, sees those alone. Linear in the text's length.
 */
export function ownPlaceholders(text: string, system: ImportSystem): OwnPlaceholders {
  const table = tables[system];
  const unknown = new Set<string>();
  const known = (name: string) => (Object.hasOwn(table, name) ? table[name] : undefined);

  const output = (whole: string, expression: string): string => {
    const [, name = '', rest = ''] = named.exec(expression) ?? [];
    const ours = known(name);
    if (ownSystems.has(system) && name.startsWith('ask.')) return whole;
    if (ours !== undefined && rest === '') return `{{${ours}}}`;
    const instead = fallback.exec(rest);
    if (ours !== undefined && instead)
      return `{{${ours} | default: ${quoted(instead[1] ?? instead[2] ?? '')}}}`;
    if (ours !== undefined && /^\|(?!\|)/.test(rest)) return `{{${ours} ${rest}}}`;
    unknown.add(whole);
    return whole.startsWith('#') ? `{{${expression}}}` : whole;
  };
  const tag = (whole: string, inner: string): string => {
    const [name = ''] = inner.split(/\s/, 1);
    // Only here a text renders another macro's.
    let strange = !ourTags.has(name) && !(name === 'render' && ownSystems.has(system));
    const renamed = inner.replace(dotted, (found) => {
      if (/^["']/.test(found)) return found;
      const ours = known(found);
      strange ||= ours === undefined;
      return ours ?? found;
    });
    if (strange) unknown.add(whole);
    return renamed === inner ? whole : whole.replace(inner, () => renamed);
  };

  // Those with a hash first: what they become must not be read again.
  const pieces = hashedSystems.has(system) ? text.split(hashed) : [text];
  const own = pieces
    .map((piece, at) =>
      at % 2 === 1 ? output(`#{${piece}}`, piece) : piece.replace(outputs, output).replace(tags, tag),
    )
    .join('');
  return { text: own, unknown: [...unknown] };
}

function quoted(text: string): string {
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}
