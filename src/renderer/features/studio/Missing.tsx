import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MissingTranslations } from '../../../shared/wire/missing-translations.ts';
import { problemOf } from '../../engine/problem.ts';
import { useStatusOf } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { languageName } from '../../ui/language-name.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { beginTranslation } from './begin-translation.ts';
import classes from './Overview.module.css';

/** In which languages customers should have been answered and were not, the most wanted first. */
export function Missing({ missing, unspoken, mayWrite }: MissingTranslations & { mayWrite: boolean }) {
  const { t } = useTranslation();
  const deskLocale = useStatusOf(({ workspace }) => workspace?.locale) ?? 'en';
  const [busy, setBusy] = useState(false);
  const begin = async (one: MissingTranslations['missing'][number]) => {
    setBusy(true);
    try {
      await beginTranslation(one, deskLocale);
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
      setBusy(false);
    }
  };
  return (
    <>
      {unspoken.length > 0 && (
        <section aria-label={t('studio.missing.unspoken')}>
          <h2 className={classes.label}>{t('studio.missing.unspoken')}</h2>
          <ul className={classes.list}>
            {unspoken.map(({ locale, count }) => (
              <li key={locale} className={classes.line}>
                <span className={classes.title}>{languageName(locale)}</span>
                <span className={classes.facts}>{t('studio.missing.conversations', { count })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {missing.length > 0 && (
        <section aria-label={t('studio.missing.title')}>
          <h2 className={classes.label}>{t('studio.missing.title')}</h2>
          <ul className={classes.list}>
            {missing.map((one) => (
              <li key={`${one.documentId} ${one.locale}`} className={classes.line}>
                <span className={classes.title} dir="auto">
                  {one.title}
                </span>
                <span className={classes.facts}>
                  <strong>{languageName(one.locale)}</strong>
                  {one.count > 0 && <span>{t('studio.missing.count', { count: one.count })}</span>}
                  {one.taken > 0 && <span>{t('studio.missing.taken', { count: one.taken })}</span>}
                  <span>{t('studio.missing.since', { when: dateAndTime(one.since) })}</span>
                  {mayWrite && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      disabled={busy}
                      aria-label={t('studio.missing.beginOf', {
                        title: one.title,
                        language: languageName(one.locale),
                      })}
                      onClick={() => void begin(one)}
                    >
                      {t('studio.missing.begin')}
                    </Button>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
