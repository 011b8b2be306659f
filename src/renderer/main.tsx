import './ui/mantine-styles.ts';
import './ui/tokens.css';
import './ui/global.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { askEarly } from './app/ask-early.ts';
import { connectEngine } from './engine/connect.ts';
import { reportUncaught } from './state/report-fault.ts';
import { shell } from './state/shell.ts';
import { setUpTexts } from './text/i18n.ts';
import { speakAsRemembered } from './text/language-memory.ts';
import { Texts } from './text/Texts.tsx';
import { startAppearance } from './ui/appearance.ts';
import { listenToKeys } from './ui/keys/listen.ts';

reportUncaught(window);
// The first rows are under way before React begins to work.
connectEngine(shell());
askEarly();
startAppearance();
setUpTexts();
const texts = speakAsRemembered();
listenToKeys(window);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const page = createRoot(root);
void texts.then(() =>
  page.render(
    <Texts>
      <App />
    </Texts>,
  ),
);
