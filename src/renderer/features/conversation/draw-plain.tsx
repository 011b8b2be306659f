import type { RemovedSecret } from '../../../shared/domain/secrets/secret.ts';
import { numberedMark } from './numbered-marks.ts';
import { OnChainChip } from './on-chain/OnChainChip.tsx';
import { onChainParts } from './on-chain/on-chain-parts.ts';
import { RemovedMark } from './RemovedMark.tsx';

/** A text that is no link, with what is to be recognised in it drawn as chips. */
export function drawOnChain(text: string): React.ReactNode {
  const parts = onChainParts(text);
  if (parts.length < 2 && parts[0]?.kind !== 'found') return text;
  return parts.map((part) =>
    part.kind === 'text' ? part.text : <OnChainChip key={part.start} text={part.text} found={part.found} />,
  );
}

/** The same, with the marks of `withNumberedMarks` drawn as what they stand for. */
export function drawWithMarks(text: string, secrets: readonly RemovedSecret[]): React.ReactNode {
  const drawn: React.ReactNode[] = [];
  let from = 0;
  for (const match of text.matchAll(numberedMark)) {
    const secret = secrets[Number(match[1])];
    if (!secret) continue;
    drawn.push(
      <span key={`before ${match.index}`}>{drawOnChain(text.slice(from, match.index))}</span>,
      <RemovedMark key={match.index} kind={secret.kind} />,
    );
    from = match.index + match[0].length;
  }
  if (drawn.length === 0) return drawOnChain(text);
  drawn.push(<span key="rest">{drawOnChain(text.slice(from))}</span>);
  return drawn;
}
