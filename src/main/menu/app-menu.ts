import { app, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import type { ShellCommand } from '../../shared/contract/shell.ts';
import { paths } from '../paths.ts';
import { text } from '../text/en.ts';

/** The application's menu: roles of the system, and the few commands that belong there. */
export function setAppMenu(send: (command: ShellCommand) => void): void {
  const mac = process.platform === 'darwin';
  const show = (what: 'settings' | 'outbox' | 'shortcuts' | 'inbox' | 'knowledge') => () =>
    send({ type: 'show', what });
  const settings: MenuItemConstructorOptions = {
    label: text.menu.settings,
    accelerator: 'CommandOrControl+,',
    click: show('settings'),
  };
  const template: MenuItemConstructorOptions[] = [
    ...(mac
      ? [
          {
            label: text.menu.app,
            submenu: [
              { role: 'about' },
              { type: 'separator' },
              settings,
              { type: 'separator' },
              { role: 'services' },
              { role: 'hide' },
              { role: 'hideOthers' },
              { role: 'unhide' },
              { type: 'separator' },
              { role: 'quit' },
            ],
          } satisfies MenuItemConstructorOptions,
        ]
      : [
          {
            label: text.menu.file,
            submenu: [settings, { type: 'separator' }, { role: 'quit' }],
          } satisfies MenuItemConstructorOptions,
        ]),
    { label: text.menu.edit, role: 'editMenu' },
    {
      label: text.menu.view,
      submenu: [
        { label: text.menu.inbox, click: show('inbox') },
        { label: text.menu.knowledge, click: show('knowledge') },
        { label: text.menu.outbox, click: show('outbox') },
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged
          ? []
          : [
              { type: 'separator' as const },
              { role: 'reload' as const },
              { role: 'toggleDevTools' as const },
            ]),
      ],
    },
    { label: text.menu.window, role: 'windowMenu' },
    {
      label: text.menu.help,
      role: 'help',
      submenu: [
        { label: text.menu.shortcuts, click: show('shortcuts') },
        { label: text.menu.openLogs, click: () => void shell.openPath(paths().logs) },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
