import { IconCloudOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayReadAudit } from '../../../shared/domain/audit.ts';
import { useMe, useStatusOf } from '../../engine/status.ts';
import classes from './Audit.module.css';
import { Check, Export } from './Deeds.tsx';
import { Entries } from './Entries.tsx';
import { Filters } from './Filters.tsx';
import { type AuditFilter, everything } from './filter.ts';

/** Who did what. Kept at the hub, shown to security, compliance and administrators. */
export function AuditPage() {
  const { t } = useTranslation();
  const online = useStatusOf(({ connection }) => connection.state === 'online') ?? false;
  const role = useMe()?.role;
  const [filter, setFilter] = useState<AuditFilter>(everything);
  const may = role !== undefined && mayReadAudit(role);

  return (
    <main className={classes.page}>
      <header className={classes.top}>
        <div>
          <h1 className={classes.title}>{t('audit.title')}</h1>
          <p className={classes.hint}>{t('audit.lead')}</p>
        </div>
        {may && (
          <div className={classes.deeds}>
            <Check online={online} />
            <Export filter={filter} online={online} />
          </div>
        )}
      </header>
      {may && !online && (
        <p className={classes.offline} role="status">
          <IconCloudOff size={15} aria-hidden />
          {t('audit.stale')}
        </p>
      )}
      {may && <Filters filter={filter} onChange={setFilter} />}
      {may && <Entries filter={filter} online={online} onWhom={(whom) => setFilter({ ...filter, whom })} />}
      {role !== undefined && !may && <p className={classes.nothing}>{t('audit.notYours')}</p>}
    </main>
  );
}
