import { perLocale } from '../../text/locale.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useClock } from '../../ui/time/clock.ts';
import classes from './Thread.module.css';
import { dayKey } from './thread-rows.ts';

const dayMs = 86_400_000;
const weekday = perLocale(
  (at) => new Intl.DateTimeFormat(at, { weekday: 'long', day: 'numeric', month: 'long' }),
);
const withYear = perLocale((at) => new Intl.DateTimeFormat(at, { dateStyle: 'full' }));

/** The line above the messages of one local day. */
export function DayLine({ at }: { at: number }) {
  const { t } = useTranslation();
  const today = useClock((now) => dayKey(now));
  const yesterday = useClock((now) => dayKey(now - dayMs));
  const day = dayKey(at);
  const sameYear = today.split('-')[0] === day.split('-')[0];
  const name = (sameYear ? weekday : withYear)().format(at);
  return (
    <div className={classes.day}>
      <time dateTime={new Date(at).toISOString()}>
        {day === today
          ? t('conversation.thread.today')
          : day === yesterday
            ? t('conversation.thread.yesterday')
            : name}
      </time>
    </div>
  );
}
