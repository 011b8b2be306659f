import { Button, Menu } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from '../../../text/use-translation.ts';
import { languageName } from '../../../ui/language-name.ts';
import classes from './Article.module.css';

/** The languages of an article, each an article of its own, and those into which it can be translated. */
export function ArticleLanguages({
  locale,
  others,
  missing,
  mayWrite,
  onOpen,
  onTranslate,
}: {
  locale: string;
  others: readonly { readonly documentId: string; readonly locale: string }[];
  missing: readonly string[];
  mayWrite: boolean;
  onOpen: (documentId: string) => void;
  onTranslate: (locale: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <nav className={classes.languages} aria-label={t('studio.languages')}>
      <Button size="compact-sm" variant="light" aria-current="page">
        {languageName(locale)}
      </Button>
      {others.map((other) => (
        <Button
          key={other.documentId}
          size="compact-sm"
          variant="default"
          onClick={() => onOpen(other.documentId)}
        >
          {languageName(other.locale)}
        </Button>
      ))}
      {mayWrite && missing.length > 0 && (
        <Menu position="bottom-start" returnFocus={false}>
          <Menu.Target>
            <Button size="compact-sm" variant="subtle" leftSection={<IconLanguage size={14} aria-hidden />}>
              {t('articleStudio.translate')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {missing.map((one) => (
              <Menu.Item key={one} onClick={() => onTranslate(one)}>
                {languageName(one)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </nav>
  );
}
