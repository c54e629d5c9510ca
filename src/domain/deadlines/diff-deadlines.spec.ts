import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '../civil-date.js';
import { SHIPPED_CALENDARS } from './calendars.js';
import { computeDeadline } from './compute.js';
import type { ComputeInput } from './computed.js';
import {
  applyDiff,
  type DeadlineStatus,
  diffDeadlines,
  isEmptyDiff,
  type PlannedDeadline,
  type StoredDeadline,
} from './diff-deadlines.js';
import type { DeadlineRule } from './rule.js';
import { findRule } from './statutory-rules.js';
import { workingCalendar } from './working-calendar.js';

const d = civilDate;
const calendar = workingCalendar(SHIPPED_CALENDARS);
const rule = findRule('arbitration.conclude') as DeadlineRule;

function plan(over: Partial<PlannedDeadline> = {}, input: Partial<ComputeInput> = {}): PlannedDeadline {
  const startOn = over.startOn ?? d('2025-03-03');
  return {
    ...{ track: 't1', rule: rule.id, subject: '', startSeq: 4, status: 'open' as const, startOn },
    computed: computeDeadline(rule, { start: startOn, ...input }, calendar),
    ...over,
  };
}

/** What the store would hold after the plan was written. */
function store(...planned: PlannedDeadline[]): StoredDeadline[] {
  return applyDiff([], diffDeadlines([], planned), (p) => `${p.rule}#${p.subject}#${p.startSeq}`);
}

describe('diffDeadlines', () => {
  it('opens what is new, also what is already over when it is learnt', () => {
    const over = plan({ startSeq: 2, status: 'lapsed', closedOn: d('2025-04-18'), closedBySeq: 9 });
    expect(diffDeadlines([], [plan(), over])).toEqual({
      opened: [plan(), over],
      moved: [],
      closed: [],
      reopened: [],
    });
  });

  it('finds nothing to do when the plan is stored, whatever the order of keys in the stored explanation', () => {
    const [row] = store(plan());
    const shuffled = JSON.parse(JSON.stringify(row?.computed)) as Record<string, unknown>;
    const computed = Object.fromEntries(
      Object.entries(shuffled).toReversed(),
    ) as unknown as StoredDeadline['computed'];
    expect(isEmptyDiff(diffDeadlines([{ ...(row as StoredDeadline), computed }], [plan()]))).toBe(true);
  });

  it('moves a date and says which way', () => {
    const rows = store(plan());
    const later = diffDeadlines(rows, [plan({}, { extensionDays: 15 })]);
    expect(later.moved).toMatchObject([
      { id: rows[0]?.id, version: 1, direction: 'later', from: '2025-04-17' },
    ]);
    const earlier = diffDeadlines(rows, [plan({ startOn: d('2025-02-24') })]);
    expect(earlier.moved).toMatchObject([{ direction: 'earlier' }]);
    expect([later.opened, later.closed, later.reopened, earlier.opened]).toEqual([[], [], [], []]);
  });

  it('moves what only the calendar version or the explanation changes', () => {
    const newer = plan();
    const computed = { ...newer.computed, calendarVersion: '2025:2' };
    expect(diffDeadlines(store(plan()), [{ ...newer, computed }]).moved).toMatchObject([
      { direction: 'same' },
    ]);
    const rows = store(plan()).map((row) => ({ ...row, computed: null }));
    expect(diffDeadlines(rows, [plan()]).moved).toMatchObject([{ direction: 'same' }]);
  });

  it('closes, and turns a lapse beaten by a late fact into met', () => {
    const met = plan({
      status: 'met',
      cause: 'arbitration.awarded',
      closedOn: d('2025-04-10'),
      closedBySeq: 12,
    });
    const closed = { status: 'met', cause: 'arbitration.awarded', closedOn: '2025-04-10', closedBySeq: 12 };
    expect(diffDeadlines(store(plan()), [met]).closed).toMatchObject([closed]);
    const lapsed = plan({ status: 'lapsed', closedOn: d('2025-04-18'), closedBySeq: 11 });
    expect(diffDeadlines(store(lapsed), [met])).toMatchObject({ closed: [closed], moved: [], reopened: [] });
  });

  it('reopens a closed one under the same fact, and opens a new one under another', () => {
    const lapsed = plan({ status: 'lapsed', closedOn: d('2025-04-18') });
    const rows = store(lapsed);
    expect(diffDeadlines(rows, [plan()]).reopened).toMatchObject([
      { id: rows[0]?.id, planned: { status: 'open' } },
    ]);
    const again = diffDeadlines(rows, [lapsed, plan({ startSeq: 20 })]);
    expect(again).toMatchObject({ opened: [{ startSeq: 20 }], reopened: [], closed: [] });
  });

  it('withdraws what the facts no longer ask for, once', () => {
    const rows = store(plan(), plan({ startSeq: 2, status: 'met' }));
    const diff = diffDeadlines(rows, []);
    expect(diff.closed.map((entry) => entry.status)).toEqual(['withdrawn', 'withdrawn']);
    expect(
      isEmptyDiff(
        diffDeadlines(
          applyDiff(rows, diff, () => 'x'),
          [],
        ),
      ),
    ).toBe(true);
  });

  it('refuses a plan that names an obligation twice or holds two open under one key', () => {
    expect(() => diffDeadlines([], [plan(), plan()])).toThrow('planned twice');
    expect(() => diffDeadlines([], [plan(), plan({ startSeq: 5 })])).toThrow('two open deadlines');
    expect(diffDeadlines([], [plan(), plan({ subject: 'p2', startSeq: 5 })]).opened).toHaveLength(2);
  });
});

