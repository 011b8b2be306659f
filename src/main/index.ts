import { app } from 'electron';
import { allowOneInstance } from './one-instance.ts';
import { chooseDataFolder } from './paths.ts';
import { declareSchemes } from './protocol/schemes.ts';
import { runShell } from './shell.ts';

// The order matters: sandbox, data folder and schemes are fixed before Electron is ready.
// Electron refuses both at once. Only root's own scripts pass --no-sandbox, never the app or a package; every window
// asks for its sandbox itself as well.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
chooseDataFolder();
declareSchemes();
if (allowOneInstance()) void runShell();
