import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import { engine } from '../../../engine/client.ts';
import { problemOf } from '../../../engine/problem.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { languageName } from '../../../ui/language-name.ts';
import { toast } from '../../../ui/toast/toasts.ts';
import type { Field } from '../field/field.ts';
import { type Place, placeFor } from './places.ts';
import { type Misspelt, SpellingMenu } from './SpellingMenu.tsx';
import type { Spelling } from './use-spelling.ts';

const holds = ({ left, right, top, bottom }: DOMRect, { clientX, clientY }: MouseEvent) =>
  clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;

/** Suggestions for a misspelt word: asked for by key (the word at the cursor, or the next) or with the mouse. */
export function useMisspelt(spelling: Spelling, field: RefObject<Field | null>) {
  const { t } = useTranslation();
  const [misspelt, setMisspelt] = useState<Misspelt | null>(null);

  const open = ({ start, end }: Place, language: string): boolean => {
    const into = field.current;
    if (!into) return false;
    into.select(start, end);
    const box = into.boxes(start, end)[0];
    if (!box) return false;
    setMisspelt({ start, end, word: into.text().slice(start, end), language, box });
    return true;
  };

  const close = () => {
    flushSync(() => setMisspelt(null));
    field.current?.focus();
  };

  /** Still the word that it was. */
  const stands = ({ start, end, word }: Misspelt) => field.current?.text().slice(start, end) === word;

  const add = ({ word }: Misspelt) => {
    close();
    const undo = () => void engine.spelling.remove({ word });
    engine.spelling.add({ word }).then(
      () =>
        toast(t('composer.spelling.added', { word }), 'success', {
          undo: { label: t('composer.spelling.undo'), run: undo },
        }),
      (error: unknown) => toast(t(`problems.${problemOf(error).kind}`), 'error'),
    );
  };

  return {
    async next(): Promise<void> {
      if (!spelling.on) return void toast(t('composer.spelling.off'));
      field.current?.focus();
      const found = await spelling.lookNow();
      if (!found) return;
      if (!found.known) {
        toast(t('composer.spelling.none', { language: languageName(found.language) }));
        return;
      }
      const place = placeFor(found.wrong, field.current?.selection().start ?? 0);
      if (!place) toast(t('composer.spelling.allRight'), 'success');
      else if (field.current?.text() === found.text) open(place, found.language);
    },
    onMenu(event: MouseEvent): boolean {
      const { wrong, language } = spelling;
      const at = field.current;
      if (!at || language === null) return false;
      const { start } = at.selection();
      // The key for a menu means the word at the cursor.
      const place =
        event.button === 2
          ? wrong.find((one) => at.boxes(one.start, one.end).some((box) => holds(box, event)))
          : wrong.find((one) => one.start <= start && start <= one.end);
      return place !== undefined && open(place, language);
    },
    menu: misspelt && (
      <SpellingMenu
        misspelt={misspelt}
        onPick={(word) => {
          close();
          if (stands(misspelt)) field.current?.replace(misspelt.start, misspelt.end, word);
        }}
        onAdd={() => add(misspelt)}
        onClose={close}
      />
    ),
  };
}
