import { IconLock } from '@tabler/icons-react';
import { internalBlock } from '../../../shared/domain/article-html.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './ArticleReader.module.css';

/** A block for the team alone, in an article that customers read: nobody takes it for one of the others. */
export function InternalBlock({ children }: { children: React.ReactNode }) {
  const { t, language } = useTranslation();
  return (
    <section className={`${classes.internalBlock} ${internalBlock}`} aria-label={t('article.internal')}>
      <p className={classes.internalLabel} lang={language}>
        <IconLock size={13} aria-hidden />
        {t('article.internal')}
      </p>
      {children}
    </section>
  );
}
