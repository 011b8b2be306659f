import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import { EvidenceLink } from '../../../shared/domain/evidence-link.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { useTranslation } from '../../text/use-translation.ts';

type Props = { links: readonly string[]; onChange: (links: string[]) => void };

/** What shows it beside the messages, typed or pasted; nothing of it is opened. */
export function EvidenceLinkInput({ links, onChange }: Props) {
  const { t } = useTranslation();
  const [wrong, setWrong] = useState(false);
  return (
    <TagsInput
      size="xs"
      dir="ltr"
      label={t('freeze.links')}
      description={t('freeze.linksText')}
      error={wrong && t('freeze.linkWrong')}
      value={[...links]}
      maxTags={limits.evidenceLinksPerFreeze}
      splitChars={[' ', '\n']}
      onChange={(written) => {
        const taken = written.filter((one) => EvidenceLink.safeParse(one).success);
        setWrong(taken.length < written.length);
        onChange(taken);
      }}
    />
  );
}
