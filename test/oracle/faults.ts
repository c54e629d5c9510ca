import type { Edit } from './source-engine.js';

export interface Fault {
  name: string;
  edits: readonly Edit[];
}

const COMPUTE = 'deadlines/compute.ts';
const WALK = 'deadlines/walk.ts';
const TERMS = 'deadlines/effective-terms.ts';
const EXTENSION = 'deadlines/extension.ts';
const CALENDAR = 'deadlines/working-calendar.ts';
const RULE_TERMS = 'deadlines/rules/terms.ts';

const fault = (name: string, file: string, now: string, then: string): Fault => ({
  name,
  edits: [{ file, now, then }],
});

/** The mistakes that deadline software is known to make, each as a change of words in the engine. */
export const FAULTS: readonly Fault[] = [
  fault(
    'unit swapped: arbitration days as calendar days',
    RULE_TERMS,
    "=> forward(length, 'workingDay', false)",
    "=> forward(length, 'calendarDay', true)",
  ),
  fault(
    'unit swapped: court days as working days',
    RULE_TERMS,
    "calendarDays = (length: number): Terms => forward(length, 'calendarDay', true)",
    "calendarDays = (length: number): Terms => forward(length, 'workingDay', false)",
  ),
  fault('make-up day ignored', CALENDAR, "if (makeUp.has(date)) return { code: 'makeUpDay' };", ''),
  fault(
    'make-up day ignored in the roll only',
    WALK,
    'while (!calendar.isWorkday(day)) {',
    "while (calendar.reason(day).code !== 'ordinary') {",
  ),
  fault('day off in the week taken for a working day', CALENDAR, 'off.get(date) ?? (', '('),
  fault('interior holidays taken out of calendar days', WALK, 'if (!walk.workingDays)', 'if (false)'),
  fault('no roll', COMPUTE, 'if (!terms.roll)', 'if (true)'),
  fault(
    'rolled back to the day before',
    COMPUTE,
    'toWorkday(rawEnd, direction, calendar)',
    "toWorkday(rawEnd, 'backward', calendar)",
  ),
  fault(
    'backward period rolled forward',
    COMPUTE,
    'toWorkday(rawEnd, direction, calendar)',
    "toWorkday(rawEnd, 'forward', calendar)",
  ),
  fault(
    'event day counted',
    COMPUTE,
    'const own = advance(from, need, walk);',
    "const own = advance(rule.direction === 'forward' ? addDays(from, -1) : from, need, walk);",
  ),
  fault(
    'backward by one: the hearing day counted',
    COMPUTE,
    'const own = advance(from, need, walk);',
    "const own = advance(rule.direction === 'backward' ? addDays(from, 1) : from, need, walk);",
  ),
  fault(
    'month end runs over into the next month',
    'civil-date.ts',
    'const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));',
    'return fromEpochDay(Date.UTC(year, month - 1, Number(date.slice(8, 10))) / DAY_MS); const day = 1;',
  ),
  fault(
    'a month is thirty days',
    COMPUTE,
    "return Math.abs(daysBetween(from, addMonths(from, direction === 'forward' ? months : -months)));",
    'return months * 30;',
  ),
  fault(
    'a year is 365 days',
    COMPUTE,
    "const months = terms.unit === 'year'",
    "if (terms.unit === 'year') return terms.length * 365; const months = terms.unit === 'year'",
  ),
  fault(
    'months begin on the next day',
    COMPUTE,
    "addMonths(from, direction === 'forward' ? months : -months)",
    "addMonths(addDays(from, 1), direction === 'forward' ? months : -months)",
  ),
  fault(
    'extension counted from the rolled end',
    COMPUTE,
    'const added = advance(ownEnd, plan.days, walk);',
    'const added = plan.days === 0 ? [] : advance(rollOf(ownEnd, terms, rule.direction, calendar).end, plan.days, walk);',
  ),
  {
    name: 'cap on extensions ignored',
    edits: [
      { file: EXTENSION, now: 'cap === null ? asked : Math.min(asked, cap)', then: 'asked' },
      {
        file: EXTENSION,
        now: 'capMonths === null ? extensionMonths : Math.min(extensionMonths, capMonths)',
        then: 'extensionMonths',
      },
      { file: EXTENSION, now: 'const limit = capMonths === null ?', then: 'const limit = true ?' },
    ],
  },
  fault('pause inclusive: the day of the resumption left out', WALK, 'date < pause.to', 'date <= pause.to'),
  fault(
    'pause exclusive: the day of the suspension counted',
    WALK,
    'pause.from <= date',
    'pause.from < date',
  ),
  fault(
    'pauses ignored',
    COMPUTE,
    'const allowed = pauses.filter((pause)',
    'const allowed = [].filter((pause: Pause)',
  ),
  fault('any pause stops any clock', COMPUTE, 'pause.source === undefined || pause.source === kind', 'true'),
  fault(
    'obstacle before the last six months counted',
    COMPUTE,
    "if (kind !== 'lastSixMonths') return allowed;",
    'if (kind) return allowed;',
  ),
  fault(
    'earliest restart',
    COMPUTE,
    'maxDate(input.start, ...(input.restarts ?? []))',
    '((input.restarts ?? []).toSorted()[0] ?? input.start)',
  ),
  fault(
    'restarts ignored',
    COMPUTE,
    'maxDate(input.start, ...(input.restarts ?? []))',
    'maxDate(input.start)',
  ),
  fault('invariable period restarted', COMPUTE, 'rule.invariable ? input.start :', 'false ? input.start :'),
  fault(
    'place ignored',
    TERMS,
    "on: CivilDate, jurisdiction = ''",
    "on: CivilDate, _place = '', jurisdiction = ''",
  ),
  fault(
    'place terms applied before they are in force',
    TERMS,
    '(terms.from === undefined || terms.from <= on)',
    'true',
  ),
  fault('kind of case ignored', TERMS, 'length: variant.length,', 'length: rule.length,'),
  fault('actBy is the rolled end', COMPUTE, '?? minDate(counted.rawEnd, roll.end)', '?? roll.end'),
  fault('backward: no day of caution', COMPUTE, 'actBy: early.at(-1)?.date ??', 'actBy:'),
  fault(
    'provisional ignored',
    COMPUTE,
    'touched.some((day) => !calendar.isPublished(yearOf(day.date)))',
    'false',
  ),
  fault(
    'provisional by the last day alone',
    COMPUTE,
    'touched.some((day) => !calendar.isPublished(yearOf(day.date)))',
    '!calendar.isPublished(yearOf(roll.end))',
  ),
  fault(
    'parties merged: one window for one document',
    'case-lifecycle/clocks/clock-ledger.ts',
    'a.track === b.track && a.subject === b.subject',
    'a.track === b.track',
  ),
];
