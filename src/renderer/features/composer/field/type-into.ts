/**
 * Puts text in place of a range of a field, as if typed: the field's own undo takes it back. The cursor ends
 * behind it, or the part `select` (offsets within the inserted text) is selected.
 */
export function typeInto(
  field: HTMLTextAreaElement,
  from: number,
  to: number,
  text: string,
  select?: { start: number; end: number },
): void {
  field.focus();
  field.setSelectionRange(from, to);
  // The one way to edit a field that its undo history keeps; deprecated, without a replacement.
  const typed =
    text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (!typed && (text !== '' || from !== to)) {
    field.setRangeText(text, from, to, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  if (select) field.setSelectionRange(from + select.start, from + select.end);
}

/** Selects a range and brings it into sight. */
export function selectRange(field: HTMLTextAreaElement, start: number, end: number): void {
  field.focus();
  field.setSelectionRange(start, start);
  // Chromium scrolls a field to the cursor only when the focus arrives.
  field.blur();
  field.focus();
  field.setSelectionRange(start, end);
}
