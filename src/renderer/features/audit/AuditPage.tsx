import { IconCloudOff } from '@tabler/icons-react';
import { useState } from 'react';
import { mayLookAtAudit, mayReadAudit } from '../../../shared/domain/audit.ts';
import { useMe, useStatusOf } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
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
  const may = role !== undefined && mayLookAtAudit(role);
  const all = role !== undefined && mayReadAudit(role);
  const shown = all ? filter : { ...filter, family: 'reveals' as const };

  return (
    <main className={classes.page}>
      <header className={classes.top}>
        <div>
          <h1 className={classes.title}>{t('audit.title')}</h1>
          <p className={classes.hint}>
            {t(role !== undefined && may && !all ? 'audit.leadsOnly' : 'audit.lead')}
          </p>
        </div>
        {all && (
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
      {may && <Filters filter={shown} all={all} onChange={setFilter} />}
      {may && <Entries filter={shown} online={online} onWhom={(whom) => setFilter({ ...filter, whom })} />}
      {role !== undefined && !may && <p className={classes.nothing}>{t('audit.notYours')}</p>}
    </main>
  );
}
