import { app } from 'electron';
import { allowOneInstance } from './one-instance.ts';
import { chooseDataFolder } from './paths.ts';
import { declareSchemes } from './protocol/schemes.ts';
import { runShell } from './shell.ts';

// The order matters: sandbox, data folder and schemes are fixed before Electron is ready.
app.enableSandbox();
chooseDataFolder();
declareSchemes();
if (allowOneInstance()) void runShell();
