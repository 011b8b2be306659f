// The import table of ARCHITECTURE.md. Type imports count: a type that crosses is a dependency that crosses.
// scripts/checks/import-rules.ts plants a breach of every rule and fails when one goes unseen.

const test = '\\.test\\.tsx?$';
const browserLibraries =
  '^(react|react-dom|@mantine|@tabler|react-i18next|react-window|zustand|dompurify)(/|$)';
const installed = (/** @type {string} */ names) => `node_modules/(${names})(/|$)`;

/** A process imports itself and src/shared, never another process; those with a disk share its log as well. */
const only = (/** @type {string} */ folder, /** @type {string[]} */ also = []) => ({
  name: `${folder.replace('/', '-')}-imports-itself-and-shared`,
  comment: `${folder} and the other processes meet in src/shared alone`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: test },
  to: { path: '^(src|scripts|tests)/', pathNot: [`^src/${folder}/`, '^src/shared/', ...also] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    only('main', ['^src/logging/']),
    only('logging'),
    only('preload'),
    only('engine', ['^src/logging/']),
    only('renderer'),
    only('hub/widget'),
    {
      ...only('hub'),
      from: { path: '^src/hub/(?!widget/)', pathNot: test },
      to: {
        path: '^(src|scripts|tests)/',
        pathNot: ['^src/hub/(?!widget/)', '^src/shared/', '^src/logging/'],
      },
    },
    {
      name: 'shared-imports-zod-and-contracts',
      comment: 'src/shared runs in every process: no node, no DOM, no electron',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: test },
      to: {
        pathNot: [
          '^src/shared/',
          'node_modules/zod/',
          'node_modules/@orpc/contract/',
          // Pure arithmetic and a word list, for what a secret looks like; nothing of the machine.
          'node_modules/@scure/(base|bip39)/',
          'node_modules/@noble/hashes/',
          // What a day is, for engine and hub alike.
          'node_modules/temporal-polyfill/',
          'node_modules/temporal-utils/',
          // How a macro's template is read; it is given no files.
          'node_modules/liquidjs/',
          // How an international domain is read.
          'node_modules/punycode.js/',
          // How each country writes its telephone numbers and its numbers for people.
          'node_modules/libphonenumber-js/',
          'node_modules/stdnum/',
        ],
      },
    },
    {
      name: 'electron-in-main-and-preload',
      comment: 'engine and hub must run without Electron, the renderer without any power',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(main|preload)/', test] },
      to: { path: ['^electron(/|$)', installed('electron')] },
    },
    {
      name: 'pages-without-node',
      comment: 'the renderer and the chat page run in a browser',
      severity: 'error',
      from: { path: '^src/(renderer|hub/widget)/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'react-in-renderer',
      comment: 'nothing else draws',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/renderer/', test] },
      to: {
        path: [
          browserLibraries,
          installed('react|react-dom|@mantine/[^/]+|@tabler/[^/]+|react-i18next|react-window|zustand'),
        ],
      },
    },
    {
      name: 'sqlite-in-engine',
      comment: 'the workstation has one owner of its data',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/engine/', test] },
      to: { path: ['^better-sqlite3', installed('better-sqlite3|@types/better-sqlite3')] },
    },
    {
      name: 'postgres-in-hub',
      comment: 'workstations reach the hub by its wire alone',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/hub/(?!widget/)', test] },
      to: { path: installed('pg|@types/pg|@electric-sql/pglite|drizzle-orm') },
    },
    {
      name: 'features-stand-alone',
      comment: 'what two features share belongs in src/renderer/ui, engine or app',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/', pathNot: test },
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    },
    {
      name: 'no-cycles',
      comment: 'two files that need each other are one, or lack a third',
      severity: 'error',
      from: { path: '^(src|scripts|tests)/' },
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'an import that leads nowhere is seen by no other rule',
      severity: 'error',
      from: { path: '^(src|scripts|tests)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
