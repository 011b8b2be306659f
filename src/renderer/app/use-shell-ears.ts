import { useEffect } from 'react';
import { shell } from '../state/shell.ts';
import { wantLink } from '../state/wanted-link.ts';
import { playSound } from '../ui/sound/play-sound.ts';

/** Hears what the shell wants of the page whether or not anybody is signed in: a sound, a link. */
export function useShellEars(): void {
  useEffect(
    () =>
      shell().onCommand((command) => {
        if (command.type === 'sound') playSound(command.name, command.volume);
        if (command.type === 'link') wantLink(command.link);
      }),
    [],
  );
}
