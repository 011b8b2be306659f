import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roles } from '../vocabulary.ts';
import { type Applicant, statusOf, unexplained } from './applicant.ts';
import { findTipOff } from './find-tip-off.ts';
import { KycStatus, kycSeenBy, kycStates } from './kyc.ts';
import { neverExplained, reasonOf, sortLabels } from './labels.ts';
import { helpFor, kycReasons } from './reasons.ts';

const rejected = (labels: string[], more: Partial<Applicant> = {}): Applicant => ({
  applicantId: 'a-1',
  state: 'rejected',
  labels,
  note: '',
  ...more,
});
const rowOf = (said: Applicant) =>
  KycStatus.parse({
    ...statusOf('sumsub', said),
    id: '018f0000-0000-7000-8000-000000000001',
    since: 1,
    asOf: 2,
    problem: null,
  });

describe('a label', () => {
  it.each(neverExplained.sumsub)('%s is explained to nobody', (label) => {
    expect(reasonOf('sumsub', label)).toBeNull();
  });
  it.each(neverExplained.onfido)('%s is explained to nobody, nor what lies below it', (label) => {
    expect(reasonOf('onfido', label)).toBeNull();
    expect(reasonOf('onfido', `${label}.something`)).toBeNull();
  });

  it('that nobody knows is not explained', () => {
    for (const label of ['NEW_LABEL', 'constructor', '__proto__', 'toString', '', 'low_quality', unexplained])
      for (const provider of ['sumsub', 'onfido'] as const)
        expect(reasonOf(provider, label), label).toBeNull();
  });

  it('is found by its place in a report, the nearest one first', () => {
    expect(reasonOf('onfido', 'image_integrity.image_quality.dark_photo')).toBe('unreadable');
    expect(reasonOf('onfido', 'image_integrity.image_quality.cut_off_document')).toBe('covered');
    expect(reasonOf('onfido', 'visual_authenticity.original_document_present.screenshot')).toBe(
      'not-original',
    );
    expect(reasonOf('onfido', 'visual_authenticity.digital_tampering')).toBeNull();
    expect(
      reasonOf('onfido', 'image_integrity.conclusive_document_quality.abnormal_document_features'),
    ).toBeNull();
    expect(reasonOf('onfido', 'data_comparison.last_name')).toBe('data-mismatch');
    expect(reasonOf('onfido', 'data_validation.mrz')).toBeNull();
  });

  it('stands for a reason once', () => {
    expect(
      sortLabels('sumsub', ['LOW_QUALITY', 'UNSATISFACTORY_PHOTOS', 'PEP', 'EXPIRATION_DATE', 'PEP']),
    ).toEqual({
      reasons: ['unreadable', 'expired'],
      withheld: ['PEP'],
    });
  });
});

const guidesIn = 'resources/seed/articles/verification';

it('names for each reason an article and a macro that the demo exchange has, in all six languages', () => {
  const macros = readFileSync('resources/seed/macros/verification.yaml', 'utf8');
  for (const reason of kycReasons) {
    const { guide, macro } = helpFor(reason);
    expect(macros, reason).toContain(`shortcut: ${macro}\n`);
    for (const locale of ['en', 'es', 'pt-BR', 'tr', 'vi', 'ar'])
      expect(existsSync(`${guidesIn}/${guide}.${locale}.md`), `${reason}: ${guide} in ${locale}`).toBe(true);
  }
});

it('has guides that tell nobody that they are suspected', () => {
  const names = readdirSync(guidesIn);
  expect(names.length).toBeGreaterThan(90);
  for (const name of names) {
    const text = readFileSync(`${guidesIn}/${name}`, 'utf8');
    expect(findTipOff(text), name).toBeNull();
    for (const label of Object.values(neverExplained).flat()) expect(text, name).not.toContain(label);
  }
});

describe('what is kept of an applicant', () => {
  it('is what may be said where all of it may', () => {
    const said = rejected(['LOW_QUALITY'], { state: 'rejected-retry', note: ' Take it in daylight. ' });
    expect(statusOf('sumsub', said)).toEqual({
      provider: 'sumsub',
      applicantId: 'a-1',
      state: 'rejected-retry',
      reasons: ['unreadable'],
      note: 'Take it in daylight.',
      withheld: null,
    });
  });

  it('is with one suspicion among them the same for all but compliance: state, reasons and note', () => {
    const rows = [
      rowOf(rejected(['SANCTIONS', 'LOW_QUALITY'], { note: 'You are on a list.' })),
      rowOf(rejected(['NOBODY_KNOWS_IT'])),
      rowOf(rejected([])),
      rowOf(rejected(['FORGERY'], { state: 'rejected-retry' })),
      rowOf(rejected([], { state: 'on-hold' })),
    ];
    for (const role of roles.filter((one) => one !== 'compliance'))
      for (const row of rows) expect(kycSeenBy(role, row)).toEqual(kycSeenBy('agent', rows[4] as KycStatus));
    expect(kycSeenBy(undefined, rows[0] as KycStatus).withheld).toBeNull();
    expect(JSON.stringify(rows.map((row) => kycSeenBy('admin', row)))).not.toMatch(
      /SANCTIONS|FORGERY|list|NOBODY/,
    );
    expect(rows.map((row) => kycSeenBy('compliance', row).withheld)).toEqual([
      { state: 'rejected', labels: ['SANCTIONS'], reasons: ['unreadable'], note: 'You are on a list.' },
      { state: 'rejected', labels: ['NOBODY_KNOWS_IT'], reasons: [], note: '' },
      { state: 'rejected', labels: [unexplained], reasons: [], note: '' },
      { state: 'rejected-retry', labels: ['FORGERY'], reasons: [], note: '' },
      { state: 'on-hold', labels: [], reasons: [], note: '' },
    ]);
  });

  it('says nothing of what was looked at before somebody was let in', () => {
    expect(statusOf('sumsub', rejected(['PEP'], { state: 'approved' }))).toMatchObject({
      state: 'approved',
      withheld: null,
    });
  });

  it('is of every state a status, whatever else there is', () => {
    for (const state of kycStates)
      expect(() =>
        rowOf(
          rejected(
            Array.from({ length: 99 }, (_, n) => `L${n}`.padEnd(500, 'x')),
            { state },
          ),
        ),
      ).not.toThrow();
    expect(statusOf('onfido', null)).toMatchObject({ state: 'not-started', applicantId: null });
  });
});
