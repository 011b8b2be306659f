import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ImportedArticle } from '../../../../shared/domain/article-import.ts';
import type { ImportedMacro } from '../../../../shared/domain/macro-import.ts';
import { useImports } from '../../../state/imports.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { sayNumber } from '../../../ui/say-number.ts';
import words from '../../../ui/Words.module.css';
import { FileButtons } from './FileButtons.tsx';
import classes from './Import.module.css';
import { draftsIn } from './import-rows.ts';
import { chooseQueues, hasAccounts, importAll, lookAt } from './run-import.ts';

const mostNamed = 3;

/** What was recognised in the files, what is to be known of it, and the button that imports it. */
export function Recognised({ online }: { online: boolean }) {
  const { t } = useTranslation();
  const { kind, files, plan, account, takesInactive, takesQueues, isChecking } = useImports();
  const [typed, setTyped] = useState(account);
  const read = files.flatMap(({ read: one }) => (one.outcome === 'read' ? [one] : []));
  const documents = read.flatMap<ImportedMacro | ImportedArticle>((one) =>
    'macros' in one ? one.macros : one.articles,
  );
  const moreProblems = read.reduce((sum, one) => sum + one.moreProblems, 0);
  const systems = [...new Set(documents.map(({ origin }) => origin.system))];
  const asksAccount = documents.some(({ origin }) => !origin.account && hasAccounts(origin.system));
  const hasInactive = documents.some(({ active }) => !active);
  const differing = (plan?.findings ?? []).filter((one) => 'queues' in one && one.queues !== null).length;
  const drafts = draftsIn(plan?.findings ?? []);
  const named = files.slice(0, mostNamed).map(({ name }) => name);
  return (
    <section className={classes.recognised} aria-label={t('imports.recognised')}>
      <div className={classes.facts}>
        <p className={classes.files}>
          {named.map((name) => (
            <bdi key={name}>{name}</bdi>
          ))}
          {files.length > mostNamed && (
            <span>{t('imports.andMore', { n: sayNumber(files.length - mostNamed) })}</span>
          )}
        </p>
        <p className={words.hint}>
          {systems.map((system) => t(`imports.system.${system}`)).join(' · ')}
          {systems.length > 0 && ' · '}
          {t(kind === 'macro' ? 'imports.macros' : 'articleImports.articles', {
            n: sayNumber(documents.length),
          })}
          {moreProblems > 0 && ` · ${t('imports.moreProblems', { n: sayNumber(moreProblems) })}`}
        </p>
      </div>
      {asksAccount && (
        <form
          className={classes.account}
          onSubmit={(event) => {
            event.preventDefault();
            useImports.setState({ account: typed.trim() });
            void lookAt(t);
          }}
        >
          <TextInput
            size="xs"
            label={t('imports.account')}
            description={t('imports.accountHint')}
            maxLength={200}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {typed.trim() !== account && (
            <Button type="submit" size="compact-sm" variant="default" disabled={!online}>
              {t('imports.lookAgain')}
            </Button>
          )}
        </form>
      )}
      {hasInactive && (
        <Checkbox
          size="xs"
          label={t(kind === 'macro' ? 'imports.takesInactive' : 'articleImports.takesInactive')}
          checked={takesInactive}
          disabled={!online}
          onChange={(event) => {
            useImports.setState({ takesInactive: event.currentTarget.checked });
            void lookAt(t);
          }}
        />
      )}
      {differing > 0 && (
        <Checkbox
          size="xs"
          label={t('imports.takesQueues', { n: sayNumber(differing) })}
          checked={takesQueues}
          disabled={!online || isChecking}
          onChange={(event) => void chooseQueues(event.currentTarget.checked, t)}
        />
      )}
      <div className={classes.act}>
        <FileButtons online={online} calm />
        {plan ? (
          <Button
            disabled={!online || isChecking || drafts === 0}
            aria-describedby="import-hint"
            onClick={() => void importAll(t)}
          >
            {t('imports.run', { count: drafts, n: sayNumber(drafts) })}
          </Button>
        ) : (
          documents.length > 0 && (
            <Button disabled={!online} onClick={() => void lookAt(t)}>
              {t('imports.again')}
            </Button>
          )
        )}
      </div>
      <p id="import-hint" className={words.hint}>
        {t(plan && drafts === 0 ? 'imports.nothing' : 'imports.runHint')}
      </p>
    </section>
  );
}
