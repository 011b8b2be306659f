/**
 * Whether a key belongs to an input method that is putting a word together: its Enter takes a candidate, its Escape lets go
 * of one, its arrows walk through them. What ends it comes, in some, with the code 229 alone.
 */
export function isComposing(event: KeyboardEvent | { readonly nativeEvent: KeyboardEvent }): boolean {
  const key = 'nativeEvent' in event ? event.nativeEvent : event;
  return key.isComposing || key.keyCode === 229;
}
