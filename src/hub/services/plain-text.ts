import { cleanLine } from '../../shared/domain/clean-text.ts';

/** The first 160 characters of a message as one line. */
export function previewOf(text: string): string {
  return cleanLine(text.slice(0, 1000), 160);
}
