/** A deadline in words: why it is this day and no other, line by line, for the person who has to rely on it. */
import { type CivilDate, maxDate, minDate, weekday, yearOf } from '../civil-date.js';
import type { Computed, Step } from './computed.js';
import type { DeadlineRule, Unit, Words } from './rule.js';
import { HOLIDAY_NAMES_EN, type Locale, sentence, type SentenceKey, WEEKDAYS } from './sentences.js';
import type { DayReason } from './working-calendar.js';

/** One sentence an entry, in the order in which the days follow. */
export function explainDeadline(computed: Computed, rule: DeadlineRule, locale: Locale): string[] {
  const lines = [title(computed, rule, locale)];
  for (const step of computed.steps) lines.push(...explainStep(step, computed, rule, locale));
  if (computed.unit === 'month' || computed.unit === 'year') lines.push(sentence(locale, 'correspondingDay'));
  if (computed.direction === 'forward' && computed.actBy < computed.end) {
    lines.push(sentence(locale, 'actBy', { date: dayText(computed.actBy, locale) }));
  }
  lines.push(sentence(locale, 'lastMoment', { date: dayText(computed.end, locale) }));
  if (computed.provisional) lines.push(sentence(locale, 'provisional'));
  lines.push(sentence(locale, 'lapse', { lapse: pick(rule.onLapse, locale) }));
  if (rule.note) lines.push(sentence(locale, 'note', { note: pick(rule.note, locale) }));
  lines.push(sentence(locale, 'calendar', { version: versionsTouched(computed) }));
  return lines;
}

/** Of all versions in force, those of the years the days lie in: the others say nothing about this date. */
function versionsTouched({ calendarVersion, start, rawEnd, end }: Computed): string {
  const [first, last] = [minDate(start, rawEnd, end), maxDate(start, rawEnd, end)].map(yearOf);
  const within = (version: string) => {
    const year = Number(version.slice(0, 4));
    return year >= (first ?? year) && year <= (last ?? year);
  };
  return calendarVersion.split(',').filter(within).join(',') || '–';
}

function title(computed: Computed, rule: DeadlineRule, locale: Locale): string {
  const variant = rule.variants?.find((candidate) => candidate.id === computed.variant);
  const label = pick(rule.label, locale) + (variant ? ` – ${pick(variant.label, locale)}` : '');
  const basis = computed.basis.join(sentence(locale, 'listSeparator'));
  return sentence(locale, 'title', { label, basis, length: lengthText(computed, locale) });
}

function explainStep(step: Step, computed: Computed, rule: DeadlineRule, locale: Locale): string[] {
  const date = dayText(step.date, locale);
  if (step.kind === 'event') {
    const key =
      computed.unit === 'date' ? 'eventDate' : computed.direction === 'backward' ? 'eventBack' : 'event';
    return [sentence(locale, key, { date, event: pick(startsOn(computed, rule), locale) })];
  }
  if (step.kind === 'extension') return extensionLines(date, computed, locale);
  return [
    sentence(locale, keyOf(step, computed), {
      date,
      to: step.to ? dayText(step.to, locale) : '',
      count: step.count ?? 1,
      n: step.n ?? 0,
      reason: step.reason ? reasonText(step.reason, locale) : '',
    }),
  ];
}

function keyOf(step: Step, computed: Computed): SentenceKey {
  const makeUp = step.reason?.code === 'makeUpDay';
  const back = computed.direction === 'backward';
  switch (step.kind) {
    case 'counted':
      if (step.to) return back ? 'countedRunBack' : 'countedRun';
      if (computed.unit !== 'workingDay') return 'countedDay';
      return makeUp ? 'countedMakeUpDay' : 'countedWorkingDay';
    case 'paused':
      return step.to ? 'pausedRun' : 'paused';
    case 'end':
      return makeUp ? 'endMakeUpDay' : 'end';
    case 'rolled':
      if (back) return 'rolledBack';
      return makeUp ? 'rolledMakeUpDay' : 'rolled';
    default:
      return step.kind;
  }
}

function extensionLines(date: string, computed: Computed, locale: Locale): string[] {
  const { extension } = computed;
  if (!extension) return [];
  const amount = (n: number) => sentence(locale, extension.unit, { n, s: plural(n) });
  const lines = [sentence(locale, 'extension', { date, length: amount(extension.counted) })];
  if (extension.cap !== null && extension.asked > extension.cap) {
    lines.push(
      sentence(locale, 'extensionCapped', { asked: amount(extension.asked), cap: amount(extension.cap) }),
    );
  }
  return lines;
}

function lengthText({ unit, length, direction }: Computed, locale: Locale): string {
  const backward: Partial<Record<Unit, SentenceKey>> = {
    calendarDay: 'calendarDayBack',
    workingDay: 'workingDayBack',
  };
  return sentence(locale, (direction === 'backward' ? backward[unit] : undefined) ?? unit, {
    n: length,
    s: plural(length),
  });
}

/** What the clock starts on may differ by place, e.g. the closing of the matter instead of its filing. */
function startsOn(computed: Computed, rule: DeadlineRule): Words {
  const local = rule.byJurisdiction?.find(
    (terms) => terms.startsOn && terms.basis.join() === computed.basis.join(),
  );
  return local?.startsOn ?? rule.startsOn;
}

function reasonText(reason: DayReason, locale: Locale): string {
  const name = reason.name ?? '';
  const shown =
    locale === 'en'
      ? name
          .split('、')
          .map((part) => HOLIDAY_NAMES_EN[part] ?? part)
          .join(' and ')
      : name;
  return sentence(locale, reason.code, { name: shown });
}

function dayText(date: CivilDate, locale: Locale): string {
  return sentence(locale, 'day', {
    date,
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
    weekday: WEEKDAYS[locale][weekday(date) - 1] ?? '',
  });
}

/** English only; the Chinese patterns have no place for it. */
function plural(n: number): string {
  return n === 1 ? '' : 's';
}

function pick(words: Words, locale: Locale): string {
  return locale === 'en' ? words.en : words.zh;
}
