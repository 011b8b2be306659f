import { Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconBooks,
  IconInbox,
  IconKeyboard,
  IconListSearch,
  IconPencilStar,
  IconRoute,
  IconSearch,
  IconSettings,
} from '@tabler/icons-react';
import { mayLookAtAudit } from '../../shared/domain/audit.ts';
import { mayApproveKnowledge } from '../../shared/domain/studio.ts';
import { useMe } from '../engine/status.ts';
import { type Page, showOverlay, showPage, showSearch, useWorkspace } from '../state/workspace.ts';
import { useTranslation } from '../text/use-translation.ts';
import { initialsOf } from '../ui/initials.ts';
import { useKeysOf } from '../ui/keys/Keys.tsx';
import type { CommandId } from '../ui/keys/keymap.ts';
import { Logo } from '../ui/Logo.tsx';
import classes from './Rail.module.css';

type Entry = { name: string; command: CommandId; icon: React.ReactNode; page?: Page; run: () => void };

function RailButton({ name, command, icon, page, run }: Entry) {
  const { t } = useTranslation();
  const keysOf = useKeysOf();
  const current = useWorkspace((state) => page !== undefined && state.page === page);
  const key = keysOf(command);
  return (
    <Tooltip label={key ? t('app.withKey', { name, key }) : name} position="right">
      <UnstyledButton
        className={`${classes.button} gc-focus-inset`}
        aria-label={name}
        aria-current={current ? 'page' : undefined}
        onClick={run}
      >
        {icon}
      </UnstyledButton>
    </Tooltip>
  );
}

/** The narrow bar on the left: the app's pages, search, settings, and who is signed in. */
export function Rail() {
  const { t } = useTranslation();
  const me = useMe();
  const who = me
    ? t('app.signedInAs', {
        name: me.name,
        role: t(`vocabulary.role.${me.role}`),
        state: t(`shift.state.${me.state}`),
      })
    : null;
  return (
    <nav className={classes.rail} aria-label={t('app.pages')}>
      <div className={classes.logo}>
        <Logo size={28} />
      </div>
      <RailButton
        name={t('app.inbox')}
        command="goInbox"
        page="inbox"
        icon={<IconInbox size={20} stroke={1.7} />}
        run={() => showPage('inbox')}
      />
      <RailButton
        name={t('app.knowledge')}
        command="goKnowledge"
        page="knowledge"
        icon={<IconBooks size={20} stroke={1.7} />}
        run={() => showPage('knowledge')}
      />
      <RailButton
        name={t('app.search')}
        command="searchMessages"
        page="search"
        icon={<IconSearch size={20} stroke={1.7} />}
        run={() => showSearch()}
      />
      <span className={classes.space} />
      {me && mayApproveKnowledge(me.role) && (
        <RailButton
          name={t('app.studio')}
          command="goStudio"
          page="studio"
          icon={<IconPencilStar size={20} stroke={1.7} />}
          run={() => showPage('studio')}
        />
      )}
      {(me?.role === 'lead' || me?.role === 'admin') && (
        <RailButton
          name={t('app.rules')}
          command="goRules"
          page="rules"
          icon={<IconRoute size={20} stroke={1.7} />}
          run={() => showPage('rules')}
        />
      )}
      {me && mayLookAtAudit(me.role) && (
        <RailButton
          name={t('app.audit')}
          command="goAudit"
          page="audit"
          icon={<IconListSearch size={20} stroke={1.7} />}
          run={() => showPage('audit')}
        />
      )}
      <RailButton
        name={t('app.shortcuts')}
        command="showShortcuts"
        icon={<IconKeyboard size={20} stroke={1.7} />}
        run={() => showOverlay('shortcuts')}
      />
      <RailButton
        name={t('app.settings')}
        command="goSettings"
        page="settings"
        icon={<IconSettings size={20} stroke={1.7} />}
        run={() => showPage('settings')}
      />
      {me && who && (
        <Tooltip label={who} position="right">
          <div className={classes.me} role="img" aria-label={who}>
            {initialsOf(me.name)}
            <span className={classes.state} data-state={me.state} />
          </div>
        </Tooltip>
      )}
    </nav>
  );
}
