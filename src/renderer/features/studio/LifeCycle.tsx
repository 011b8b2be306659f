import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { MustRead } from '../../../shared/domain/must-read.ts';
import { mayApproveKnowledge, mayWriteKnowledge } from '../../../shared/domain/studio.ts';
import type { StudioChange } from '../../../shared/wire/studio.ts';
import { usePeople } from '../../engine/people.ts';
import { useMe } from '../../engine/status.ts';
import { openInStudio, openRelease, type StudioKind } from '../../state/studio-drafts.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Keys } from '../../ui/keys/Keys.tsx';
import { languageName } from '../../ui/language-name.ts';
import { TimeDialog } from '../../ui/scheduled/TimeDialog.tsx';
import { dateAndTime } from '../../ui/time/say-time.ts';
import classes from './LifeCycle.module.css';
import { MustReadFields } from './MustReadFields.tsx';
import { hindranceOf, type Lack, standOf } from './next-step.ts';
import { SayWhy } from './SayWhy.tsx';
import { StageDialog } from './StageDialog.tsx';
import { Steps } from './Steps.tsx';
import { sayNames } from './say-names.ts';
import { sayWhom } from './say-stage.ts';
import type { ChangeStudio, Kept } from './use-studio-change.ts';
import type { Writing } from './use-writing.ts';
import { type Replacement, Withdraw } from './Withdraw.tsx';
import { type Work, workOf } from './work-of.ts';

type Props = {
  kind: StudioKind;
  documentId: string;
  kept: Kept;
  title: string;
  writing: Writing;
  lacks: Lack | null;
  forbidden: boolean;
  online: boolean;
  busy: boolean;
  /** What may be said instead of it. */
  others: readonly Replacement[];
  /** The same in other languages. */
  languages: readonly Language[];
  change: ChangeStudio;
};

/** A document in another language, as it is live or was. */
export type Language = {
  readonly documentId: string;
  readonly locale: string;
  readonly version: number;
  readonly withdrawnAt: number | null;
  /** What is said in this language instead, where the other one is replaced by this. */
  readonly replacement: (id: string) => string;
};

const isApproved = ({ state }: Work) => state === 'approved' || state === 'scheduled' || state === 'staged';

