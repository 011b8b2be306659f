import { MantineProvider } from '@mantine/core';
import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import type { KycHelp } from '../../../shared/contract/kyc.ts';
import { type KycStatus, kycProblems, kycStates } from '../../../shared/domain/kyc/kyc.ts';
import { helpFor, kycReasons } from '../../../shared/domain/kyc/reasons.ts';
import { setUpTexts } from '../../text/i18n.ts';
import { KycDetails } from './KycDetails.tsx';
import { sayCase } from './say-kyc.ts';

const id = '0198c0de-0000-7000-8000-00000000000a';
const status: KycStatus = {
  ...{
    id,
    provider: 'sumsub',
    applicantId: 'app-1',
    state: 'rejected-retry',
    reasons: ['expired'],
    note: '',
  },
  ...{ since: 1_795_951_487_652, asOf: 1_795_951_487_652, problem: null, withheld: null },
};
const helpWith = (reason: KycHelp['reason']): KycHelp => ({
  reason,
  group: helpFor(reason).group,
  guide: { id, title: 'A guide' },
  macro: { id, title: 'A template' },
});

beforeAll(setUpTexts);

const draw = (changed: Partial<KycStatus> = {}) => {
  const shown = { ...status, ...changed };
  const reasons = [...shown.reasons, ...(shown.withheld?.reasons ?? [])];
  return renderToStaticMarkup(
    <MantineProvider>
      <KycDetails
        status={shown}
        help={reasons.map(helpWith)}
        onGuide={() => undefined}
        onMacro={() => undefined}
      />
    </MantineProvider>,
  );
};

it('has words for each state, reason and problem', () => {
  for (const state of kycStates) expect(draw({ state })).not.toMatch(/kyc\./);
  for (const reason of kycReasons) expect(draw({ reasons: [reason] })).not.toMatch(/kyc\./);
  for (const problem of kycProblems) expect(draw({ problem })).not.toMatch(/kyc\./);
  expect(draw({ asOf: null })).toContain('Sumsub has not answered yet');
});

it('offers for each thing that is missing its template and its guide, by their names', () => {
  expect(draw()).toContain('Insert the template “A template”');
  expect(draw()).toContain('Insert the guide “A guide”');
  expect(draw()).toContain('only this has to be sent again');
});

it('shows what is withheld as such, and offers nothing to say it with', () => {
  const withheld = {
    state: 'rejected' as const,
    labels: ['PEP<b>'],
    reasons: ['expired' as const],
    note: '',
  };
  const drawn = draw({ state: 'on-hold', reasons: [], withheld });
  expect(drawn).toContain('For compliance alone');
  expect(drawn).toContain('PEP&lt;b&gt;');
  expect(drawn).toContain('Say only that it is being reviewed');
  expect(drawn).not.toContain('Insert');
  const others = draw({ state: 'on-hold', reasons: [], withheld: null });
  expect(others).not.toMatch(/compliance alone|PEP|Rejected/);
  expect(sayCase({ ...status, state: 'on-hold', withheld }, 7, i18next.t)).not.toMatch(/PEP|Rejected/);
});
