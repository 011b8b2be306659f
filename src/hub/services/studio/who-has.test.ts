import { expect, it } from 'vitest';
import type { Stage } from '../../../shared/domain/stage.ts';
import type { DocumentStep } from '../../store/queries/document-steps.ts';
import { neededFor, type Placed, spreadOf } from './who-has.ts';

const now = 1_000_000;
const to = (agentId: string): Stage => ({ agentIds: [agentId], groupIds: [], share: 0 });
const step = (seq: number, what: DocumentStep['step'], number: number, stage: Stage | null = null) => ({
  documentKind: 'macro' as const,
  documentId: 'm',
  seq,
  step: what,
  number,
  stage,
  at: seq * 1000,
});
const at = (agentId: string, cursor: number, more: Partial<Placed> = {}): Placed => ({
  id: `${agentId} at ${cursor}`,
  workspaceId: 'w',
  agentId,
  deviceId: agentId,
  name: 'desk',
  appVersion: null,
  cursor,
  filledAt: 1,
  seenAt: now,
  goneAt: null,
  groupIds: [],
  ...more,
});
const steps = [step(10, 'live', 1), step(20, 'staged', 2, to('omar')), step(30, 'taken-back', 2, to('omar'))];
const spread = (number: number, workstations: Placed[], of = steps) =>
  spreadOf(number, [], workstations, {
    neededBy: (one) => neededFor(number, of, one),
    steps: of,
    receipts: new Map([['omar at 30 30', 777]]),
    now,
  });
const behind = (number: number, workstations: Placed[], of = steps) =>
  spread(number, workstations, of).holders.map((one) => [one.id, one.behind, one.holds]);

it('has those come back to whom a version was staged, and asks nothing of the others', () => {
  expect(behind(1, [at('ada', 12), at('omar', 30), at('omar', 25)])).toEqual([
    ['omar at 25', 'catching-up', 2],
    ['ada at 12', null, 1],
    ['omar at 30', null, 1],
  ]);
  // Away from before it was staged until now.
  const away = [at('omar', 15, { goneAt: 5 })];
  expect(behind(1, away)).toEqual([['omar at 15', null, 1]]);
  // Of a macro that was live before steps were noted.
  expect(behind(1, away, steps.slice(1))).toEqual([['omar at 15', null, 1]]);
});

it('says since when, by the receipt or else by the first sync', () => {
  const [here, there] = spread(1, [at('omar', 30), at('ada', 12, { filledAt: 50_000 })]).holders;
  expect([here?.hasSince, there?.hasSince]).toEqual([777, 50_000]);
});

it('counts from the step that first reached a workstation, whatever widened the stage later', () => {
  const widened = [step(10, 'live', 1), step(20, 'staged', 2, to('omar')), step(30, 'staged', 2, to('ada'))];
  expect(neededFor(2, widened, at('omar', 0))).toMatchObject({ seq: 20 });
  expect(neededFor(2, widened, at('ada', 0))).toMatchObject({ seq: 30 });
  const joined = [...widened, step(40, 'left', 2, to('omar')), step(50, 'joined', 2, to('omar'))];
  expect(neededFor(2, joined, at('omar', 0))).toMatchObject({ seq: 50 });
  expect(neededFor(1, joined.slice(0, 4), at('omar', 35))).toMatchObject({ seq: 40 });
});

it('waits for everybody to hear that it was withdrawn, and names why they have not', () => {
  const withdrawn = [...steps, step(40, 'withdrawn', 1)];
  expect(
    behind(
      1,
      [
        at('ada', 35),
        at('mia', 35, { goneAt: 9 }),
        at('lena', 35, { seenAt: now - 66_000 }),
        at('sven', 45, { filledAt: null }),
        at('carla', 40),
      ],
      withdrawn,
    ),
  ).toEqual([
    ['ada at 35', 'catching-up', 1],
    ['mia at 35', 'offline', 1],
    ['lena at 35', 'offline', 1],
    ['sven at 45', 'filling', null],
    ['carla at 40', null, 1],
  ]);
});
