import { describe, expect, it } from 'vitest';
import type { MacroVersion } from '../../../shared/domain/studio.ts';
import type { StudioMacro } from '../../../shared/wire/studio.ts';
import { hindranceOf, lackOfMacro, standOf } from './next-step.ts';

const version = (state: MacroVersion['state'], number: number | null) => ({ state, number }) as MacroVersion;
const live = (validity = {}) => ({ version: 3, validity }) as StudioMacro['live'];

it.each([
  ['new', { live: null, versions: [], releases: [] }],
  ['draft', { live: null, versions: [version('draft', null)], releases: [] }],
  ['in-review', { live: live(), versions: [version('in-review', null), version('live', 3)], releases: [] }],
  ['live', { live: live(), versions: [version('live', 3)], releases: [] }],
  ['withdrawn', { live: live({ withdrawnAt: 5 }), versions: [version('archived', 3)], releases: [] }],
] satisfies [string, StudioMacro][])('is %s', (stand, kept) => {
  expect(standOf(kept, false)).toBe(stand);
  expect(standOf(kept, true)).toBe('unsaved');
});

describe('what hinders the next step', () => {
  const usual = {
    lacks: null,
    forbidden: false,
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
      expect(hindranceOf(stand, { ...usual, forbidden: true }), stand).toBe('forbidden');
    expect(hindranceOf('live', { ...usual, forbidden: true })).toBe(null);
  });

  it('is a missing title, or a missing text in the desk’s own language', () => {
    const content = (text: string, title = 'Fees') => ({ title, bodies: { en: text } });
    expect(lackOfMacro(content('All fees are in the list.'), 'en')).toBe(null);
    expect(lackOfMacro(content('x', ' '), 'en')).toBe('unnamed');
    expect(lackOfMacro(content('x'), 'es')).toBe('no-text');
    expect(hindranceOf('unsaved', { ...usual, lacks: 'no-text' })).toBe('no-text');
    expect(hindranceOf('draft', { ...usual, lacks: 'no-text' })).toBe(null);
  });

  it('is the line, and the role before it', () => {
    expect(hindranceOf('draft', { ...usual, online: false })).toBe('offline');
    const carla = { ...usual, me: { id: 'carla', role: 'compliance' as const }, online: false };
    expect(hindranceOf('draft', carla)).toBe('not-yours');
    expect(hindranceOf('in-review', { ...carla, online: true })).toBe(null);
    expect(hindranceOf('in-review', { ...usual, me: { id: 'a', role: 'agent' } })).toBe('not-yours');
  });
});
