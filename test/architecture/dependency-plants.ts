import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DATA_FOLDERS, MAY_IMPORT, ROOMS, ROOMS_WITH_DOOR, ROOTS } from '../../config/tools/architecture.mjs';

/** A small house with every wall broken once; `rule` must turn red for the import from `from`. */
export interface DependencyPlant {
  readonly rule: string;
  readonly from: string;
  readonly code: string;
  /** Further files the plant needs. */
  readonly others?: Readonly<Record<string, string>>;
}

/** The unreachable room of the planted house: its app.module forgets it. */
const FORGOTTEN = 'agencies';

export const HOUSE_PLANTS: readonly DependencyPlant[] = [
  {
    rule: 'through-the-door',
    from: 'src/cases/climbs-in.ts',
    code: "import '../parties/drawer.js';",
    others: { 'src/parties/drawer.ts': 'export {};' },
  },
  {
    rule: 'through-the-door',
    from: 'src/tickets/knows-a-type.ts',
    code: "import type { Drawer } from '../parties/typed-drawer.js';\nexport type Own = Drawer;",
    others: { 'src/parties/typed-drawer.ts': 'export interface Drawer { size: number }' },
  },
  { rule: 'roots-use-doors', from: 'src/worker.ts', code: "import './parties/drawer.js';" },
  { rule: 'not-its-own-door', from: 'src/cases/deep/homesick.ts', code: "import '../index.js';" },
  {
    rule: 'no-cycles',
    from: 'src/deadlines/hen.ts',
    code: "import './egg.js';",
    others: { 'src/deadlines/egg.ts': "import './hen.js';" },
  },
  {
    rule: 'no-cycles',
    from: 'src/domain/typed-hen.ts',
    code: "import type { Egg } from './typed-egg.js';\nexport interface Hen { egg: Egg }",
    others: {
      'src/domain/typed-egg.ts':
        "import type { Hen } from './typed-hen.js';\nexport interface Egg { hen: Hen }",
    },
  },
  { rule: 'pure-domain', from: 'src/domain/packaged.ts', code: "import 'typeorm';" },
  { rule: 'pure-domain', from: 'src/domain/reads-a-file.ts', code: "import 'node:fs';" },
  { rule: 'nobody-imports-demo', from: 'src/intake/shows-off.ts', code: "import '../demo/index.js';" },
  {
    rule: 'entity-stays-in-its-room',
    from: 'src/tickets/joins.ts',
    code: "import '../cases/case.entity.js';",
    others: { 'src/cases/case.entity.ts': 'export {};' },
  },
  {
    rule: 'no-entity-in-a-door',
    from: 'src/documents/index.ts',
    code: "export { Page } from './page.entity.js';",
    others: { 'src/documents/page.entity.ts': 'export class Page {}' },
  },
  { rule: 'clients-in-platform', from: 'src/notifications/own-queue.ts', code: "import 'bullmq';" },
  { rule: 'clients-in-platform', from: 'src/reporting/own-pool.ts', code: "import 'pg';" },
  {
    rule: 'no-test-in-product',
    from: 'src/identity/leans-on-a-test.ts',
    code: "import '../../test/support/crutch.js';",
    others: { 'test/support/crutch.ts': 'export {};' },
  },
  { rule: 'no-dev-dependency', from: 'src/unions/plays.ts', code: "import 'toy';" },
  { rule: 'resolvable', from: 'src/unions/lost.ts', code: "import './nowhere.js';" },
  { rule: 'no-orphan-room', from: `src/${FORGOTTEN}/index.ts`, code: 'export {};' },
];

const inside = (room: string) =>
  ROOMS_WITH_DOOR.includes(room) ? `${room}/index.js` : `${room}/anything.js`;

/** Every ordered pair of places of the house, each as one import: those the table allows must stay green. */
export const PAIRS = [...ROOMS, ...Object.keys(ROOTS)].flatMap((from) =>
  [...ROOMS, ...Object.keys(ROOTS)]
    .filter((to) => to !== from)
    .map((to) => ({ from, to, allowed: (MAY_IMPORT[from] ?? ROOTS[from] ?? []).includes(to) })),
);

/** The file that holds the import of a pair; a root is a single file, so it has its own tree per target. */
export const pairFile = (from: string, to: string) =>
  from in ROOTS ? `src/${from}.ts` : `src/${from}/to-${to.replace('.', '-')}.ts`;

const specifier = (from: string, to: string) =>
  `${from in ROOTS ? '.' : '..'}/${to in ROOTS ? `${to}.js` : inside(to)}`;

type Tree = Record<string, string>;

function emptyHouse(): Tree {
  const packages = ['typeorm', 'bullmq', 'pg', 'toy', 'xstate', 'zod'];
  const tree: Tree = {
    'package.json': JSON.stringify({
      type: 'module',
      dependencies: Object.fromEntries(
        packages.filter((name) => name !== 'toy').map((name) => [name, '1.0.0']),
      ),
      devDependencies: { toy: '1.0.0' },
    }),
    [`src/${DATA_FOLDERS[0] ?? 'locales'}/zh.json`]: '{}',
  };
  for (const name of packages) {
    tree[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: '1.0.0', main: 'index.js' });
    tree[`node_modules/${name}/index.js`] = '';
  }
  for (const room of ROOMS) {
    tree[`src/${room}/index.ts`] = 'export {};';
    tree[`src/${room}/anything.ts`] = 'export {};';
  }
  for (const root of Object.keys(ROOTS)) tree[`src/${root}.ts`] = 'export {};';
  return tree;
}

/** A house in which each room imports every other once. */
export function roomPairs(): Tree {
  const tree = emptyHouse();
  for (const { from, to } of PAIRS) {
    if (from in ROOTS) tree[pairFile(from, to)] += `\nimport '${specifier(from, to)}';`;
    else tree[pairFile(from, to)] = `import '${specifier(from, to)}';`;
  }
  return tree;
}

/** A house with all `HOUSE_PLANTS` in it, and lawful neighbours that must stay green. */
export function plantedHouse(): Tree {
  const tree = emptyHouse();
  const elsewhere = [FORGOTTEN, 'demo', 'installation'];
  const seen = ROOMS_WITH_DOOR.filter((room) => !elsewhere.includes(room));
  tree['src/app.module.ts'] = seen.map((room) => `import './${room}/index.js';`).join('\n');
  tree['src/main.ts'] = "import './demo/index.js';";
  tree['src/db-install.ts'] = "import './installation/index.js';";
  tree['src/domain/lawful.ts'] = "import 'xstate';\nimport 'zod';";
  tree['src/domain/lawful.spec.ts'] = "import 'node:fs';\nimport './lawful.js';";
  tree['src/platform/lawful-pool.ts'] = "import 'pg';\nimport 'bullmq';";
  tree['src/cases/lawful-text.ts'] = "import '../locales/zh.json';\nimport '../parties/index.js';";
  for (const plant of HOUSE_PLANTS) Object.assign(tree, plant.others, { [plant.from]: plant.code });
  return tree;
}

/** Writes a tree below `root`. */
export function writeTree(root: string, tree: Tree): void {
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
