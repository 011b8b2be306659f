import { describe, expect, it } from 'vitest';
import type { MacroContent, MacroVersion } from '../../../shared/domain/studio.ts';
import type { StudioMacro } from '../../../shared/wire/studio.ts';
import { hindranceOf, standOf } from './next-step.ts';

const version = (state: MacroVersion['state'], number: number | null) => ({ state, number }) as MacroVersion;
const live = (validity = {}) => ({ version: 3, validity }) as StudioMacro['live'];

it.each([
  ['new', { live: null, versions: [] }],
  ['draft', { live: null, versions: [version('draft', null)] }],
  ['in-review', { live: live(), versions: [version('in-review', null), version('live', 3)] }],
  ['live', { live: live(), versions: [version('live', 3)] }],
  ['withdrawn', { live: live({ withdrawnAt: 5 }), versions: [version('archived', 3)] }],
] satisfies [string, StudioMacro][])('is %s', (stand, kept) => {
  expect(standOf(kept, false)).toBe(stand);
  expect(standOf(kept, true)).toBe('unsaved');
});

describe('what hinders the next step', () => {
  const content = (text: string, title = 'Fees') => ({ title, bodies: { en: text }, channels: [] }) as never;
  const sound: MacroContent = content('All fees are in the list.');
  const asks: MacroContent = content('Please send us your recovery phrase.');
  const usual = {
    content: sound,
    locale: 'en',
    writers: ['me'],
    online: true,
    me: { id: 'me', role: 'trainer' as const },
  };

  it('is nothing for who may', () => {
    for (const stand of ['new', 'unsaved', 'draft', 'approved', 'scheduled', 'live', 'withdrawn'] as const)
      expect(hindranceOf(stand, usual), stand).toBe(null);
    expect(hindranceOf('in-review', { ...usual, writers: ['another'] })).toBe(null);
  });

  it('is having written it oneself, for approving alone', () => {
    expect(hindranceOf('in-review', usual)).toBe('own-work');
  });

  it('is what must not go live, until it is', () => {
    for (const stand of ['unsaved', 'draft', 'in-review', 'approved'] as const)
      expect(hindranceOf(stand, { ...usual, content: asks }), stand).toBe('forbidden');
    expect(hindranceOf('live', { ...usual, content: asks })).toBe(null);
  });

  it('is a missing title, or a missing text in the desk’s own language', () => {
    expect(hindranceOf('unsaved', { ...usual, content: content('x', ' ') })).toBe('unnamed');
    expect(hindranceOf('unsaved', { ...usual, locale: 'es' })).toBe('no-text');
  });

  it('is the line, and the role before it', () => {
    expect(hindranceOf('draft', { ...usual, online: false })).toBe('offline');
    const carla = { ...usual, me: { id: 'carla', role: 'compliance' as const }, online: false };
    expect(hindranceOf('draft', carla)).toBe('not-yours');
    expect(hindranceOf('in-review', { ...carla, online: true })).toBe(null);
    expect(hindranceOf('in-review', { ...usual, me: { id: 'a', role: 'agent' } })).toBe('not-yours');
  });
});
