import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import { mayWriteKnowledge } from '../../../../shared/domain/studio.ts';
import type { MacroImportRecord } from '../../../../shared/wire/macro-imports.ts';
import { useMe } from '../../../engine/status.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { sayNumber } from '../../../ui/say-number.ts';
import words from '../../../ui/Words.module.css';
import dialogs from '../Dialogs.module.css';
import { StandingMark } from '../StandingMark.tsx';
import classes from './Import.module.css';
import { type StepResult, useImportSteps } from './use-import-steps.ts';

/** What may be done with all that an import made, and what came of it. */
export function ImportSteps({
  record,
  name,
  online,
}: {
  record: MacroImportRecord;
  name: string;
  online: boolean;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const { busy, result, forget, undo, submit, publish } = useImportSteps(record, me?.id);
  const { draft, 'in-review': inReview, approved, live } = record.standing;
  const isMine = record.by === me?.id;
  const off = !online || busy !== null || !me || !mayWriteKnowledge(me.role);
  const ready = approved + (isMine ? 0 : inReview);
  return (
    <>
      <div className={classes.choice} hidden={draft + ready === 0}>
        {draft > 0 && (
          <Button size="compact-sm" variant="default" disabled={off} onClick={() => void submit()}>
            {t('imports.submit', { n: sayNumber(draft) })}
          </Button>
        )}
        {ready > 0 && (
          <Button size="compact-sm" variant="default" disabled={off} onClick={() => setAsking(true)}>
            {t('imports.publish', { n: sayNumber(ready) })}
          </Button>
        )}
        {!record.undone && draft > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            disabled={off}
            aria-label={t('imports.undoOf', { name })}
            onClick={() => void undo()}
          >
            {t('imports.undo')}
          </Button>
        )}
      </div>
      {isMine && inReview > 0 && live === 0 && <p className={words.hint}>{t('imports.publishHint')}</p>}
      {busy && busy.of > 0 && (
        <Progress
          value={(busy.done / busy.of) * 100}
          aria-label={t('imports.advancing', { done: sayNumber(busy.done), of: sayNumber(busy.of) })}
        />
      )}
      {asking && (
        <Dialog
          onClose={() => setAsking(false)}
          title={t(record.kind === 'macro' ? 'imports.publishing.title' : 'articleImports.publishing.title', {
            n: sayNumber(ready),
          })}
          size={440}
        >
          <div className={dialogs.form}>
            <p className={words.hint}>
              {t(record.kind === 'macro' ? 'imports.publishing.text' : 'articleImports.publishing.text')}
            </p>
            <div className={dialogs.confirm}>
              <Button data-autofocus variant="default" onClick={() => setAsking(false)}>
                {t('ui.cancel')}
              </Button>
              <Button
                onClick={() => {
                  setAsking(false);
                  void publish();
                }}
              >
                {t('imports.publishing.confirm')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
      {result && <StepOutcome result={result} onClose={forget} />}
    </>
  );
}

/** How many it was done for; by name the others, and why. */
function StepOutcome({ result, onClose }: { result: StepResult; onClose: () => void }) {
  const { t } = useTranslation();
  const { step, done, kept, failed } = result;
  const n = sayNumber(done);
  return (
    <div className={classes.outcome} role="status">
      <p>{step === 'undo' ? t('imports.undoing.done', { n }) : t(`imports.advanced.${step}`, { n })}</p>
      {kept.length > 0 && (
        <>
          <p>{t('imports.undoing.kept', { n: sayNumber(kept.length) })}</p>
          <ul className={classes.named}>
            {kept.map(({ macroId, title, state }) => (
              <li key={macroId}>
                <bdi>{title}</bdi>
                {state !== 'archived' && <StandingMark standing={{ state, number: null, at: null }} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {failed.length > 0 && (
        <>
          <p>{t('imports.advanced.failed', { n: sayNumber(failed.length) })}</p>
          <ul className={classes.named}>
            {failed.map(({ macroId, title, why }) => (
              <li key={macroId}>
                <bdi>{title}</bdi> <span className={words.hint}>{t(`imports.advanced.why.${why}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button size="compact-xs" variant="subtle" onClick={onClose}>
        {t('ui.close')}
      </Button>
    </div>
  );
}
