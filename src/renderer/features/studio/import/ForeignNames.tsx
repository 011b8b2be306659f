import { Select } from '@mantine/core';
import { useState } from 'react';
import type { ForeignTarget } from '../../../../shared/domain/foreign-names.ts';
import { Tag } from '../../../../shared/domain/tag.ts';
import type { ForeignFound } from '../../../../shared/wire/macro-imports.ts';
import { usePeople } from '../../../engine/people.ts';
import { useImports } from '../../../state/imports.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { sayNumber } from '../../../ui/say-number.ts';
import words from '../../../ui/Words.module.css';
import classes from './ForeignNames.module.css';
import { chooseForeign } from './run-import.ts';

/** What the macros name that only their system knows, each once: the trainer says what it is here. */
export function ForeignNames({ online }: { online: boolean }) {
  const { t } = useTranslation();
  const plan = useImports((state) => state.plan);
  const found = plan && 'foreign' in plan ? plan.foreign : [];
  const open = found.filter(({ target }) => target === null).length;
  const [wanted, setWanted] = useState<boolean | null>(null);
  if (found.length === 0) return null;
  const isOpen = wanted ?? open > 0;
  return (
    <details
      className={classes.names}
      open={isOpen}
      onToggle={(event) => {
        if (event.currentTarget.open !== isOpen) setWanted(event.currentTarget.open);
      }}
    >
      <summary>
        {t('imports.foreign.title')}
        <span className={words.hint}>
          {open > 0
            ? t('imports.foreign.open', { n: sayNumber(open) })
            : t('imports.foreign.done', { n: sayNumber(found.length) })}
        </span>
      </summary>
      <p className={words.hint}>{t('imports.foreign.hint')}</p>
      <ul className={classes.list} aria-label={t('imports.foreign.title')}>
        {found.map((one) => (
          <NameLine key={`${one.system} ${one.account} ${one.kind} ${one.id}`} found={one} online={online} />
        ))}
      </ul>
    </details>
  );
}

function NameLine({ found, online }: { found: ForeignFound; online: boolean }) {
  const { t } = useTranslation();
  const people = usePeople();
  const [typed, setTyped] = useState('');
  const isChecking = useImports((state) => state.isChecking);
  const { system, account, kind, id, fields, macros, target } = found;
  const name = t(`imports.foreign.kind.${kind}`, { id });
  const tag = Tag.safeParse(target?.to === 'tag' ? target.tag : typed.trim());
  const queues = people.groups.map((group) => ({ value: `queue ${group.id}`, label: group.name }));
  const agents = people.agents.map((agent) => ({ value: `agent ${agent.id}`, label: agent.name }));
  const data = [
    { group: t('imports.foreign.queues'), items: queues },
    { group: t('imports.foreign.agents'), items: agents },
    ...(tag.success
      ? [
          {
            group: t('imports.foreign.tags'),
            items: [{ value: `tag ${tag.data}`, label: t('imports.foreign.tag', { tag: tag.data }) }],
          },
        ]
      : []),
    {
      group: t('imports.foreign.else'),
      items: [{ value: 'nothing', label: t('imports.foreign.nothing') }],
    },
  ];
  return (
    <li className={classes.line} data-open={target === null || undefined}>
      <span className={classes.name}>
        <bdi>{name}</bdi>
        <span className={words.hint}>
          {[
            t('imports.foreign.uses', { n: sayNumber(macros) }),
            fields.map((field) => field || t('imports.foreign.restriction')).join(', '),
            account,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <Select
        className={classes.choice ?? ''}
        size="xs"
        aria-label={t('imports.foreign.choose', { name })}
        placeholder={t('imports.foreign.placeholder')}
        searchable
        scrollAreaProps={{ scrollbars: 'y' }}
        allowDeselect={false}
        disabled={!online || isChecking}
        nothingFoundMessage={t('imports.foreign.none')}
        onSearchChange={setTyped}
        data={data}
        value={target && sayTarget(target)}
        onChange={(value) => {
          const chosen = value === null ? null : targetOf(value);
          if (chosen) void chooseForeign({ system, account, kind, id, target: chosen }, t);
        }}
      />
    </li>
  );
}

function sayTarget(target: ForeignTarget): string {
  switch (target.to) {
    case 'nothing':
      return 'nothing';
    case 'tag':
      return `tag ${target.tag}`;
    default:
      return `${target.to} ${target.id}`;
  }
}

function targetOf(value: string): ForeignTarget | null {
  const [, to, name = ''] = /^(\w+)(?: (.*))?$/.exec(value) ?? [];
  if (to === 'queue' || to === 'agent') return { to, id: name };
  if (to === 'tag') return { to, tag: name };
  return to === 'nothing' ? { to } : null;
}
