const other = new Map([
  ['ArrowLeft', 'ArrowRight'],
  ['ArrowRight', 'ArrowLeft'],
]);

/** The docking library's tabs take the right arrow for the next one, also where that stands to the left. */
export function mirrorArrows(event: React.KeyboardEvent): void {
  const key = document.dir === 'rtl' ? other.get(event.key) : undefined;
  const { target } = event;
  if (key === undefined || !event.isTrusted || !(target instanceof Element)) return;
  if (!target.matches('[role="tab"][data-tab-panel-id]')) return;
  event.preventDefault();
  event.stopPropagation();
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}
