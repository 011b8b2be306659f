import { Button, Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { CustomerCard } from '../../../../shared/contract/customer-views.ts';
import { fieldOf, type MaskedFact } from '../../../../shared/domain/masking/masked-fact.ts';
import { type RevealReason, revealReasons } from '../../../../shared/domain/masking/reveal.ts';
import { maskingLimits } from '../../../../shared/wire/masking.ts';
import { engine } from '../../../engine/client.ts';
import { problemOf } from '../../../engine/problem.ts';
import { q } from '../../../engine/queries.ts';
import { useStatusOf } from '../../../engine/status.ts';
import { shownConversation, useOpenTabs } from '../../../state/open-tabs.ts';
import { forgetWanted, showValue, useRevealed } from '../../../state/revealed.ts';
import { showOverlay, showSideTab, useWorkspace } from '../../../state/workspace.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { sayFieldLabel } from '../../../ui/say-field.ts';
import classes from './Masking.module.css';

/** What is masked of a customer, in the card's order. */
function maskedOf({ customer, fields }: CustomerCard): MaskedFact[] {
  const own = fields.filter(({ masked }) => masked).map(({ field }): MaskedFact => `field:${field.key}`);
  return [...(['email', 'phone'] as const).filter((fact) => customer.masked?.[fact]), ...own];
}

function Ask({ card, wanted }: { card: CustomerCard; wanted: MaskedFact | null }) {
  const { t } = useTranslation();
  const online = useStatusOf(({ connection }) => connection.state === 'online') ?? false;
  const facts = maskedOf(card);
  const [fact, setFact] = useState<MaskedFact | null>(wanted ?? facts[0] ?? null);
  const [reason, setReason] = useState<RevealReason>(revealReasons[0]);
  const [words, setWords] = useState('');
  // Sent again after an answer that was lost, it counts once; of something else it is another one.
  const [id, setId] = useState(() => newId());
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const { data: standing } = useQuery({
    ...q.masking.standing.queryOptions({ input: {} }),
    enabled: online,
    staleTime: 0,
    gcTime: 0,
  });
  const labelOf = (one: MaskedFact) => {
    const line = card.fields.find(({ field }) => field.key === fieldOf(one));
    return line ? sayFieldLabel(line.field) : t(`customer.facts.${one as 'email' | 'phone'}`);
  };
  const spent = standing?.left === 0;
  const refused = spent && standing.beyond === 'refuse';
  const name = card.customer.name || t('conversation.nameless');

  // Not as a mutation: that would keep the value after it is gone from the screen.
  const ask = async () => {
    if (fact === null || busy) return;
    setBusy(true);
    setWrong(null);
    const { id: customerId } = card.customer;
    try {
      const answer = await engine.masking.reveal({ id, customerId, fact, reason, words });
      if (answer.outcome === 'shown') {
        if (useWorkspace.getState().page === 'inbox') showSideTab('customer');
        showOverlay(null);
        showValue({ id, customerId, fact, value: answer.value, seconds: answer.seconds });
        return;
      }
      setWrong(t(`masking.refused.${answer.why}`));
      setId(newId());
    } catch (error) {
      const { kind } = problemOf(error);
      setWrong(t(kind === 'offline' ? 'masking.offline' : `problems.${kind}`));
    }
    setBusy(false);
  };

  return (
    <Dialog size={460} onClose={() => showOverlay(null)} title={t('masking.title', { name })}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <Radio.Group
          label={t('masking.what')}
          value={fact ?? ''}
          onChange={(next) => {
            setFact(facts.find((one) => one === next) ?? null);
            setId(newId());
          }}
        >
          <div className={classes.choices}>
            {facts.map((one) => (
              <Radio key={one} size="sm" value={one} label={labelOf(one)} />
            ))}
          </div>
        </Radio.Group>
        <Radio.Group
          label={t('masking.why')}
          description={t('masking.whyText')}
          value={reason}
          onChange={(next) => setReason(revealReasons.find((one) => one === next) ?? 'other')}
        >
          <div className={classes.choices}>
            {revealReasons.map((one) => (
              <Radio
                key={one}
                size="sm"
                value={one}
                label={t(`masking.reasons.${one}`)}
                data-autofocus={one === reason || undefined}
              />
            ))}
          </div>
        </Radio.Group>
        <TextInput
          label={t('masking.words')}
          required={reason === 'other'}
          value={words}
          maxLength={maskingLimits.wordCharacters}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {!online && (
          <p role="alert" className={classes.warning}>
            {t('masking.offline')}
          </p>
        )}
        {online && spent && (
          <p role="alert" className={classes.warning}>
            {t(refused ? 'masking.noneLeft' : 'masking.willTell', { budget: standing.budget })}
          </p>
        )}
        {wrong !== null && online && (
          <p role="alert" className={classes.warning}>
            {wrong}
          </p>
        )}
        <div className={classes.foot}>
          {standing && (
            <p className={classes.standing}>
              {t('masking.standing', {
                left: standing.left,
                budget: standing.budget,
                hours: standing.shiftHours,
              })}
            </p>
          )}
          <Button variant="default" onClick={() => showOverlay(null)}>
            {t('masking.cancel')}
          </Button>
          <Button type="submit" disabled={!online || fact === null || refused} loading={busy}>
            {t('masking.go')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Opened() {
  const { t } = useTranslation();
  const wanted = useRevealed((state) => state.wanted);
  const conversationId = useOpenTabs(shownConversation);
  const { data: view } = useQuery({
    ...q.conversation.get.queryOptions({ input: { id: conversationId ?? '' } }),
    enabled: wanted === null && conversationId !== null,
  });
  const customerId = wanted?.customerId ?? view?.customer.id ?? null;
  const { data: card } = useQuery({
    ...q.customer.card.queryOptions({ input: { id: customerId ?? '' } }),
    enabled: customerId !== null,
  });
  useEffect(() => forgetWanted, []);
  if (!card) return null;
  if (maskedOf(card).length > 0) return <Ask card={card} wanted={wanted?.fact ?? null} />;
  return (
    <Dialog size={420} onClose={() => showOverlay(null)} title={t('masking.nothing')}>
      <p className={classes.standing}>{t('masking.nothingText')}</p>
    </Dialog>
  );
}

/** Asks for one masked value: which, and why. */
export function RevealDialog() {
  const opened = useWorkspace(({ overlay }) => overlay === 'reveal');
  return opened ? <Opened /> : null;
}
