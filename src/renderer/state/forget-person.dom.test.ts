import { expect, it, vi } from 'vitest';
import { forgetPerson } from './forget-person.ts';
import { noteUse, useRecentUse } from './recent-use.ts';
import { showSearch, showView, useWorkspace } from './workspace.ts';

it('leaves nothing of a person to the next one but the widths of the columns', () => {
  const reloadPage = vi.fn();
  vi.stubGlobal('groundcrew', { reloadPage });
  const untouched = useWorkspace.getState();
  showView('vip');
  useWorkspace.setState({ filter: 'Maya Chen', selected: new Set(['a']), listWidth: 420, viewsOpen: false });
  showSearch('maya@example.com');
  noteUse('conversations', 'a');

  forgetPerson();

  expect(useWorkspace.getState()).toEqual({ ...untouched, listWidth: 420, viewsOpen: false });
  expect(useRecentUse.getState()).toEqual({ commands: [], conversations: [] });
  expect(localStorage.getItem('groundcrew:workspace')).not.toContain('vip');
  expect(localStorage.getItem('groundcrew:recent-use')).not.toContain('"a"');
  expect(reloadPage).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
