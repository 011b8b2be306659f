/** Milliseconds for which rows stand still after the pointer last moved over them: as long as it takes to press. */
const aimingMs = 400;
/** Milliseconds after which news is let in all the same, however long a pointer moves about. */
const mostMs = 3_000;

/**
 * Holds rows while a pointer aims at one of them: a conversation that arrives between looking and pressing must not put
 * another customer under it. Answers with what ends this.
 */
export function keepStill(list: { hold: () => void; letGo: () => void }, element: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  const letGo = () => {
    clearTimeout(timer);
    since = null;
    list.letGo();
  };
  const hold = () => {
    const now = Date.now();
    since ??= now;
    clearTimeout(timer);
    const left = since + mostMs - now;
    if (left <= 0) return letGo();
    list.hold();
    timer = setTimeout(letGo, Math.min(aimingMs, left));
  };
  // What pressing does shows at once, but not before the row itself has heard of it: React tells it last.
  const pressed = () => {
    clearTimeout(timer);
    timer = setTimeout(letGo);
  };
  const events = {
    pointermove: hold,
    pointerdown: hold,
    click: pressed,
    auxclick: pressed,
    pointerleave: letGo,
  };
  for (const [event, listener] of Object.entries(events)) {
    element.addEventListener(event, listener, { passive: true });
  }
  return () => {
    for (const [event, listener] of Object.entries(events)) element.removeEventListener(event, listener);
    letGo();
  };
}
