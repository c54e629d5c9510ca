import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  DATA_FOLDERS,
  FILE_SUFFIXES,
  LISTS,
  MAX_LINES,
  ROOMS,
  ROOMS_WITH_DOOR,
  ROOTS,
  TOP_LEVEL,
} from '../../config/tools/architecture.mjs';
import { filesBelow, ROOT } from './files.js';
import { report } from './report.js';

const TEXT = /\.(ts|tsx|mts|mjs|cjs|js|css|html|sql|sh|yaml|yml)$/;
const UNFINISHED = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK'].join('|')})\\b`);
const BAD_FOLDER = /\/(utils?|common|helpers?|shared|misc|lib)\//;

const asRegExp = (glob: string) => {
  const parts: Record<string, string> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '.': '\\.' };
  return new RegExp(`^${glob.replace(/\*\*\/|\*\*|\*|\./g, (part) => parts[part] ?? part)}$`);
};
const lists = LISTS.map(asRegExp);
const suffixed = new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*(\\.(${FILE_SUFFIXES.join('|')}))?\\.ts$`);

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const unknownAtTop = (names: readonly string[]) =>
  names.filter((name) => !name.startsWith('.') && !TOP_LEVEL.includes(name));
const tooLong = ({ path, text }: SourceFile) =>
  !lists.some((list) => list.test(path)) && text.trimEnd().split('\n').length > MAX_LINES;
const unfinished = ({ text }: SourceFile) => UNFINISHED.test(text);
const badlyNamed = ({ path }: SourceFile) =>
  BAD_FOLDER.test(path) ||
  (path.endsWith('.ts') && !suffixed.test(basename(path)) && basename(path) !== 'app.module.ts');
const unpinned = (versions: Record<string, string>) =>
  Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+(-[0-9a-z.]+)?$/.test(version));
/** What a folder of src is missing to be a room of the table. */
const roomFaults = (room: string, has: (file: string) => boolean): string[] => {
  if (DATA_FOLDERS.includes(room)) return [];
  if (!ROOMS.includes(room)) return [`${room}: not in the direction table`];
  if (!ROOMS_WITH_DOOR.includes(room)) return [];
  return ['index.ts', 'README.md'].filter((file) => !has(file)).map((file) => `${room}: no ${file}`);
};

/** Each check with what it must refuse. */
const PLANTS: readonly [name: string, refused: boolean][] = [
  ['a stray file at the top', unknownAtTop(['src', 'notes.txt']).length === 1],
  ['a stray folder at the top', unknownAtTop(['docs']).length === 1],
  ['301 lines', tooLong({ path: 'src/cases/a.ts', text: 'x\n'.repeat(301) })],
  ['an unfinished note', unfinished({ path: 'src/cases/a.ts', text: `// ${'TO' + 'DO'}: later` })],
  ['a forbidden suffix', badlyNamed({ path: 'src/cases/cases.service.ts', text: '' })],
  ['a folder for everything', badlyNamed({ path: 'src/cases/utils/a.ts', text: '' })],
  ['a range instead of a version', unpinned({ a: '^1.2.3' }).length === 1],
  ['a tag instead of a version', unpinned({ a: 'latest' }).length === 1],
  ['a room outside the table', roomFaults('helpdesk', () => true).length === 1],
  ['a room without door and README', roomFaults('cases', () => false).length === 2],
];

const read = (path: string): SourceFile => ({ path, text: readFileSync(join(ROOT, path), 'utf8') });
const sources = ['src', 'test', 'config', 'docker'].flatMap((folder) =>
  filesBelow(folder, (path) => TEXT.test(path) && !path.includes('/node_modules/')).map(read),
);
const offenders = (fault: (file: SourceFile) => boolean) => sources.filter(fault).map((file) => file.path);

describe('the files of the house', () => {
  it('are refused where a check must refuse', () => {
    report({ caught: PLANTS.filter(([, refused]) => refused).length, planted: PLANTS.length });
    expect(PLANTS.filter(([, refused]) => !refused).map(([name]) => name)).toEqual([]);
  });

  it('stand where the top level allows', () => {
    expect(unknownAtTop(readdirSync(ROOT))).toEqual([]);
  });

  it(`have at most ${MAX_LINES} lines, lists apart`, () => {
    expect(sources.length).toBeGreaterThan(5);
    expect(offenders(tooLong)).toEqual([]);
    expect(tooLong({ path: 'src/platform/database/migrations/a.ts', text: 'x\n'.repeat(400) })).toBe(false);
  });

  it('leave nothing for later', () => {
    expect(offenders(unfinished)).toEqual([]);
  });

  it('are named after what they hold', () => {
    const own = (file: SourceFile) => file.path.startsWith('src/') && !file.path.startsWith('src/console/');
    expect(offenders((file) => own(file) && badlyNamed(file))).toEqual([]);
  });

  it('lie in rooms of the table, each with a door and a README', () => {
    const entries = readdirSync(join(ROOT, 'src'), { withFileTypes: true });
    const rooms = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    const faults = rooms.flatMap((room) =>
      roomFaults(room, (file) => existsSync(join(ROOT, 'src', room, file))),
    );
    expect(faults).toEqual([]);
    const roots = entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => entry.name);
    expect(roots.filter((name) => !(name.replace(/\.ts$/, '') in ROOTS))).toEqual([]);
  });

  it('depend on exact versions', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      read('package.json').text,
    ) as Record<string, Record<string, string>>;
    expect(Object.keys(dependencies ?? {}).length).toBeGreaterThan(5);
    expect(unpinned({ ...dependencies, ...devDependencies, ...optionalDependencies })).toEqual([]);
  });
});
