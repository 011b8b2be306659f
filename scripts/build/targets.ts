/** One thing the build makes, what it is made from, and where it goes. */
export interface BuildTarget {
  name: 'main' | 'preload' | 'engine' | 'hub' | 'widget' | 'renderer';
  /** Files and folders whose content decides whether the target must be built anew. */
  inputs: string[];
  /** Folders among the inputs that belong to another target. */
  except?: string[];
  /** The file without which there is nothing to build. */
  entry: string;
  /** The folder below out/; another target's folder inside it is left alone. */
  output: string;
}

export const buildTargets: BuildTarget[] = [
  {
    name: 'main',
    entry: 'src/main/index.ts',
    inputs: ['src/main', 'src/shared', 'src/logging', 'package.json'],
    output: 'main',
  },
  {
    name: 'preload',
    entry: 'src/preload/index.ts',
    inputs: ['src/preload', 'src/shared'],
    output: 'preload',
  },
  {
    name: 'engine',
    entry: 'src/engine/entry.ts',
    inputs: ['src/engine', 'src/shared', 'src/logging', 'resources/spelling'],
    output: 'engine',
  },
  {
    name: 'hub',
    entry: 'src/hub/entry.ts',
    inputs: ['src/hub', 'src/shared', 'src/logging'],
    except: ['src/hub/widget'],
    output: 'hub',
  },
  {
    name: 'widget',
    entry: 'src/hub/widget/index.html',
    inputs: ['src/hub/widget', 'src/shared'],
    output: 'hub/widget',
  },
  {
    name: 'renderer',
    entry: 'src/renderer/index.html',
    inputs: ['src/renderer', 'src/shared'],
    output: 'renderer',
  },
];

/** Decide about every target: the tools' versions and the build's own code. */
export const commonInputs = ['package-lock.json', 'tsconfig.base.json', 'scripts/build', 'scripts/vite'];
