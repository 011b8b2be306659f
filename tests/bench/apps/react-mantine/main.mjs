import '@mantine/core/styles.css';
import { Button, MantineProvider } from '@mantine/core';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

// What every app of these libraries pays before it does anything of its own.
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  createElement(
    MantineProvider,
    null,
    createElement('p', { elementtiming: 'first-row' }, 'Hello'),
    createElement(Button, null, 'Press'),
  ),
);
