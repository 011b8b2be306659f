import {
  IconBolt,
  IconBug,
  IconClock,
  IconCoin,
  IconEye,
  IconFlag,
  IconHeart,
  IconList,
  IconShield,
  IconStar,
  IconUser,
  IconWorld,
} from '@tabler/icons-react';
import type { SavedView } from '../../../shared/domain/saved-view.ts';
import classes from './ViewMark.module.css';

const pictures = {
  list: IconList,
  flag: IconFlag,
  bolt: IconBolt,
  star: IconStar,
  eye: IconEye,
  clock: IconClock,
  shield: IconShield,
  coin: IconCoin,
  bug: IconBug,
  globe: IconWorld,
  heart: IconHeart,
  user: IconUser,
} satisfies Record<SavedView['icon'], unknown>;

/** The picture and colour by which somebody knows a view they built; decoration beside its name. */
export function ViewMark({
  icon,
  colour,
  size = 15,
}: Pick<SavedView, 'icon' | 'colour'> & { size?: number }) {
  const Picture = pictures[icon];
  return <Picture size={size} stroke={1.8} className={classes.mark} data-colour={colour} aria-hidden />;
}
