import { expect, it } from 'vitest';
import { mergeImport } from './merge-import.ts';
import type { MacroContent } from './studio.ts';

const content = (more: Partial<MacroContent> = {}): MacroContent => ({
  title: 'Wrong network',
  folder: ['Deposits'],
  shortcut: null,
  bodies: { en: 'Send the hash.' },
  actions: [],
  channels: [],
  topics: [],
  tags: [],
  attachments: [],
  validity: {},
  ...more,
});
const from = (system: 'zendesk' | 'groundcrew', its: MacroContent, key = 'macro:1') => ({
  origin: { system, key },
  content: its,
});
const here = content({
  shortcut: 'network',
  bodies: { en: 'Send the hash.', es: 'Envíe el hash.' },
  actions: [{ type: 'status', status: 'pending' }],
  channels: ['chat'],
  topics: ['deposit'],
  tags: ['network'],
  validity: { until: 9, product: 'Spot' },
});

it('leaves what another system says nothing of', () => {
  const there = content({ bodies: { en: 'Please send the hash.' } });
  expect(mergeImport(here, from('zendesk', there), null)).toEqual({
    ...here,
    bodies: { ...here.bodies, ...there.bodies },
    actions: [],
  });
  // A template of another system never acts.
  expect(mergeImport(here, from('zendesk', there, 'canned:1'), null).actions).toEqual(here.actions);
});

it('takes all of a file of ours, also that there is none of something', () => {
  const there = content();
  expect(mergeImport(here, from('groundcrew', there), null)).toEqual(there);
});

it('takes only what has changed there since, and keeps what was changed here', () => {
  const before = content({ tags: ['network'] });
  const edited = { ...here, title: 'Sent on the wrong network', bodies: { ...here.bodies, en: 'By hand.' } };
  for (const system of ['zendesk', 'groundcrew'] as const) {
    expect(mergeImport(edited, from(system, before), before)).toEqual(edited);
    const moved = { ...before, folder: ['Networks'] };
    expect(mergeImport(edited, from(system, moved), before)).toEqual({ ...edited, folder: ['Networks'] });
    // What was there and is there no more goes here too.
    expect(mergeImport(edited, from(system, { ...before, tags: [] }), before).tags).toEqual([]);
    const said = { ...before, bodies: { en: 'Anew.', pt: 'De novo.' } };
    expect(mergeImport(edited, from(system, said), before).bodies).toEqual({
      ...here.bodies,
      ...said.bodies,
    });
  }
});