const planned = fc
  .uniqueArray(
    fc.record({
      subject: fc.constantFrom('', 'p1', 'p2'),
      startSeq: fc.integer({ min: 1, max: 4 }),
      status: fc.constantFrom<DeadlineStatus>('open', 'met', 'lapsed', 'withdrawn'),
      offset: fc.integer({ min: 0, max: 700 }),
      extensionDays: fc.constantFrom(0, 15),
    }),
    { maxLength: 8, selector: (p) => `${p.subject}/${p.startSeq}` },
  )
  .map((items) => {
    const open = new Set<string>();
    return items.map(({ subject, startSeq, status, offset, extensionDays }) => {
      const taken = status === 'open' && open.has(subject);
      if (status === 'open') open.add(subject);
      const startOn = addDays(d('2024-06-01'), offset);
      return plan({ subject, startSeq, startOn, status: taken ? 'met' : status }, { extensionDays });
    });
  });

describe('replanning', () => {
  it('is idempotent: after any diff is applied, nothing is left to do', () => {
    fc.assert(
      fc.property(planned, planned, (before, after) => {
        const rows = store(...before);
        const next = applyDiff(rows, diffDeadlines(rows, after), (p) => `new-${p.subject}-${p.startSeq}`);
        expect(isEmptyDiff(diffDeadlines(next, after))).toBe(true);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('never leaves two open under one key, in the order closed, moved, reopened, opened', () => {
    fc.assert(
      fc.property(planned, planned, (before, after) => {
        const rows = store(...before);
        const diff = diffDeadlines(rows, after);
        const open = new Map(rows.filter((row) => row.status === 'open').map((row) => [row.id, row.subject]));
        for (const { id } of diff.closed) open.delete(id);
        const enter = (id: string, subject: string) => {
          expect([...open.values()]).not.toContain(subject);
          open.set(id, subject);
        };
        for (const { id, planned: p } of diff.reopened) enter(id, p.subject);
        for (const p of diff.opened.filter((entry) => entry.status === 'open'))
          enter(`n${p.startSeq}`, p.subject);
      }),
      { numRuns: 200, seed: 8 },
    );
  });
});
