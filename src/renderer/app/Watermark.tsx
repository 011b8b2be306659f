import { useStatus } from '../engine/status.ts';
import classes from './Watermark.module.css';

/** Whose screen this is, all over it: a photo of it says who took it. One picture that is drawn once and moves nothing. */
export function Watermark() {
  const status = useStatus();
  if (!status?.me) return null;
  const { name, email } = status.me;
  const words = [name, email, status.workspace?.name].filter(Boolean).join(' · ');
  return (
    <div
      aria-hidden
      data-watermark
      className={classes.mark}
      style={{ backgroundImage: `url("${tileOf(words)}")` }}
    />
  );
}

/** A tile as wide as its words, in a grey that neither light nor dark swallows. */
function tileOf(words: string): string {
  const width = Math.min(900, 80 + [...words].length * 8);
  const text = words.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="170"><text x="50%" y="50%" text-anchor="middle" transform="rotate(-12 ${width / 2} 85)" font-family="sans-serif" font-size="14" fill="#808080">${text}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
