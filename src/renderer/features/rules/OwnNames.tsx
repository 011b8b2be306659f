import { TagsInput } from '@mantine/core';
import { OwnDomain, protectionLimits } from '../../../shared/domain/protection.ts';
import { useStatusOf } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import type { ProtectionPart } from './FreezeTimes.tsx';
import classes from './Rules.module.css';
import wholeClasses from './Whole.module.css';

/** Names and domains that are no imitations, and that others imitate. */
export function OwnNames({ settings: { own }, mayChange, onChange }: ProtectionPart) {
  const { t } = useTranslation();
  const workspace = useStatusOf((status) => status.workspace);
  const wrong = own.domains.find((domain) => !OwnDomain.safeParse(domain).success);
  return (
    <section className={wholeClasses.part} aria-label={t('protection.own.title')}>
      <h2 className={wholeClasses.title}>{t('protection.own.title')}</h2>
      <p className={classes.hint}>
        {t('protection.own.text', { name: workspace?.name ?? '', domain: workspace?.domain ?? '' })}
      </p>
      <TagsInput
        label={t('protection.own.names')}
        value={own.names}
        classNames={{ pill: wholeClasses.ownWord }}
        maxTags={protectionLimits.names}
        disabled={!mayChange}
        onChange={(names) =>
          onChange({ own: { ...own, names: names.map((name) => name.trim().slice(0, 120)) } })
        }
      />
      <TagsInput
        label={t('protection.own.domains')}
        value={own.domains}
        classNames={{ pill: wholeClasses.ownWord }}
        maxTags={protectionLimits.domains}
        splitChars={[',', ' ', ';']}
        disabled={!mayChange}
        error={wrong !== undefined && t('protection.own.wrongDomain', { domain: wrong })}
        onChange={(domains) =>
          onChange({ own: { ...own, domains: domains.map((domain) => domain.trim().toLowerCase()) } })
        }
      />
    </section>
  );
}
