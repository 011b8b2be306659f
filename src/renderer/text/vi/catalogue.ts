import { time } from './time.ts';
import { ui } from './ui.ts';
import { vocabulary } from './vocabulary.ts';

export const vietnamese = {
  time,
  ui,
  vocabulary,
};
