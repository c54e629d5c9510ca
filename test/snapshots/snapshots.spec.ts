import { describe, expect, it } from 'vitest';
import { STAGES } from '../../src/domain/case-lifecycle/case-state.js';
import { addDays } from '../../src/domain/civil-date.js';
import { canonicalJson } from '../../src/domain/lifecycle/canonical-json.js';
import { leftBehind } from './histories.js';
import { MAPPED, type MappedChange } from './mapping.js';
import {
  fileOf,
  isStored,
  readStored,
  RUNNING,
  judgedBy,
  storedFiles,
  write,
  type Machines,
} from './stored.js';

// A file is written once, by the first test run of the release that owns its version: that run fails, and the file is
// committed. It is never written again.
const missing = leftBehind().filter(({ machine, version }) => !isStored(fileOf(machine, version)));
missing.forEach(write);

type Change = Omit<MappedChange, 'why'>;

/** Every state and date that these machines see otherwise than the release that stored the file. */
function changesIn(file: string, machines: Machines): readonly Change[] {
  const stored = readStored(file);
  return stored.histories.flatMap(({ name, log, says }) => {
    const now = judgedBy(machines, stored, log).says;
    return [...new Set([...Object.keys(says), ...Object.keys(now)])]
      .filter((path) => says[path] !== now[path])
      .map((path) => ({
        file,
        history: name,
        path,
        from: says[path] ?? 'nothing',
        to: now[path] ?? 'nothing',
      }));
  });
}

const textOf = ({ file, history, path, from, to }: Change) =>
  canonicalJson({ file, history, path, from, to });

/** Changes nobody spoke of, and words about changes that are not there. */
function unexplained(file: string, changes: readonly Change[], mapped: readonly MappedChange[]) {
  const said = new Set(mapped.filter((change) => change.file === file).map(textOf));
  const seen = new Set(changes.map(textOf));
  return {
    unsaid: [...seen].filter((text) => !said.has(text)),
    idle: [...said].filter((text) => !seen.has(text)),
  };
}

const isRunning = (file: string) =>
  [RUNNING.case, RUNNING.ticket].some(({ name, version }) => file === fileOf(name, version));

describe('what releases left behind', () => {
  it('has one file of the running version of each machine', () => {
    const written = missing.map(({ machine, version }) => fileOf(machine, version));
    expect(written, 'written just now, to be committed with the release').toEqual([]);
  });

  it.each(storedFiles())(
    '%s: its logs fold to the same states and dates, or to changes spoken of',
    (file) => {
      expect(unexplained(file, changesIn(file, RUNNING), MAPPED)).toEqual({ unsaid: [], idle: [] });
    },
  );

  // What is stored under the running version is not folded again: another snapshot of the same log needs another version.
  it.each(storedFiles().filter(isRunning))('%s: its snapshots are those of the running version', (file) => {
    const stored = readStored(file);
    for (const { name, log, snapshot } of stored.histories)
      expect(canonicalJson(judgedBy(RUNNING, stored, log).snapshot), name).toBe(canonicalJson(snapshot));
  });

  it('reaches every stage', () => {
    const seen = storedFiles()
      .map(readStored)
      .flatMap(({ histories }) => histories.map(({ says }) => says['tracks.t1.state'] ?? ''));
    for (const stage of STAGES)
      expect(
        seen.filter((state) => state.startsWith(`${stage}.`)),
        stage,
      ).not.toEqual([]);
  });
});

describe('the check itself', () => {
  const file = fileOf('case', RUNNING.case.version);
  const { case: running } = RUNNING;
  const later: Machines = {
    ...RUNNING,
    case: {
      ...running,
      fold: (state, event, env) => {
        const folded = running.fold(state, event, env as Parameters<typeof running.fold>[2]);
        if (!folded.ok || event.type !== 'mediation.accepted') return folded;
        const tracks = folded.state.tracks.map((track) => ({ ...track, since: addDays(track.since, 1) }));
        return { ok: true, state: { ...folded.state, tracks } };
      },
    },
  };
  const stricter: Machines = {
    ...RUNNING,
    case: {
      ...running,
      fold: (state, event, env) =>
        event.type === 'arbitration.awarded'
          ? { ok: false, code: 'EVENT_NOT_ALLOWED', basis: [] }
          : running.fold(state, event, env as Parameters<typeof running.fold>[2]),
    },
  };

  it('sees a date that moved, and a log that is refused', () => {
    expect(changesIn(file, later)).toContainEqual(expect.objectContaining({ path: 'tracks.t1.since' }));
    expect(changesIn(file, stricter).map(({ to }) => to)).toContainEqual(
      expect.stringMatching(/^refused at \d+: EVENT_NOT_ALLOWED$/),
    );
  });

  it('is content with changes that are spoken of, and not with words about none', () => {
    const changes = changesIn(file, later);
    const mapped = changes.map((change) => ({ ...change, why: 'planted' }));
    expect(unexplained(file, changes, mapped)).toEqual({ unsaid: [], idle: [] });
    expect(unexplained(file, changes, mapped.slice(1)).unsaid).toHaveLength(1);
    expect(unexplained(file, [], mapped).idle).toHaveLength(mapped.length);
  });
});
