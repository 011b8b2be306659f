import type { ExportAudit } from '../../shared/wire/audit.ts';
import type { HubLink } from '../net/hub-link.ts';
import type { ActingServices } from '../rpc/services.ts';
import { askHub } from './ask-hub.ts';

/** The audit is the hub's alone: this passes on what is asked, and writes what is exported. */
export function createAudit(link: () => HubLink, now: () => number): ActingServices['audit'] {
  return {
    read: (input) => askHub(link(), (hub, options) => hub.audit.read(input, options)),
    verify: () => askHub(link(), (hub, options) => hub.audit.verify(options)),
    async export(time) {
      const lines: string[] = [];
      let going: ExportAudit['going'] = null;
      do {
        const piece = await pieceAt({ ...time, going });
        lines.push(...piece.rows.map((row) => `${JSON.stringify(row)}\n`));
        going = piece.going;
      } while (going !== null);
      const day = new Date(now()).toISOString().slice(0, 10);
      return { name: `audit-${day}.jsonl`, text: lines.join(''), entries: lines.length };
    },
  };

  function pieceAt(asked: ExportAudit) {
    return askHub(link(), (hub, options) => hub.audit.export(asked, options));
  }
}