/** How it stands, the next steps that this person may take, and why one is not to be had. */
export function LifeCycle({
  kind,
  documentId,
  kept,
  title,
  writing,
  lacks,
  forbidden,
  online,
  busy,
  others,
  languages,
  change,
}: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const people = usePeople();
  const [recalls, setRecalls] = useState(false);
  const [mustRead, setMustRead] = useState<MustRead | null>(null);
  const [asking, setAsking] = useState<'time' | 'stage' | 'return' | 'decline' | 'withdrawal' | null>(null);
  const { unsaved, overtaken } = writing;
  const { live } = kept;
  const work = workOf(kept);
  const mayWrite = me !== null && mayWriteKnowledge(me.role);
  const mayApprove = me !== null && mayApproveKnowledge(me.role);
  const withdrawnAt = live?.validity?.withdrawnAt;
  const withdrawn = withdrawnAt !== undefined;
  const liveToo = languages.filter((one) => one.withdrawnAt === null);
  /** What was withdrawn in the same step. */
  const goneWith = withdrawn ? languages.filter((one) => one.withdrawnAt === withdrawnAt) : [];
  const stand = standOf(kept, unsaved);
  const writers = work?.writers ?? [];
  const staged = work?.state === 'staged';
  const hindrance = hindranceOf(stand, { lacks, forbidden, writers, online, me });
  /** Nothing at all can be done, or not the next step. */
  const off = busy || !online || overtaken;
  const stuck = off || hindrance !== null;
  const onWork = ({ id, revision }: Work) => ({ documentId, versionId: id, expected: revision });

  const act = (what: StudioChange) => void change(what);
  const submit = async () => {
    const saved = await writing.save();
    const version = saved && workOf(saved);
    if (version?.state === 'draft') await change({ do: 'submit', ...onWork(version) });
  };
  /** Whoever proposed it and does not discard it themselves is told why. */
  const proposer =
    work?.proposedBy && work.proposedBy !== me?.id ? sayNames([work.proposedBy], people) : null;
  const discard = async (version: Work, reason = '') => {
    const done = await change({ do: 'discard', ...onWork(version), ...(reason && { reason }) });
    if (done && !done.live) openInStudio(kind, null);
  };
  const bringBack = (number: number) =>
    act({
      do: 'roll-back',
      documentId,
      expected: number,
      to: number,
      also: goneWith.map((one) => ({ documentId: one.documentId, expected: one.version, to: one.version })),
    });
  const publish = (version: Work, at: number | null) =>
    act({ do: 'publish', ...onWork(version), at, recalls, ...(mustRead && { mustRead }) });

  return (
    <section className={classes.cycle} aria-label={t('studio.cycle')}>
      <Steps stand={stand} />
      <p className={classes.next} role="status">
        {t(`studio.next.${stand}`, {
          names: sayNames(writers, people),
          when: dateAndTime(work?.goesLiveAt ?? live?.validity?.withdrawnAt ?? 0),
          number: work?.stage?.number ?? live?.version ?? 0,
          whom: work?.stage ? sayWhom(work.stage.to, t) : '',
        })}
      </p>
      {overtaken && (
        <div className={classes.clash} role="alert">
          <p>{t('studio.overtaken')}</p>
          <div className={classes.choice}>
            <Button size="compact-sm" variant="default" onClick={writing.keepMine}>
              {t('studio.keepMine')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={writing.forget}>
              {t('studio.takeTheirs')}
            </Button>
          </div>
        </div>
      )}
      {kept.releases.map(({ id, name, goesLiveAt }) => (
        <p key={id} className={classes.held}>
          {t(goesLiveAt === null ? 'studio.inRelease' : 'studio.inReleaseAt', {
            name,
            when: dateAndTime(goesLiveAt ?? 0),
          })}
          <Button size="compact-xs" variant="default" onClick={() => openRelease(id)}>
            {t('studio.showRelease')}
          </Button>
        </p>
      ))}
      {work?.proposedBy && (
        <p className={classes.held}>
          {t('studio.proposedBy', { name: sayNames([work.proposedBy], people) })}
        </p>
      )}
      {work?.state === 'draft' && work.sentBack && (
        <p className={`${classes.sentBack} gc-selectable`}>
          {t('studio.sentBack', {
            name: sayNames([work.sentBack.by], people),
            when: dateAndTime(work.sentBack.at),
          })}
          <q>{work.sentBack.reason}</q>
        </p>
      )}
      {hindrance && <p className={classes.why}>{t(`studio.why.${hindrance}`)}</p>}
      <div className={classes.buttons}>
        {unsaved && mayWrite && (
          <>
            <Button disabled={stuck} onClick={() => void submit()}>
              {t('studio.do.saveAndSubmit')}
            </Button>
            <Button
              variant="default"
              disabled={off || (stuck && hindrance !== 'forbidden')}
              rightSection={<Keys keys="mod+enter" />}
              onClick={() => void writing.save()}
            >
              {t('studio.do.save')}
            </Button>
            <Button variant="subtle" color="gray" onClick={writing.forget}>
              {t('studio.do.forget')}
            </Button>
          </>
        )}
        {work && !unsaved && (
          <>
            {work.state === 'draft' && mayWrite && (
              <Button disabled={stuck} onClick={() => act({ do: 'submit', ...onWork(work) })}>
                {t('studio.do.submit')}
              </Button>
            )}
            {work.state === 'in-review' && mayApprove && (
              <Button disabled={stuck} onClick={() => act({ do: 'approve', ...onWork(work) })}>
                {t('studio.do.approve')}
              </Button>
            )}
            {isApproved(work) && mayWrite && (
              <>
                {live && !withdrawn && (
                  <Checkbox
                    checked={recalls}
                    label={t('studio.recalls', { number: live.version })}
                    onChange={(event) => setRecalls(event.currentTarget.checked)}
                  />
                )}
                <MustReadFields value={mustRead} onChange={setMustRead} />
                <Button disabled={stuck} onClick={() => publish(work, null)}>
                  {t(staged ? 'stage.publish' : 'studio.do.publish')}
                </Button>
                {!staged && (
                  <Button variant="default" disabled={stuck} onClick={() => setAsking('time')}>
                    {t(work.state === 'scheduled' ? 'studio.do.reschedule' : 'studio.do.schedule')}
                  </Button>
                )}
                <Button variant="default" disabled={stuck} onClick={() => setAsking('stage')}>
                  {t(staged ? 'stage.widen' : 'stage.do')}
                </Button>
                {staged && (
                  <Button
                    variant="default"
                    color="red"
                    disabled={off}
                    onClick={() => act({ do: 'take-back', ...onWork(work) })}
                  >
                    {t('stage.takeBack')}
                  </Button>
                )}
              </>
            )}
            {work.state !== 'draft' && !staged && mayApprove && (
              <Button variant="default" disabled={off} onClick={() => setAsking('return')}>
                {t('studio.do.return')}
              </Button>
            )}
            {mayWrite && !staged && (
              <Button
                variant="subtle"
                color="red"
                disabled={off}
                onClick={() => (proposer === null ? void discard(work) : setAsking('decline'))}
              >
                {t('studio.do.discard')}
              </Button>
            )}
          </>
        )}
        {live && goneWith.length > 0 && !unsaved && mayWrite && (
          <Button variant="default" disabled={off} onClick={() => bringBack(live.version)}>
            {t('studio.do.bringBackAll', {
              languages: goneWith.map(({ locale }) => languageName(locale)).join(', '),
            })}
          </Button>
        )}
        {live && !withdrawn && !unsaved && mayWrite && (
          <Button variant="subtle" color="red" disabled={off} onClick={() => setAsking('withdrawal')}>
            {t('studio.do.withdraw', { number: live.version })}
          </Button>
        )}
      </div>
      {asking === 'time' && work && (
        <TimeDialog
          purpose="publish"
          onClose={() => setAsking(null)}
          onChoose={(at) => {
            setAsking(null);
            publish(work, at);
          }}
        />
      )}
      {asking === 'stage' && work && (
        <StageDialog
          title={title}
          held={work.stage?.to ?? null}
          onClose={() => setAsking(null)}
          onStage={(to) => {
            setAsking(null);
            act({ do: 'stage', ...onWork(work), to });
          }}
        />
      )}
      {asking === 'return' && work && (
        <SayWhy
          title={t('studio.sendingBack.title', { title })}
          text={t('studio.sendingBack.text')}
          label={t('studio.sendingBack.reason')}
          act={t('studio.do.return')}
          onClose={() => setAsking(null)}
          onSay={(reason) => {
            setAsking(null);
            act({ do: 'return', ...onWork(work), reason });
          }}
        />
      )}
      {asking === 'decline' && work && (
        <SayWhy
          title={t('studio.declining.title', { title })}
          text={t('studio.declining.text', { name: proposer ?? '' })}
          label={t('studio.declining.reason')}
          act={t('studio.do.discard')}
          onClose={() => setAsking(null)}
          onSay={(reason) => {
            setAsking(null);
            void discard(work, reason);
          }}
        />
      )}
      {asking === 'withdrawal' && live && (
        <Withdraw
          title={live.title}
          others={others}
          languages={liveToo.map(({ locale }) => locale)}
          onClose={() => setAsking(null)}
          onWithdraw={(reason, replacedBy, inAll) => {
            setAsking(null);
            const also = inAll
              ? liveToo.map((one) => ({
                  documentId: one.documentId,
                  expected: one.version,
                  replacedBy: replacedBy && one.replacement(replacedBy),
                }))
              : [];
            act({
              do: 'withdraw',
              documentId,
              expected: live.version,
              replacedBy,
              reason,
              ...(also.length > 0 && { also }),
            });
          }}
        />
      )}
    </section>
  );
}
