import { Tabs } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useMe } from '../../engine/status.ts';
import { claimDeskDrafts, type RulesPart, setDeskDrafts, useDeskDrafts } from '../../state/desk-drafts.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Automation } from './Automation.tsx';
import { Capacity } from './Capacity.tsx';
import { Escalation } from './escalation/Escalation.tsx';
import { Fields } from './Fields.tsx';
import { Levels } from './Levels.tsx';
import { Masking } from './Masking.tsx';
import { Protection } from './Protection.tsx';
import { Routing } from './Routing.tsx';
import classes from './Rules.module.css';
import pageClasses from './RulesPage.module.css';
import { Signals } from './Signals.tsx';
import { useDeskAccess } from './use-desk-change.ts';

const parts: readonly RulesPart[] = [
  'routing',
  'levels',
  'capacity',
  'fields',
  'masking',
  'automation',
  'signals',
  'escalation',
  'protection',
];

/** Whoever may change these is told there. */
const setElsewhere: ReadonlySet<RulesPart> = new Set(['signals', 'escalation', 'protection']);

/** How the desk is run: routing, service levels, capacity. Kept at the hub; leads and administrators change it. */
export function RulesPage() {
  const { t } = useTranslation();
  const { online, mayChange } = useDeskAccess();
  const me = useMe();
  const part = useDeskDrafts((state) => state.part);
  const wanted = useWorkspace((state) => state.rulesPart);
  const ruleUnsaved = useDeskDrafts((state) => state.rule?.touched === true);
  const levelsUnsaved = useDeskDrafts((state) => state.policy?.touched || state.calendar?.touched || false);
  const limitsUnsaved = useDeskDrafts((state) => state.limits.length > 0);
  const fieldUnsaved = useDeskDrafts((state) => state.field?.touched === true);
  const escalationUnsaved = useDeskDrafts((state) => state.escalation !== null);
  const protectionUnsaved = useDeskDrafts((state) => state.protection !== null);
  const marks = {
    routing: ruleUnsaved,
    levels: levelsUnsaved,
    capacity: limitsUnsaved,
    fields: fieldUnsaved,
    masking: false,
    automation: false,
    signals: false,
    escalation: escalationUnsaved,
    protection: protectionUnsaved,
  };
  const myId = me?.id;
  useEffect(() => {
    if (myId === undefined) return;
    claimDeskDrafts(myId);
    if (wanted === null) return;
    setDeskDrafts({ part: wanted });
    useWorkspace.setState({ rulesPart: null });
  }, [myId, wanted]);

  return (
    <main className={pageClasses.page}>
      <header className={pageClasses.top}>
        <div>
          <h1 className={pageClasses.title}>{t('rules.title')}</h1>
          <p className={classes.hint}>{t('rules.lead')}</p>
        </div>
      </header>
      {!online && (
        <p className={pageClasses.offline} role="status">
          <IconCloudOff size={15} aria-hidden />
          {t('rules.offline.banner')}
        </p>
      )}
      {!mayChange && me && !setElsewhere.has(part) && (
        <p className={pageClasses.readOnly}>{t('rules.readOnly')}</p>
      )}
      <Tabs
        className={pageClasses.tabs ?? ''}
        value={part}
        keepMounted={false}
        onChange={(value) => setDeskDrafts({ part: parts.find((one) => one === value) ?? 'routing' })}
      >
        <Tabs.List>
          {parts.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`rules.parts.${one}`)}
              {marks[one] && (
                <span className={pageClasses.dot} title={t('rules.draft.unsaved')}>
                  <span className="gc-hidden-text">{t('rules.draft.unsaved')}</span>
                </span>
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="routing" className={pageClasses.panel ?? ''}>
          <Routing />
        </Tabs.Panel>
        <Tabs.Panel value="levels" className={pageClasses.panel ?? ''}>
          <Levels />
        </Tabs.Panel>
        <Tabs.Panel value="capacity" className={pageClasses.panel ?? ''}>
          <Capacity />
        </Tabs.Panel>
        <Tabs.Panel value="fields" className={pageClasses.panel ?? ''}>
          <Fields />
        </Tabs.Panel>
        <Tabs.Panel value="masking" className={pageClasses.panel ?? ''}>
          <Masking />
        </Tabs.Panel>
        <Tabs.Panel value="automation" className={pageClasses.panel ?? ''}>
          <Automation />
        </Tabs.Panel>
        <Tabs.Panel value="signals" className={pageClasses.panel ?? ''}>
          <Signals />
        </Tabs.Panel>
        <Tabs.Panel value="escalation" className={pageClasses.panel ?? ''}>
          <Escalation />
        </Tabs.Panel>
        <Tabs.Panel value="protection" className={pageClasses.panel ?? ''}>
          <Protection />
        </Tabs.Panel>
      </Tabs>
    </main>
  );
}
