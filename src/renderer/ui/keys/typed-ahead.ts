import { isComposing } from './is-composing.ts';

/** Milliseconds for which a field may be on its way. */
const longestMs = 3_000;

type Awaited = {
  /** Selector of the field. */
  readonly field?: string;
  /** Whether Enter is pressed there too once it has the focus; otherwise it is dropped, as where it would send. */
  readonly enter?: boolean;
};

let end: (() => void) | null = null;

/**
 * Keeps what is typed from now on for the field that is about to have the focus, the one marked `data-typed-ahead` unless
 * another is named: the parts of a screen may still be loading, and letters must neither be lost nor go to what has the
 * focus until then, Enter least of all.
 */
export function typeAhead({ field = '[data-typed-ahead]', enter = true }: Awaited = {}): void {
  end?.();
  if (document.activeElement?.matches(field)) return;
  let typed = '';
  let entered = false;
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    const chord = (event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph');
    if (isComposing(event) || event.metaKey || chord) return;
    if (key === 'Escape') return end?.();
    if (key === 'Enter') entered = enter;
    else if (key === 'Backspace') typed = [...typed].slice(0, -1).join('');
    else if ([...key].length === 1) typed += key;
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || !target.matches(field)) return;
    end?.();
    // Whoever gave it the focus may yet mark what is in it, to be written over.
    queueMicrotask(() => {
      // The one way to insert as if typed: over what is marked, undone by a key, and heard by React.
      if (typed !== '') document.execCommand('insertText', false, typed);
      if (!entered) return;
      const press = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true };
      setTimeout(() => target.dispatchEvent(new KeyboardEvent('keydown', press)));
    });
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  window.addEventListener('focusin', onFocus);
  const timer = setTimeout(() => end?.(), longestMs);
  end = () => {
    end = null;
    clearTimeout(timer);
    window.removeEventListener('keydown', onKeyDown, { capture: true });
    window.removeEventListener('focusin', onFocus);
  };
}
