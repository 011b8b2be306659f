let find: () => HTMLElement | null = () => null;

/** Says where the focus belongs when nothing else has it; answers the way to say so no longer. */
export function offerFocusPlace(place: () => HTMLElement | null): () => void {
  find = place;
  return () => {
    if (find === place) find = () => null;
  };
}

/** Where the focus belongs when nothing else has it; null: nowhere yet. */
export const focusPlace = (): HTMLElement | null => find();

/** Leaves a field by key: to where the focus belongs. */
export function leaveField(): void {
  const place = find();
  if (place) place.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
