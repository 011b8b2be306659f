import { IconBolt, IconBook2, IconMessage, IconNote, IconPaperclip, IconUser } from '@tabler/icons-react';
import { Fragment } from 'react';
import type {
  ArticleHit,
  ConversationHit,
  CustomerHit,
  MacroHit,
  MessageHit,
} from '../../../shared/contract/hits.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { ChannelIcon } from '../../ui/ChannelIcon.tsx';
import { languageName } from '../../ui/language-name.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { OutdatedMark } from '../../ui/validity/OutdatedMark.tsx';
import type { Entry } from './entries.ts';
import classes from './HitLine.module.css';

function When({ at }: { at: number }) {
  return (
    <time className={classes.when} dateTime={new Date(at).toISOString()}>
      {dateAndTime(at)}
    </time>
  );
}

function MessageLine({ hit }: { hit: MessageHit }) {
  const { t } = useTranslation();
  const { author, customerName, kind, files } = hit;
  const nameless = t('conversation.nameless');
  return (
    <>
      <span className={classes.icon} data-note={kind === 'note' || undefined}>
        {kind === 'note' ? <IconNote size={16} aria-hidden /> : <IconMessage size={16} aria-hidden />}
      </span>
      <span className={classes.top}>
        <bdi className={`${classes.name} gc-truncate`}>{author.name || nameless}</bdi>
        {kind === 'note' && <span className={classes.note}>{t('search.note')}</span>}
        <span className={`${classes.about} gc-truncate`} dir="auto">
          {author.kind !== 'customer' && <bdi>{customerName || nameless} · </bdi>}
          {t('search.numbered', { number: hit.conversationNumber, subject: hit.subject })}
        </span>
        <When at={hit.createdAt} />
      </span>
      <span className={classes.excerpt} dir="auto">
        <MarkedText marked={hit.excerpt} />
        {files.length > 0 && (
          <span className={classes.files}>
            <IconPaperclip size={13} aria-hidden />
            <bdi>{files.join(', ')}</bdi>
          </span>
        )}
      </span>
    </>
  );
}

function ConversationLine({ hit: { row, subject, customerName } }: { hit: ConversationHit }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={classes.icon}>
        <ChannelIcon channel={row.channel} />
      </span>
      <span className={classes.top}>
        <bdi className={`${classes.name} gc-truncate`}>
          {customerName.text ? <MarkedText marked={customerName} /> : t('conversation.nameless')}
        </bdi>
        <span className={`${classes.about} gc-truncate`} dir="auto">
          #{row.number} · <MarkedText marked={subject} />
        </span>
        <span className={classes.mark}>{t(`vocabulary.status.${row.status}`)}</span>
        <When at={row.lastMessageAt} />
      </span>
      <span className={`${classes.excerpt} gc-truncate`} dir="auto">
        {row.preview}
      </span>
    </>
  );
}

function CustomerLine({ hit }: { hit: CustomerHit }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={classes.icon}>
        <IconUser size={16} aria-hidden />
      </span>
      <span className={classes.top}>
        <bdi className={`${classes.name} gc-truncate`}>
          {hit.name.text ? <MarkedText marked={hit.name} /> : t('conversation.nameless')}
        </bdi>
        <span className={`${classes.about} gc-truncate`} dir="auto">
          {hit.email && <MarkedText marked={hit.email} />}
        </span>
        {hit.tier !== 'standard' && <span className={classes.mark}>{t(`vocabulary.tier.${hit.tier}`)}</span>}
        {hit.lastMessageAt !== null && <When at={hit.lastMessageAt} />}
      </span>
      <span className={`${classes.excerpt} gc-truncate`}>
        {hit.formerly.map((name) => (
          <Fragment key={name.text}>
            {t('search.formerly')}{' '}
            <bdi>
              <MarkedText marked={name} />
            </bdi>
            {' · '}
          </Fragment>
        ))}
        {[
          hit.namedIn && t('search.named'),
          t('search.conversations', { count: hit.conversations }),
          languageName(hit.locale),
          t(`vocabulary.verification.${hit.verification}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}

function ArticleLine({ hit }: { hit: ArticleHit }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={classes.icon}>
        <IconBook2 size={16} aria-hidden />
      </span>
      <span className={classes.top}>
        <bdi className={`${classes.name} gc-truncate`}>
          <MarkedText marked={hit.title} />
        </bdi>
        <OutdatedMark outdated={hit.outdated} />
        <span className={`${classes.about} gc-truncate`} dir="auto">
          {[hit.collection, hit.section].filter(Boolean).join(' › ')}
        </span>
        {hit.audience === 'internal' && <span className={classes.mark}>{t('search.internal')}</span>}
        <span className={classes.when}>{languageName(hit.locale)}</span>
      </span>
      <span className={classes.excerpt} dir="auto">
        <MarkedText marked={hit.excerpt} />
      </span>
    </>
  );
}

function MacroLine({ hit }: { hit: MacroHit }) {
  return (
    <>
      <span className={classes.icon}>
        <IconBolt size={16} aria-hidden />
      </span>
      <span className={classes.top}>
        <bdi className={`${classes.name} gc-truncate`}>{hit.title}</bdi>
        <OutdatedMark outdated={hit.outdated} />
        <span className={`${classes.about} gc-truncate`} dir="auto">
          {hit.folder.join(' › ')}
        </span>
        {hit.shortcut && <span className={classes.when}>{hit.shortcut}</span>}
      </span>
      <span className={`${classes.excerpt} gc-truncate`} dir="auto">
        {hit.preview}
      </span>
    </>
  );
}

/** What one hit says: who or what it is, where it stands, and the words around what was found. */
export function HitLine({ entry }: { entry: Entry }) {
  switch (entry.kind) {
    case 'messages':
      return <MessageLine hit={entry.hit} />;
    case 'conversations':
      return <ConversationLine hit={entry.hit} />;
    case 'customers':
      return <CustomerLine hit={entry.hit} />;
    case 'articles':
      return <ArticleLine hit={entry.hit} />;
    case 'macros':
      return <MacroLine hit={entry.hit} />;
  }
}
