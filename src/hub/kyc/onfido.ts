import { z } from 'zod';
import type { KycState } from '../../shared/domain/kyc/kyc.ts';
import { reasonOf } from '../../shared/domain/kyc/labels.ts';
import { helpFor } from '../../shared/domain/kyc/reasons.ts';
import { type KycClient, NotAnEvent, type ProviderOutcome } from './kyc-client.ts';
import { labelsOfReport, Report } from './onfido-reports.ts';
import { openProviderCall, type ProviderCallOptions } from './provider-call.ts';
import { isSignedBody, parseBody } from './signed-body.ts';

export const onfidoRegions = ['eu', 'us', 'ca'] as const;
export type OnfidoOptions = Omit<ProviderCallOptions, 'url'> & {
  readonly token: string;
  readonly webhookToken: string;
  readonly region: (typeof onfidoRegions)[number];
  /** In place of the region's own address. */
  readonly url?: string;
};

const Text = z.string().max(300);
const When = z.string().max(60).optional();
const Run = z.object({
  id: Text,
  applicant_id: Text,
  customer_user_id: Text.nullish(),
  status: z.string().max(60),
  reasons: z.array(Text).max(200).nullish(),
  updated_at: When,
});
const Check = z.object({
  id: Text,
  applicant_id: Text,
  status: z.string().max(60),
  result: z.string().max(60).nullish(),
  created_at: When,
});
const Checks = z.object({ checks: z.array(Check).max(500) });
const Reports = z.object({ reports: z.array(Report).max(100) });
const Sent = z.object({
  payload: z.object({
    resource_type: Text,
    object: z.object({ id: Text, completed_at_iso8601: When }),
    resource: z.object({ applicant_id: Text.optional() }).optional(),
  }),
});
type Run = z.infer<typeof Run>;
type Check = z.infer<typeof Check>;

/** Throws where its address cannot be used. */
export function openOnfido(options: OnfidoOptions): KycClient {
  const { token, webhookToken, region } = options;
  const url = options.url ?? `https://api.${region}.onfido.com/v3.6`;
  const read = openProviderCall({ ...options, url }, () => ({ authorization: `Token token=${token}` }));

  async function reasonsOf(check: Check): Promise<ProviderOutcome<string[]>> {
    const said = await read(`/reports?check_id=${encodeURIComponent(check.id)}`, Reports);
    if (!said.ok) return said;
    return { ok: true, value: (said.value?.reports ?? []).flatMap((report) => labelsOfReport(report)) };
  }

  return {
    provider: 'onfido',
    async read({ applicantId }) {
      if (applicantId === null) return { ok: true, value: null };
      const name = encodeURIComponent(applicantId);
      const runs = await read(`/workflow_runs?applicant_id=${name}&sort=desc`, z.array(Run).max(500));
      if (!runs.ok) return runs;
      const checks = await read(`/checks?applicant_id=${name}`, Checks);
      if (!checks.ok) return checks;
      const theirs = <Row extends { applicant_id: string }>(rows: readonly Row[] | undefined) =>
        (rows ?? []).filter((row) => row.applicant_id === applicantId);
      const run = newest(theirs(runs.value ?? []), ({ updated_at }) => updated_at);
      const check = newest(theirs(checks.value?.checks), ({ created_at }) => created_at);
      if (!run && !check) return { ok: true, value: null };
      const isBad = run
        ? run.status === 'declined'
        : check?.status === 'complete' && check.result !== 'clear';
      const why = isBad && check ? await reasonsOf(check) : { ok: true as const, value: [] };
      if (!why.ok) return why;
      const labels = isBad ? [...new Set([...(run?.reasons ?? []), ...why.value])] : [];
      const state = run ? stateOfRun(run, labels) : check && stateOfCheck(check, labels);
      if (!state) return { ok: false, problem: { kind: 'bad-answer', code: 'unknown-status' } };
      return {
        ok: true,
        value: { applicantId, account: run?.customer_user_id ?? null, state, labels, note: '' },
      };
    },
    async whose({ subject, about }) {
      if (subject.applicantId !== null || about === null) return { ok: true, value: subject };
      const id = encodeURIComponent(about.id);
      const one =
        about.kind === 'check' ? await read(`/checks/${id}`, Check) : await read(`/workflow_runs/${id}`, Run);
      if (!one.ok) return one;
      if (one.value === null) return { ok: true, value: null };
      const account = 'customer_user_id' in one.value ? (one.value.customer_user_id ?? null) : null;
      return { ok: true, value: { applicantId: one.value.applicant_id, account } };
    },
    openEvent(headers, body) {
      if (!isSignedBody(webhookToken, 'sha256', body, headers.get('x-sha2-signature'))) return null;
      const sent = Sent.safeParse(parseBody(body));
      if (!sent.success) throw new NotAnEvent();
      const { resource_type, object } = sent.data.payload;
      const kind = resource_type === 'workflow_run' || resource_type === 'check' ? resource_type : null;
      const at = object.completed_at_iso8601 === undefined ? null : Date.parse(object.completed_at_iso8601);
      if (at !== null && !Number.isFinite(at)) throw new NotAnEvent();
      // Whose it is, is read of the thing itself: it alone names the exchange's account.
      return {
        subject: { account: null, applicantId: null },
        about: kind && { kind, id: object.id },
        at,
      };
    },
  };
}

function newest<Row>(rows: readonly Row[], at: (row: Row) => string | undefined): Row | null {
  const time = (row: Row) => Date.parse(at(row) ?? '') || 0;
  return rows.reduce<Row | null>((best, row) => (best === null || time(row) > time(best) ? row : best), null);
}

function stateOfRun({ status }: Run, labels: readonly string[]): KycState | null {
  switch (status) {
    case 'awaiting_input':
    case 'abandoned':
      return 'waiting-for-customer';
    case 'processing':
    case 'awaiting_client_input':
    case 'review':
    case 'error':
      return 'in-review';
    case 'approved':
      return 'approved';
    case 'declined':
      return turnedDown(labels);
    default:
      return null;
  }
}

function stateOfCheck({ status, result }: Check, labels: readonly string[]): KycState | null {
  switch (status) {
    case 'awaiting_applicant':
      return 'waiting-for-customer';
    case 'in_progress':
    case 'paused':
    case 'reopened':
      return 'in-review';
    case 'withdrawn':
      return 'not-started';
    case 'complete':
      return result === 'clear' ? 'approved' : result === 'consider' ? turnedDown(labels) : null;
    default:
      return null;
  }
}

/** It does not say whether that is the end: it is not where all that is wrong is in the customer's hands. */
function turnedDown(labels: readonly string[]): KycState {
  const theirs = labels.every((label) => {
    const reason = reasonOf('onfido', label);
    return reason !== null && helpFor(reason).group === 'customer';
  });
  return labels.length > 0 && theirs ? 'rejected-retry' : 'rejected';
}
