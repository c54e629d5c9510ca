import { addDays, civilDate, type CivilDate, daysBetween } from '../../civil-date.js';

/** Every day from `first` to `last`, both included, under one holiday name. */
export function days(first: string, last: string, name: string): { date: CivilDate; name: string }[] {
  const start = civilDate(first);
  const count = daysBetween(start, civilDate(last)) + 1;
  return Array.from({ length: count }, (_, index) => ({ date: addDays(start, index), name }));
}

export function dates(...texts: readonly string[]): CivilDate[] {
  return texts.map(civilDate);
}
