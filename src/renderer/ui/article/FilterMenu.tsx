import { Button, Menu } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { Audience } from '../../../shared/domain/vocabulary.ts';
import { filterArticles } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './FilterMenu.module.css';
import type { ArticleFiltering } from './use-article-filters.ts';

type Choice = {
  readonly key: string;
  readonly name: string;
  readonly on: boolean;
  readonly choose: () => void;
};

type Props = {
  filters: ArticleFiltering;
  /** Beside the button that opens it. */
  openBy?: { readonly opened: boolean; readonly onChange: (opened: boolean) => void };
};

/** Chooses collection, audience and language of the articles to look for; what is on stands beside it, to be taken off. */
export function FilterMenu({ filters, openBy }: Props) {
  const { t } = useTranslation();
  const { chosen, collections, languages, on } = filters;
  const groups: { label: string; choices: Choice[] }[] = [
    {
      label: t('article.filters.collection'),
      choices: [null, ...collections].map((one) => ({
        key: one?.id ?? 'all',
        name: one?.name ?? t('article.filters.anyCollection'),
        on: chosen.collectionId === (one?.id ?? null),
        choose: () => filterArticles({ collectionId: one?.id ?? null }),
      })),
    },
    {
      label: t('article.filters.audience'),
      choices: [null, ...Audience.options].map((audience) => ({
        key: audience ?? 'all',
        name: audience === null ? t('article.filters.anyAudience') : t(`vocabulary.audience.${audience}`),
        on: chosen.audience === audience,
        choose: () => filterArticles({ audience }),
      })),
    },
    {
      label: t('article.filters.language'),
      choices: languages.map(({ value, label }) => ({
        key: value,
        name: label,
        on: chosen.language === value,
        choose: () => filterArticles({ language: value }),
      })),
    },
  ];
  return (
    <div className={classes.row}>
      <Menu position="bottom-start" width={240} {...openBy}>
        <Menu.Target>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconFilter size={13} aria-hidden />}
            // In the list over a field, the field keeps the focus and the cursor.
            onMouseDown={(event) => event.preventDefault()}
          >
            {t('article.filters.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.choices ?? ''}>
          {groups.map(({ label, choices }) => (
            <fieldset key={label} className={classes.group} aria-label={label}>
              <Menu.Label>{label}</Menu.Label>
              {choices.map(({ key, name, on: isOn, choose }) => (
                <Menu.RadioItem key={key} value={key} checked={isOn} closeMenuOnClick onChange={choose}>
                  <bdi>{name}</bdi>
                </Menu.RadioItem>
              ))}
            </fieldset>
          ))}
        </Menu.Dropdown>
      </Menu>
      {on.length > 0 && (
        <ul className={classes.on} aria-label={t('article.filters.on')}>
          {on.map(({ key, name, remove }) => (
            <li key={key}>
              <button
                type="button"
                className={classes.chip}
                aria-label={t('article.filters.remove', { name })}
                onMouseDown={(event) => event.preventDefault()}
                onClick={remove}
              >
                <bdi className="gc-truncate">{name}</bdi>
                <IconX size={11} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
