import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STATUTORY_RULES } from '../deadlines/statutory-rules.js';
import { CASE_EVENTS } from './case-events.js';
import { REGIONS } from './case-state.js';
import type { Transition, Transitions } from './chart.js';
import { GUARDS, listOf, PROCESS_CHART } from './process-chart.js';
import { REGION_CHART } from './regions/regions.js';
import { CLOCK_ROWS } from './settle.js';

const CLOSING = ['case.closed', 'case.withdrawn', 'case.merged'];
const PAYING = ['performance.paid', 'paymentOrder.paid', 'enforcement.recovered'];
const STATES = Object.keys(PROCESS_CHART);

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly event: string;
  readonly row: Transition;
}

function edgesOf(chart: Readonly<Record<string, Transitions>>): readonly Edge[] {
  return Object.entries(chart).flatMap(([from, on]) =>
    Object.entries(on).flatMap(([event, t]) =>
      listOf(t).map((row) => ({
        from,
        event,
        row,
        to: row.target?.replace(/^#(track|regions\.\w+)\./, '') ?? from,
      })),
    ),
  );
}
const EDGES = edgesOf(PROCESS_CHART);

function reachable(from: string, edges: readonly Edge[]): ReadonlySet<string> {
  const seen = new Set([from]);
  for (const state of seen) for (const edge of edges) if (edge.from === state) seen.add(edge.to);
  return seen;
}

/** States in which an agreement or a title is being performed: its days are the dates to wait for. */
const RELIES_ON_A_PAPER = [
  'negotiation.performing',
  'mediation.enforceable',
  'arbitration.effective',
  'litigation.effective',
  'enforcement.settlement',
];

/** Clocks that a state shows because it is entered or because an act that leads into it starts them. */
function clocksAt(state: string): readonly string[] {
  const into = EDGES.filter((edge) => edge.to === state).map((edge) => edge.event);
  return CLOCK_ROWS.filter(
    (row) =>
      row.opensOnEntry?.includes(state) === true ||
      (row.follows !== undefined && RELIES_ON_A_PAPER.includes(state)) ||
      Object.keys(row.opens ?? {}).some((type) => into.includes(type) && type !== 'deadline.lapsed'),
  ).map((row) => row.rule);
}

describe('the chart of a track', () => {
  it('reaches every state from the beginning', () => {
    const seen = reachable('intake', EDGES);
    expect(STATES.filter((state) => !seen.has(state))).toEqual([]);
  });

  it('can end from every state, also if nobody ever pays and nobody closes it by decision', () => {
    const unpaid = EDGES.filter(({ event }) => !PAYING.includes(event));
    const stuck = STATES.filter((state) => !reachable(state, unpaid).has('closed'));
    expect(stuck).toEqual([]);
    const undecided = unpaid.filter(({ event }) => !CLOSING.includes(event));
    expect(STATES.filter((state) => !reachable(state, undecided).has('closed'))).toEqual([]);
  });

  it('has a way out of every open state by an act, by decision, and never waits in silence', () => {
    for (const state of STATES.filter((name) => name !== 'closed')) {
      const out = EDGES.filter((edge) => edge.from === state && edge.to !== state);
      expect(
        out.some(({ event }) => CLOSING.includes(event)),
        `${state}: by decision`,
      ).toBe(true);
      const acts = out.filter(({ event }) => ![...CLOSING, 'deadline.lapsed'].includes(event));
      expect(acts.length, `${state}: by an act`).toBeGreaterThan(0);
      expect(clocksAt(state).length, `${state}: shows a date`).toBeGreaterThan(0);
    }
  });

  it('names a basis for every transition, and guards that exist', () => {
    const regions = REGIONS.flatMap((region) =>
      edgesOf(Object.fromEntries(Object.entries(REGION_CHART[region]).map(([key, s]) => [key, s.on]))),
    );
    const all = [...EDGES, ...regions];
    expect(all.filter(({ row }) => row.meta.basis.length === 0)).toEqual([]);
    expect(all.flatMap(({ row }) => row.meta.guards).filter((guard) => !GUARDS[guard])).toEqual([]);
    process.stdout.write(
      `${['chart', { states: STATES.length, edges: EDGES.length, regionEdges: regions.length }].map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ')}\n`,
    );
  });

  it('lets every event of a track or region happen somewhere', () => {
    const somewhere = new Set(EDGES.map((edge) => edge.event));
    const never = CASE_EVENTS.filter((e) => e.scope === 'track' && e.type !== 'deadline.lapsed')
      .map((e) => e.type)
      .filter((type) => !somewhere.has(type));
    expect(never).toEqual([]);
  });
});

describe('each region', () => {
  it.each(REGIONS)('%s reaches all its states', (region) => {
    const chart = Object.fromEntries(Object.entries(REGION_CHART[region]).map(([key, s]) => [key, s.on]));
    const [first = ''] = Object.keys(chart);
    expect([...reachable(first, edgesOf(chart))].sort()).toEqual(Object.keys(chart).sort());
  });
});

/** Rules that no state or fact starts, and why. */
const NEVER_STARTED: Readonly<Record<string, string>> = {
  'inspection.lookback':
    'looks back two years from the complaint: a condition of the complaint, not a date to wait for',
  'warning.bargainReply':
    'collective bargaining has no event in this chart yet; the rule stands in the catalogue only',
};

describe('the rules of the catalogue', () => {
  it('are each started by some state or fact; the exceptions say why', () => {
    const started = new Set(
      CLOCK_ROWS.filter((row) => row.opens || row.opensOnEntry || row.follows).map((row) => row.rule),
    );
    const never = STATUTORY_RULES.map((rule) => rule.id).filter((id) => !started.has(id));
    expect(never.sort()).toEqual(Object.keys(NEVER_STARTED).sort());
    expect(Object.values(NEVER_STARTED).every((reason) => reason.length > 20)).toBe(true);
    process.stdout.write(
      `${['rules', { started: started.size, exceptions: never.length, of: STATUTORY_RULES.length }].map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ')}\n`,
    );
  });

  it('are started only by acts and states that exist', () => {
    const types = new Set(CASE_EVENTS.map((event) => event.type));
    for (const row of CLOCK_ROWS) {
      for (const table of [row.opens, row.closes, row.withdraws, row.adjusts])
        expect(
          Object.keys(table ?? {}).filter((type) => !types.has(type)),
          row.rule,
        ).toEqual([]);
      expect(
        (row.opensOnEntry ?? []).filter((state) => !PROCESS_CHART[state]),
        row.rule,
      ).toEqual([]);
    }
  });
});

describe('the words', () => {
  const folder = new URL('../../locales/', import.meta.url);
  const words = (locale: string): ReadonlySet<string> =>
    new Set(
      readdirSync(folder)
        .filter((file) => file.endsWith(`.${locale}.json`))
        .flatMap((file) => Object.keys(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as object)),
    );
  const source = (dir: URL): string =>
    readdirSync(dir, { withFileTypes: true })
      .map((entry) => {
        if (entry.isDirectory()) return source(new URL(`${entry.name}/`, dir));
        const isCode = entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts');
        return isCode ? readFileSync(new URL(entry.name, dir), 'utf8') : '';
      })
      .join('\n');
  const code = source(new URL('./', import.meta.url));
  const codes = (pattern: RegExp) => [...new Set([...code.matchAll(pattern)].map((match) => match[1] ?? ''))];
  const irregularities = codes(/code: '([a-z]\w*)',\s*basis/g);
  const tasks = codes(/code: '(\w+)',\s*subject/g);
  const needed = [
    ...STATES.map((state) => `case.state.${state}`),
    ...CASE_EVENTS.map((event) => `case.event.${event.type}`),
    ...Object.keys(GUARDS)
      .filter((guard) => !/^(enteredAt|closedFrom):|^reopenedAtIntake$/.test(guard))
      .map((guard) => `case.reason.${guard}`),
    ...irregularities.map((name) => `case.irregularity.${name}`),
    ...tasks.map((name) => `case.task.${name}`),
  ];

  it.each(['zh-CN', 'en'])('in %s name every state, event, guard, irregularity and task', (locale) => {
    expect(irregularities.length).toBeGreaterThan(5);
    expect(tasks.length).toBeGreaterThan(10);
    const known = words(locale);
    expect(needed.filter((key) => !known.has(key))).toEqual([]);
  });
});
