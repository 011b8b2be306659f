import { UnstyledButton } from '@mantine/core';
import type { MacroFigures } from '../../../../shared/wire/learning.ts';
import { openInStudio } from '../../../state/studio-drafts.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { sayNumber } from '../../../ui/say-number.ts';
import classes from './Learning.module.css';
import { leastForShare, sayPercent, sayRating, sayShare } from './say-figures.ts';

/** How each version of each macro does, the most sent first. */
export function MacroTable({ macros }: { macros: readonly MacroFigures[] }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls along the text where there is little room
    <section className={classes.scroll} tabIndex={0} aria-label={t('learning.topic.macros')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('studio.desk')}</th>
            <th scope="col">{t('learning.column.sent')}</th>
            <th scope="col">{t('learning.column.edited')}</th>
            <th scope="col">{t('learning.column.kept')}</th>
            <th scope="col">{t('learning.column.rating')}</th>
            <th scope="col">{t('learning.column.reopened')}</th>
          </tr>
        </thead>
        <tbody>
          {macros.map(({ documentId, title, version, sends, ...figures }) => (
            <tr key={`${documentId} ${version}`}>
              <th scope="row">
                <UnstyledButton
                  className={`${classes.link ?? ''} gc-focus-inset`}
                  onClick={() => openInStudio('macro', documentId)}
                >
                  <bdi>{title}</bdi>
                </UnstyledButton>
                <span className={classes.small}>{t('studio.version', { number: version })}</span>
              </th>
              <td>
                {sayNumber(sends.count)}
                <span className={classes.small}>
                  {t('learning.trendBrief', {
                    lately: sayNumber(sends.lately),
                    before: sayNumber(sends.before),
                  })}
                </span>
              </td>
              <td>{sayShare(t, figures.edited, figures.compared, true)}</td>
              <td>
                {figures.kept === null || figures.compared < leastForShare
                  ? '–'
                  : sayPercent(figures.kept / 100)}
              </td>
              <td>{sayRating(t, figures.score, figures.ratings)}</td>
              <td>{sayShare(t, figures.reopened, figures.solved, true)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
