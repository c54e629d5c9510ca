/**
 * The house as one table: which room may import which. Nothing else is allowed, and cycles never.
 * Downward is a call through the lower room's door inside the same transaction; upward or sideways is an outbox
 * message. `dependency-rules.mjs` turns this table into rules, `test/architecture` shows each of them red.
 */
const BASE = ['platform', 'jobs', 'domain', 'identity'];
const STAFFED = [...BASE, 'unions'];
const CASE_WORK = [...STAFFED, 'parties', 'documents', 'deadlines', 'escalation', 'eventlog', 'agencies'];

/** @type {Record<string, string[]>} */
export const MAY_IMPORT = {
  domain: [],
  platform: [],
  jobs: ['platform'],
  identity: ['platform', 'jobs', 'domain'],
  unions: BASE,
  parties: STAFFED,
  documents: STAFFED,
  eventlog: ['platform', 'domain'],
  deadlines: STAFFED,
  escalation: [...STAFFED, 'deadlines'],
  cases: CASE_WORK,
  tickets: [...CASE_WORK, 'cases'],
  agencies: STAFFED,
  law: ['platform', 'domain', 'identity'],
  claims: ['platform', 'domain', 'identity'],
  notifications: [...STAFFED, 'parties'],
  reporting: ['platform', 'domain', 'identity', 'unions'],
  intake: [...STAFFED, 'parties', 'cases', 'tickets'],
  welcome: ['platform'],
  installation: ['platform', 'identity', 'unions'],
  demo: [...CASE_WORK, 'cases', 'tickets', 'agencies', 'notifications', 'reporting', 'intake'],
  console: [],
};

export const ROOMS = Object.keys(MAY_IMPORT);

/** Shelves rather than rooms: pure law and technical parts are imported file by file, so they need no door. */
export const WITHOUT_DOOR = ['domain', 'platform', 'console'];

/** Rooms another room enters only through `src/<room>/index.ts`. */
export const ROOMS_WITH_DOOR = ROOMS.filter((room) => !WITHOUT_DOOR.includes(room));

const SERVER = ROOMS.filter((room) => !['console', 'demo', 'installation'].includes(room));

/**
 * The composition roots, `src/<name>.ts`. Only `main` loads the demo data; everything else must work without it.
 * @type {Record<string, string[]>}
 */
export const ROOTS = {
  'app.module': SERVER,
  worker: [...SERVER, 'app.module'],
  main: [...SERVER, 'demo', 'app.module'],
  'db-install': ['platform', 'installation'],
};

/** Folders of `src` that hold no code: translations and decision pages. */
export const DATA_FOLDERS = ['locales', 'decisions'];

/** Everything the repository root may hold besides dot-files; the last three are never committed. */
export const TOP_LEVEL = [
  ...['src', 'test', 'config', 'docker', 'README.md'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'nest-cli.json'],
  ...['node_modules', 'dist', 'coverage'],
];

/** A file is read in one sitting. */
export const MAX_LINES = 300;

/** Lists grow with the law and the data, not with complexity: exempt from the line limit. */
export const LISTS = [
  '**/*.json',
  '**/*.md',
  '**/data/**',
  '**/generated/**',
  '**/migrations/**',
  'src/locales/**',
  'src/domain/deadlines/calendars/**',
  'src/domain/**/statutory-rules*.ts',
  'src/domain/law/corpus/**',
  'src/domain/*-lifecycle/stages/**',
  'src/domain/*-lifecycle/*-machine.ts',
];

/** The closed list of second suffixes: `cases.controller.ts` yes, `cases.service.ts` no. */
export const FILE_SUFFIXES = [
  'module',
  'controller',
  'dto',
  'entity',
  'store',
  'read-model',
  'handler',
  'spec',
  'd',
  // what a stage of a lifecycle is made of: chart, payloads, conditions, clocks, facts
  'states',
  'events',
  'guards',
  'clocks',
  'facts',
  'payloads',
];
