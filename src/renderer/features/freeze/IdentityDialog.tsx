import { Button, Checkbox, Radio } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import {
  failuresToSignal,
  type IdentityLevel,
  identityLevels,
  identityValidMs,
} from '../../../shared/domain/identity.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useStatusOf } from '../../engine/status.ts';
import { shownConversation, useOpenTabs } from '../../state/open-tabs.ts';
import { leaveOverlay, showOverlay, useWorkspace } from '../../state/workspace.ts';
import { perLocale } from '../../text/locale.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { longSpan } from '../../ui/time/say-time.ts';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './Freeze.module.css';

const asks = {
  basic: ['email', 'month', 'asset'],
  strong: ['callback', 'app', 'document'],
} as const;
const listOf = perLocale((at) => new Intl.ListFormat(at));
const nevers = ['password', 'code', 'seed', 'document'] as const;

function Script({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const online = useStatusOf(({ connection }) => connection.state === 'online');
  const { data: view } = useQuery(q.conversation.get.queryOptions({ input: { id: conversationId } }));
  const { data: need } = useQuery(q.freezes.identityNeed.queryOptions({ input: { conversationId } }));
  const [chosen, setChosen] = useState<IdentityLevel | null>(null);
  const level = need?.level === 'strong' ? 'strong' : (chosen ?? need?.level ?? 'strong');
  const [right, setRight] = useState<readonly string[]>([]);
  // Sent again after an answer that was lost, it counts once.
  const [id] = useState(() => newId());
  const record = useMutation({
    mutationFn: (passed: boolean) => engine.freezes.recordIdentity({ id, conversationId, level, passed }),
    onSuccess: ({ identity }) => {
      if (identity.passed) {
        leaveOverlay();
        toast(t('identity.recorded'), 'success');
        return;
      }
      showOverlay(null);
      if (identity.failures >= failuresToSignal)
        toast(t('identity.signal', { count: identity.failures }), 'error');
      else toast(t('identity.recordedFailed'), 'warning');
    },
    onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'error'),
  });
  if (!view) return null;
  const name = view.customer.name || t('conversation.nameless');
  const items: readonly string[] = asks[level];
  const blocked = !online || record.isPending;
  return (
    <Dialog size={520} onClose={() => showOverlay(null)} title={t('identity.title', { name })}>
      <div className={classes.form}>
        <Radio.Group
          label={t('identity.level')}
          value={level}
          onChange={(next) => {
            setChosen(next === 'basic' ? 'basic' : 'strong');
            setRight([]);
          }}
        >
          <div className={classes.column}>
            {identityLevels.map((one) => (
              <Radio
                key={one}
                size="sm"
                value={one}
                label={t(`identity.levels.${one}`)}
                disabled={one === 'basic' && need?.level === 'strong'}
                data-autofocus={one === level || undefined}
              />
            ))}
          </div>
        </Radio.Group>
        {need && need.risks.length > 0 && (
          <p className={classes.warning}>
            {t('identity.why')} {listOf().format(need.risks.map((risk) => t(`identity.risks.${risk}`)))}
          </p>
        )}
        <fieldset className={classes.scopes}>
          <legend className={classes.legend}>{t('identity.ask')}</legend>
          <p className={classes.quiet}>{t('identity.askText')}</p>
          <div className={classes.column}>
            {level === 'basic'
              ? asks.basic.map((one) => (
                  <Ask
                    key={one}
                    label={t(`identity.asks.basic.${one}`)}
                    name={one}
                    right={right}
                    onChange={setRight}
                  />
                ))
              : asks.strong.map((one) => (
                  <Ask
                    key={one}
                    label={t(`identity.asks.strong.${one}`)}
                    name={one}
                    right={right}
                    onChange={setRight}
                  />
                ))}
          </div>
        </fieldset>
        <section aria-label={t('identity.never')} className={classes.warning}>
          <strong>{t('identity.never')}</strong>
          <ul className={classes.nevers}>
            {nevers.map((one) => (
              <li key={one}>{t(`identity.nevers.${one}`)}</li>
            ))}
          </ul>
        </section>
        {!online && (
          <p role="alert" className={classes.warning}>
            {t('identity.offline')}
          </p>
        )}
        <div className={classes.foot}>
          <span className={classes.quiet}>
            {t('identity.until', { span: longSpan(identityValidMs[level]) })}
          </span>
          <div className={classes.buttons}>
            <Button variant="default" onClick={() => showOverlay(null)}>
              {t('identity.cancel')}
            </Button>
            <Button variant="default" disabled={blocked} onClick={() => record.mutate(false)}>
              {t('identity.failed')}
            </Button>
            <Button
              disabled={blocked || !items.every((one) => right.includes(one))}
              onClick={() => record.mutate(true)}
            >
              {t('identity.passed')}
            </Button>
          </div>
        </div>
      </div>
    </Dialog>
  );
}

type AskProps = {
  label: string;
  name: string;
  right: readonly string[];
  onChange: (right: readonly string[]) => void;
};

function Ask({ label, name, right, onChange }: AskProps) {
  return (
    <Checkbox
      size="xs"
      label={label}
      checked={right.includes(name)}
      onChange={({ currentTarget: { checked } }) =>
        onChange(checked ? [...right, name] : right.filter((one) => one !== name))
      }
    />
  );
}

/** The script of an identity check: what may be asked, what never, and whether it was passed. */
export function IdentityDialog() {
  const opened = useWorkspace(({ overlay }) => overlay === 'identity');
  const conversationId = useOpenTabs(shownConversation);
  return opened && conversationId !== null ? <Script conversationId={conversationId} /> : null;
}
