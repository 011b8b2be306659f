import { Button, UnstyledButton } from '@mantine/core';
import type { EditFinding, MacroFigures } from '../../../../shared/wire/learning.ts';
import { openInStudio } from '../../../state/studio-drafts.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { sayNumber } from '../../../ui/say-number.ts';
import { beginWithEdits } from './begin-draft.ts';
import { isDoingBadly } from './doing-badly.ts';
import classes from './Learning.module.css';
import { leastForShare, sayPercent, sayRating, sayShare } from './say-figures.ts';
import { useBeginning } from './use-beginning.ts';

/** How each version of each macro does, the most sent first; from what does badly a draft. */
export function MacroTable({
  macros,
  edits,
  mayWrite,
}: {
  macros: readonly MacroFigures[];
  edits: readonly EditFinding[];
  mayWrite: boolean;
}) {
  const { t } = useTranslation();
  const { busy, begin } = useBeginning();
  const why = ({ score, ratings, edited, compared, reopened, solved }: MacroFigures) =>
    [
      `${t('learning.column.rating')}: ${sayRating(t, score, ratings)}`,
      `${t('learning.column.edited')}: ${sayShare(t, edited, compared)}`,
      `${t('learning.column.reopened')}: ${sayShare(t, reopened, solved)}`,
    ].join('; ');
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
            {mayWrite && (
              <th scope="col">
                <span className="gc-hidden-text">{t('learning.draft')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {macros.map((one) => {
            const { documentId, title, version, sends, ...figures } = one;
            return (
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
                {mayWrite && (
                  <td>
                    {isDoingBadly(one) && (
                      <Button
                        size="compact-xs"
                        variant="default"
                        disabled={busy}
                        aria-label={t('learning.draftOf', { title })}
                        onClick={() =>
                          void begin(() =>
                            beginWithEdits(
                              documentId,
                              edits.filter((edit) => edit.documentId === documentId),
                              why(one),
                            ),
                          )
                        }
                      >
                        {t('learning.draft')}
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
