import type { DeskProblem } from '../../../shared/wire/desk-rules.ts';
import { type DeskDraft, type DeskKind, type DeskThings, setDeskDraft } from '../../state/desk-drafts.ts';
import { isSame } from '../../ui/is-same.ts';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { Clash } from './Clash.tsx';
import { DraftButtons } from './DraftButtons.tsx';
import { Problems } from './Problems.tsx';
import classes from './Rules.module.css';

/** What the form of one kind is given. `kept`: how the thing stands at the hub; null: it is new. */
export type DraftFormProps<Kind extends DeskKind> = {
  readonly draft: DeskDraft<DeskThings[Kind]>;
  readonly kept: { readonly thing: DeskThings[Kind]; readonly version: number } | null;
  readonly readOnly: boolean;
  readonly online: boolean;
  readonly busy: boolean;
  readonly problems: readonly DeskProblem[];
  readonly onSave: (thing: DeskThings[Kind], expected: number | null) => Promise<void>;
};

/** Around the fields of a draft: Enter and the buttons, and what to do when somebody else saved meanwhile. */
export function DraftForm<Kind extends DeskKind>({
  kind,
  complete,
  theirs,
  children,
  draft,
  kept,
  readOnly,
  online,
  busy,
  problems,
  onSave,
}: DraftFormProps<Kind> & {
  kind: Kind;
  /** Nothing that it needs is missing. */
  complete: boolean;
  /** What the others saved, in words. */
  theirs?: React.ReactNode;
  children: React.ReactNode;
}) {
  const changed = !isSame(kept?.thing, draft.thing);
  const submit = () => {
    if (complete && changed && online && !readOnly) void onSave(draft.thing, draft.expected);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
        event.preventDefault();
        submit();
      }}
    >
      <Clash
        draft={draft.expected}
        version={kept?.version ?? null}
        onMine={() => setDeskDraft(kind, { ...draft, expected: kept?.version ?? null })}
        onTheirs={() =>
          setDeskDraft(kind, kept && { thing: kept.thing, expected: kept.version, touched: false })
        }
      >
        {theirs}
      </Clash>
      {children}
      <Problems problems={problems} wrong />
      <DraftButtons
        online={online && !readOnly}
        busy={busy}
        changed={changed}
        onDiscard={() => setDeskDraft(kind, null)}
        onRestore={() => setDeskDraft(kind, draft)}
      />
    </form>
  );
}
