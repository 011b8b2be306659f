import { expect, it } from 'vitest';
import { fitsField, mayEditField } from './customer-field.ts';

it('takes of every type only what is of it', () => {
  const of = (type: Parameters<typeof fitsField>[0]['type']) => ({ type, choices: ['Maker', 'Taker'] });
  expect(fitsField(of('text'), 'NG-1')).toBe(true);
  expect(fitsField(of('text'), 1)).toBe(false);
  expect(fitsField(of('number'), 1.5)).toBe(true);
  expect(fitsField(of('number'), '1.5')).toBe(false);
  expect(fitsField(of('date'), '2026-02-28')).toBe(true);
  expect(fitsField(of('date'), '2026-02-30')).toBe(false);
  expect(fitsField(of('date'), 'tomorrow')).toBe(false);
  expect(fitsField(of('choice'), 'Maker')).toBe(true);
  expect(fitsField(of('choice'), 'Giver')).toBe(false);
  expect(fitsField(of('yes-no'), false)).toBe(true);
  expect(fitsField(of('yes-no'), 'no')).toBe(false);
});

it('lets those of the named roles change it, and administrators', () => {
  expect(mayEditField('lead', { editableBy: ['lead'], archived: false })).toBe(true);
  expect(mayEditField('agent', { editableBy: ['lead'], archived: false })).toBe(false);
  expect(mayEditField('admin', { editableBy: [], archived: false })).toBe(true);
  // Put away, it takes nothing from anybody.
  expect(mayEditField('admin', { editableBy: ['admin'], archived: true })).toBe(false);
});
