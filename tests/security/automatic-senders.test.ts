import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const hub = join(import.meta.dirname, '../../src/hub');
const sources = globSync('**/*.ts', { cwd: hub })
  .filter((file) => !file.endsWith('.test.ts') && !file.startsWith('seed/'))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(hub, file), 'utf8') }));
const filesWith = (pattern: RegExp) =>
  sources.flatMap(({ file, text }) => (pattern.test(text) ? [file] : [])).toSorted();

/**
 * A message gets into a conversation through `ConversationEdit` alone: by `say` where a person wrote it, by
 * `sayAutomatically`, which is the gate, where none did. Whoever adds a sender adds it here, and says who writes.
 */
it('only these say what a person has written', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(filesWith(/\b(?!seat|scene|voice)\w+\.say\(/)).toEqual(
    [
      // The customer.
      'services/customer-words.ts',
      // An agent: the acknowledgement that they read in the card.
      'services/escalations/raise.ts',
      // An agent's note.
      'services/mutations/along.ts',
      // An agent's reply and note.
      'services/mutations/messages.ts',
      // An agent's reply, at the time they set.
      'services/send-scheduled.ts',
    ].toSorted(),
  );
});

it('every automatic sender passes the gate', () => {
  expect(filesWith(/\.sayAutomatically\(/)).toEqual([
    'services/automation/acknowledge-first.ts',
    'services/escalations/step.ts',
    'services/firewall/warn-customer.ts',
  ]);
  expect(filesWith(/\.copy\(\{|\.copy\(said|\.copy\(message/)).toEqual([
    // What a chatbot and its customer said to one another before: nobody is told it again.
    'services/chatbot/transcript.ts',
    'services/conversation-edit.ts',
    'services/mutations/split.ts',
  ]);
});

it('nothing writes messages past it', () => {
  expect(filesWith(/\binsertMessages\b/)).toEqual([
    'services/conversation-edit.ts',
    'store/queries/messages.ts',
  ]);
  expect(filesWith(/\.insert\(messages\)|insert into "?messages\b/i)).toEqual(['store/queries/messages.ts']);
});
