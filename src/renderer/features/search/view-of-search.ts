import type { ViewCondition } from '../../../shared/domain/saved-view.ts';
import type { SearchCondition } from '../../../shared/domain/search-conditions.ts';
import type { SearchRequest } from '../../../shared/domain/search-query.ts';
import { fold } from '../../ui/fold.ts';

type Named = { readonly id: string; readonly name: string };
type Desk = { readonly agents: readonly Named[]; readonly groups: readonly Named[] };

/** The conditions of a view that shows what a search finds; null when a view cannot: it knows no words and no dates. */
export function viewOfSearch(request: SearchRequest, desk: Desk): ViewCondition[] | null {
  const { text, phrases, without, conditions, problems } = request;
  if (text.trim() !== '' || phrases.length + without.length + problems.length > 0) return null;
  const made = conditions.map((condition) => viewCondition(condition, desk));
  if (made.length === 0 || made.some((one) => one === null)) return null;
  return made as ViewCondition[];
}

function viewCondition(condition: SearchCondition, { agents, groups }: Desk): ViewCondition | null {
  const { not } = condition;
  const named = (all: readonly Named[], value: string) =>
    all.find(({ name }) => fold(name) === fold(value))?.id;
  switch (condition.field) {
    case 'channel':
    case 'status':
    case 'priority':
    case 'tier':
    case 'recovery':
    case 'gate':
      // Closed lists: what could not be read is no condition but a problem.
      return { field: condition.field, not, values: [...condition.values] } as ViewCondition;
    case 'lang':
      return { field: 'language', not, values: [...condition.values] };
    case 'tag':
      return { field: 'tag', not, values: [...condition.values] };
    case 'in':
    case 'to': {
      const own = condition.field === 'to' ? ['me', 'nobody'] : [];
      const values = condition.values.map((value) =>
        own.includes(value.toLowerCase())
          ? value.toLowerCase()
          : named(condition.field === 'to' ? agents : groups, value),
      );
      if (values.some((value) => value === undefined)) return null;
      return { field: condition.field === 'to' ? 'assignee' : 'group', not, values: values as string[] };
    }
    case 'is': {
      const [state, ...others] = condition.values;
      if (others.length > 0) return null;
      if (state === 'unread' || state === 'draft' || state === 'snoozed') return { field: state, not };
      if (state === 'upset') return { field: 'mood', not };
      if (state === 'unassigned') return { field: 'assignee', not, values: ['nobody'] };
      if (state === 'mine') return { field: 'assignee', not, values: ['me'] };
      if (state === 'waiting') return { field: 'waiting', not, minutes: 0 };
      if (state === 'open') return { field: 'status', not: !not, values: ['solved', 'closed'] };
      return state === 'solved' ? { field: 'status', not, values: ['solved', 'closed'] } : null;
    }
    case 'has': {
      const [part, ...others] = condition.values;
      return part === 'signal' && others.length === 0 ? { field: 'signal', not } : null;
    }
    default:
      return null;
  }
}
