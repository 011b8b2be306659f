import { Progress, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Source } from '../../../shared/domain/conversation.ts';
import type { Holder, VersionSpread } from '../../../shared/wire/spread.ts';
import { usePeople } from '../../engine/people.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { Readers } from './Readers.tsx';
import { sayNames } from './say-names.ts';
import classes from './WhoHas.module.css';

/** While somebody looks, workstations are seen to get it. */
const lookEveryMs = 2_000;
const shownAtFirst = 5;

/** Which workstations have loaded what is live of a document, and why the others have not. */
export function WhoHas({
  kind,
  documentId,
  online,
}: {
  kind: Source['kind'];
  documentId: string;
  online: boolean;
}) {
  const { t } = useTranslation();
  const { data } = useQuery({
    ...q.studio.spread.queryOptions({ input: { kind, documentId } }),
    staleTime: 0,
    refetchInterval: lookEveryMs,
    enabled: online,
  });
  if (!data?.live && !data?.staged) return null;
  const { live, staged, readers } = data;
  return (
    <>
      <section className={classes.section} aria-label={t('spread.title')}>
        <h3 className={classes.label}>{t('spread.title')}</h3>
        {staged && <Spread spread={staged} says={t('stage.version', { number: staged.number })} />}
        {live && <Spread spread={live} says={t('spread.version', { number: live.number })} />}
      </section>
      {live && readers && (
        <Readers kind={kind} documentId={documentId} live={live.number} readers={readers} />
      )}
    </>
  );
}

/** How far one version has come, and with whom. */
export function Spread({ spread, says }: { spread: Omit<VersionSpread, 'number'>; says: string }) {
  const { t } = useTranslation();
  const people = usePeople();
  const [whole, setWhole] = useState(false);
  const { wanted, have, holders, unseen } = spread;
  const shown = whole ? holders : holders.slice(0, shownAtFirst);
  const share = wanted === 0 ? 0 : (100 * have) / wanted;
  return (
    <div className={classes.spread}>
      <p className={classes.line} role="status">
        <span>{says}</span>{' '}
        <span className={classes.count}>{t('spread.count', { count: wanted, have })}</span>
      </p>
      {wanted > 0 && (
        <Progress
          size="sm"
          value={share}
          color={have === wanted ? 'green' : 'blue'}
          aria-label={t('spread.count', { count: wanted, have })}
        />
      )}
      {shown.length > 0 && (
        <ul className={classes.holders}>
          {shown.map((holder) => (
            <HolderLine key={holder.id} holder={holder} />
          ))}
        </ul>
      )}
      {holders.length > shownAtFirst && (
        <UnstyledButton className={classes.more ?? ''} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('spread.fewer') : t('spread.all', { count: holders.length })}
        </UnstyledButton>
      )}
      {unseen.length > 0 && (
        <details className={classes.unseen}>
          <summary>{t('spread.unseen', { count: unseen.length })}</summary>
          <p>{sayNames(unseen, people)}</p>
        </details>
      )}
    </div>
  );
}

function HolderLine({ holder }: { holder: Holder }) {
  const { t } = useTranslation();
  const people = usePeople();
  const { agentId, name, appVersion, behind, hasSince, offlineSince, holds } = holder;
  const state =
    hasSince !== null
      ? t('spread.since', { when: dateAndTime(hasSince) })
      : behind === 'offline'
        ? t('spread.offline', { when: dateAndTime(offlineSince ?? 0) })
        : t(behind === 'filling' ? 'spread.filling' : 'spread.catchingUp');
  return (
    <li className={classes.holder} data-behind={behind ?? undefined}>
      <span className={classes.who}>
        <bdi>{people.agent(agentId)?.name ?? t('spread.somebody')}</bdi>
        <bdi className={classes.device} title={appVersion ?? undefined}>
          {name}
        </bdi>
      </span>
      <span className={classes.state}>
        {state}
        {holds !== null && behind !== null && ` ${t('spread.holds', { number: holds })}`}
      </span>
    </li>
  );
}
