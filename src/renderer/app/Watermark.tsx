import { useStatusOf } from '../engine/status.ts';
import { useClock } from '../ui/time/clock.ts';
import classes from './Watermark.module.css';

/** Whose screen this is, which one and when, all over it: a photo of it says who took it. A picture anew each minute. */
export function Watermark() {
  const who = useStatusOf(({ me }) => me && [me.name, me.email].join(' · '));
  const where = useStatusOf(({ workstation, workspace }) =>
    [workstation, workspace?.name].filter(Boolean).join(' · '),
  );
  const minute = useClock(minuteOf);
  if (!who) return null;
  return (
    <div
      aria-hidden
      data-watermark
      className={classes.mark}
      style={{ backgroundImage: `url("${tileOf([who, `${minute} · ${where}`])}")` }}
    />
  );
}

/** `2026-12-01 14:05 UTC`: read alike in every language, and to be held against the audit. */
function minuteOf(now: number): string {
  return `${new Date(now).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A tile as wide as its longest line, in a grey that neither light nor dark swallows. */
function tileOf(lines: readonly [string, string]): string {
  const width = Math.min(900, 80 + Math.max(...lines.map((line) => [...line].length)) * 8);
  const [who, when] = lines.map((line) => line.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="190"><g text-anchor="middle" transform="rotate(-12 ${width / 2} 95)" font-family="sans-serif" font-size="14" fill="#808080"><text x="50%" y="88">${who}</text><text x="50%" y="108" font-size="13">${when}</text></g></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
