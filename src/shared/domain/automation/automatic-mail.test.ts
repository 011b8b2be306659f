import { expect, it } from 'vitest';
import { isAutomaticMail } from './automatic-mail.ts';

it.each([
  [{ 'Auto-Submitted': 'auto-replied' }],
  [{ 'auto-submitted': 'auto-generated; owner-email="a@b.test"' }],
  [{ 'Return-Path': '< >' }],
  [{ Precedence: 'bulk' }],
  [{ 'X-Auto-Response-Suppress': 'OOF, AutoReply' }],
  [{ 'List-Id': '<news.example>' }],
  [{ 'Content-Type': 'multipart/report; report-type=delivery-status; boundary="x"' }],
])('%j was written by a machine', (headers) => {
  expect(isAutomaticMail(headers, 'maya@mail.test')).toBe(true);
});

it.each(['MAILER-DAEMON@mail.test', 'no-reply@shop.test', 'noreply@shop.test', 'bounces+123@mail.test'])(
  '%s is nobody to answer',
  (from) => {
    expect(isAutomaticMail({}, from)).toBe(true);
  },
);

it.each([
  [{}, 'maya@mail.test'],
  [{ 'Auto-Submitted': 'no', 'Return-Path': '<maya@mail.test>', Precedence: 'normal' }, 'maya@mail.test'],
  [{ 'X-Auto-Response-Suppress': 'None' }, null],
  [{ 'Content-Type': 'multipart/alternative' }, 'norepinal@mail.test'],
])('%j of %s is of a person', (headers, from) => {
  expect(isAutomaticMail(headers, from)).toBe(false);
});
