import { Button, FileButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { z } from 'zod';
import {
  DecisionTable,
  type RecoveryRule,
  recoveryTeams,
  unheardOf,
} from '../../../shared/domain/recovery/decision-table.ts';
import { defaultTable } from '../../../shared/domain/recovery/default-table.ts';
import { recoveryStates } from '../../../shared/domain/recovery/recovery-case.ts';
import { isTold } from '../../../shared/domain/recovery/say-to.ts';
import { ownRuleKey, tableProblems } from '../../../shared/domain/recovery/table-problems.ts';
import { q } from '../../engine/queries.ts';
import { shell } from '../../state/shell.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayTarget } from '../../ui/escalation-names.ts';
import { fileSize } from '../../ui/files/file-size.ts';
import { sayTerms, sayWhy } from '../../ui/recovery-words.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { ToldSteps } from '../../ui/told/ToldSteps.tsx';
import { Chips } from './Chips.tsx';
import type { ProtectionPart } from './FreezeTimes.tsx';
import { OrderedCard } from './OrderedCard.tsx';
import { Pick } from './Pick.tsx';
import { RecoveryRuleForm } from './RecoveryRuleForm.tsx';
import classes from './Rules.module.css';
import { sayConditions } from './say-conditions.ts';
import wholeClasses from './Whole.module.css';

const fileName = 'recovery-table.json';
const mostRules = 200;
const mostBytes = 2_000_000;

const blank = (): RecoveryRule => ({ ...unheardOf, key: `own-${crypto.randomUUID()}` });

/** What of transfers that went wrong can be recovered: the rules in their order, who goes on with them, and as a file. */
export function RecoveryTable({ settings: { recovery }, mayChange, onChange }: ProtectionPart) {
  const { t } = useTranslation();
  const states = useId();
  const table = recovery ?? defaultTable;
  const { rules, teams } = table;
  const problems = tableProblems(table);
  const [open, setOpen] = useState<number | null>(null);
  const forgetFile = useRef<() => void>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const { data: targets = [] } = useQuery(q.protection.targets.queryOptions({ input: {} }));
  const write = (next: readonly RecoveryRule[]) => onChange({ recovery: { ...table, rules: [...next] } });
  const move = (from: number, to: number) => {
    const rule = rules[from];
    if (!rule || to < 0 || to >= rules.length) return;
    const others = rules.filter((_, at) => at !== from);
    write([...others.slice(0, to), rule, ...others.slice(to)]);
    setOpen(null);
  };
  const take = async (file: File | null) => {
    if (!file) return;
    // The same one may be chosen again, changed.
    forgetFile.current?.();
    const { name } = file;
    if (file.size > mostBytes) {
      toast(t('protection.recovery.tooLarge', { name, most: fileSize(mostBytes) }), 'error');
      return;
    }
    const read = DecisionTable.safeParse(parsed(await file.text()));
    if (!read.success) {
      const where = z.core.toDotPath(read.error.issues[0]?.path ?? []).slice(0, 120);
      const key = where === '' ? 'notATable' : 'wrongAt';
      toast(t(`protection.recovery.${key}`, { name, where }), 'error');
      return;
    }
    setOpen(null);
    onChange({ recovery: read.data });
    toast(t('protection.recovery.imported', { name: file.name }), 'info');
  };
  const keep = async () => {
    const saved = await shell().saveFile(fileName, `${JSON.stringify(table, null, 2)}\n`);
    if (saved) toast(t('protection.recovery.exported', { name: saved }), 'success');
  };

  return (
    <section className={wholeClasses.part} aria-label={t('protection.recovery.title')}>
      <h2 className={wholeClasses.title}>{t('protection.recovery.title')}</h2>
      <p className={classes.hint}>{t('protection.recovery.text')}</p>
      {recovery === null && <p className={classes.hint}>{t('protection.recovery.usual')}</p>}
      <ol className={classes.list}>
        {rules.map((rule, at) => {
          const wrong = problems.filter((problem) => problem.at === at);
          return (
            <OrderedCard
              // A rule is known by its place alone: keys of imported ones may be the same.
              // biome-ignore lint/suspicious/noArrayIndexKey: as said
              key={at}
              id={String(at)}
              place={at + 1}
              count={rules.length}
              name={rule.why || (ownRuleKey.test(rule.key) ? t('protection.recovery.newRule') : sayWhy(rule))}
              mayChange={mayChange}
              open={open === at}
              summary={
                <>
                  <Chips
                    when={sayConditions(rule, t)}
                    then={[t(`recovery.outcomes.${rule.outcome}`), ...sayTerms(rule, t)]}
                  />
                  {wrong.map((problem) => (
                    <p key={problem.code} role="alert" className={classes.wrong}>
                      {problem.code === 'unreachable'
                        ? t('protection.recovery.problem.unreachable', { place: problem.by + 1 })
                        : t(`protection.recovery.problem.${problem.code}`)}
                    </p>
                  ))}
                </>
              }
              dragged={dragged}
              onDrag={setDragged}
              onMove={(id, to) => move(Number(id), to - 1)}
              onOpen={() => setOpen(open === at ? null : at)}
              onCopy={() => {
                if (rules.length < mostRules)
                  write([...rules.slice(0, at + 1), { ...rule, ...copied(rule) }, ...rules.slice(at + 1)]);
              }}
              {...(rules.length > 1 && {
                onRemove: () => {
                  write(rules.filter((_, place) => place !== at));
                  setOpen(null);
                },
              })}
            >
              <RecoveryRuleForm
                rule={rule}
                mayChange={mayChange}
                onChange={(change) =>
                  write(rules.map((one, place) => (place === at ? { ...one, ...change } : one)))
                }
              />
            </OrderedCard>
          );
        })}
      </ol>
      <ToldSteps
        id={states}
        steps={recoveryStates.map((state) => ({
          name: t(`recovery.states.${state}`),
          telling: isTold(state) ? 'byAgent' : 'not',
        }))}
      />
      <div className={classes.fields}>
        {recoveryTeams.map((team) => (
          <Pick
            key={team}
            label={t('protection.recovery.teamAt', { team: t(`recovery.teams.${team}`) })}
            value={teams[team] ?? ''}
            data={[
              { value: '', label: t('protection.recovery.nowhere') },
              ...targets.map((target) => ({ value: target.key, label: sayTarget(target) })),
            ]}
            disabled={!mayChange}
            onChange={(key) => {
              const { [team]: _, ...others } = teams;
              onChange({ recovery: { ...table, teams: key ? { ...others, [team]: key } : others } });
            }}
          />
        ))}
      </div>
      <div className={wholeClasses.row}>
        {mayChange && (
          <>
            <Button
              variant="default"
              disabled={rules.length >= mostRules}
              onClick={() => {
                // First, where it is seen: an earlier one would take what is meant for it.
                write([blank(), ...rules]);
                setOpen(0);
              }}
            >
              {t('protection.recovery.add')}
            </Button>
            <FileButton
              resetRef={forgetFile}
              accept="application/json,.json"
              onChange={(file) => void take(file)}
            >
              {(props) => (
                <Button {...props} variant="default">
                  {t('protection.recovery.importFile')}
                </Button>
              )}
            </FileButton>
          </>
        )}
        <Button variant="default" onClick={() => void keep()}>
          {t('protection.recovery.exportFile')}
        </Button>
        {mayChange && recovery !== null && (
          <Button
            variant="subtle"
            onClick={() => {
              onChange({ recovery: null });
              setOpen(null);
            }}
          >
            {t('protection.recovery.restore')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** A copy is a rule of one's own, with the same words. */
function copied(rule: RecoveryRule): Partial<RecoveryRule> {
  return { key: `own-${crypto.randomUUID()}`, why: sayWhy(rule) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
