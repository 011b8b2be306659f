import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from '../text/use-translation.ts';
import { Keys } from '../ui/keys/Keys.tsx';
import classes from './NoConversation.module.css';

/** The middle while no conversation is open: what to press. */
export function NoConversation() {
  const { t } = useTranslation();
  const hints: [string[], string][] = [
    [['j', 'k'], t('app.noConversation.move')],
    [['enter'], t('app.noConversation.open')],
    [['mod+k'], t('app.noConversation.palette')],
    [['?'], t('app.noConversation.shortcuts')],
  ];
  return (
    <div className={classes.empty}>
      <IconMessages size={36} stroke={1.2} aria-hidden />
      <h2 className={classes.title}>{t('app.noConversation.title')}</h2>
      <p className={classes.text}>{t('app.noConversation.text')}</p>
      <dl className={classes.keys}>
        {hints.map(([keys, meaning]) => (
          <div key={meaning} className={classes.hint}>
            <dt>
              {keys.map((key) => (
                <Keys key={key} keys={key} />
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
