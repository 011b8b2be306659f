import { app, BrowserWindow, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import type { ShellCommand } from '../../shared/contract/shell.ts';
import { paths } from '../paths.ts';
import { text } from '../text/texts.ts';
import { zoomWindow } from '../windows/window-state.ts';

type Items = MenuItemConstructorOptions[];
type Role = NonNullable<MenuItemConstructorOptions['role']>;

/** Not the system's roles: those make every window larger at once, all pages being of one origin. */
function zoomItems(): Items {
  const { roles } = text().menu;
  const zoom = (
    change: 'in' | 'out' | 'reset',
    label: string,
    accelerator: string,
    visible = true,
  ): MenuItemConstructorOptions => ({
    label,
    accelerator,
    visible,
    acceleratorWorksWhenHidden: true,
    click: (_item, window) => window instanceof BrowserWindow && zoomWindow(window, change),
  });
  return [
    zoom('reset', roles.resetZoom, 'CommandOrControl+0'),
    zoom('in', roles.zoomIn, 'CommandOrControl+Plus'),
    // Where plus is typed with shift, people press the key without it.
    zoom('in', roles.zoomIn, 'CommandOrControl+=', false),
    zoom('out', roles.zoomOut, 'CommandOrControl+-'),
  ];
}

/** The application's menu: roles of the system, and the few commands that belong there. Set anew with each language. */
export function setAppMenu(
  send: (command: ShellCommand) => void,
  sendToFocused: (command: ShellCommand) => void,
): void {
  const { menu } = text();
  const mac = process.platform === 'darwin';
  const show = (what: 'settings' | 'outbox' | 'shortcuts' | 'inbox' | 'knowledge') => () =>
    send({ type: 'show', what });
  // Electron's roles bring English labels of their own; only on a Mac does the system put its words there.
  const role = (name: Role & keyof typeof menu.roles): MenuItemConstructorOptions => ({
    role: name,
    label: menu.roles[name],
  });
  const line = { type: 'separator' } as const;
  const settings: MenuItemConstructorOptions = {
    label: menu.settings,
    accelerator: 'CommandOrControl+,',
    click: show('settings'),
  };
  const appItems: Items = [
    role('about'),
    line,
    settings,
    line,
    { role: 'services' },
    role('hide'),
    role('hideOthers'),
    role('unhide'),
    line,
    role('quit'),
  ];
  const editItems: Items = [
    role('undo'),
    role('redo'),
    line,
    role('cut'),
    role('copy'),
    role('paste'),
    role('delete'),
    line,
    role('selectAll'),
  ];
  const viewItems: Items = [
    { label: menu.inbox, click: show('inbox') },
    { label: menu.knowledge, click: show('knowledge') },
    { label: menu.outbox, click: show('outbox') },
    line,
    ...zoomItems(),
    role('togglefullscreen'),
    ...(app.isPackaged ? [] : [line, { role: 'reload' as const }, { role: 'toggleDevTools' as const }]),
  ];
  // The usual key closes what is in the window, one by one; the window itself takes one finger more.
  const closing: Items = [
    {
      label: menu.closeTab,
      accelerator: 'CommandOrControl+W',
      click: () => sendToFocused({ type: 'close-tab' }),
    },
    { ...role('close'), accelerator: 'CommandOrControl+Shift+W' },
  ];
  const windowItems: Items = mac
    ? [role('minimize'), role('zoom'), line, ...closing, line, role('front')]
    : [role('minimize'), line, ...closing];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      mac
        ? { label: menu.app, submenu: appItems }
        : { label: menu.file, submenu: [settings, line, role('quit')] },
      { label: menu.edit, submenu: editItems },
      { label: menu.view, submenu: viewItems },
      { label: menu.window, role: 'window', submenu: windowItems },
      {
        label: menu.help,
        role: 'help',
        submenu: [
          { label: menu.shortcuts, click: show('shortcuts') },
          { label: menu.openLogs, click: () => void shell.openPath(paths().logs) },
        ],
      },
    ]),
  );
}
