/** What a row of the corpus is, and the short forms that keep the chapters readable as tables. */
import type { Unit, Verification, Words } from '../deadlines/rule.js';

export interface Term {
  /** 0 with the unit `date`: the day is agreed or ordered, not counted. */
  readonly length: number;
  readonly unit: Unit | 'hour';
  /** Only ever added to another period; counted by `extension` of a rule. */
  readonly extension?: true;
}

/** One row as the chapters write it; law, article and version follow from the first citation. */
export interface RowSource {
  readonly id: string;
  /** Citations as rules print them, the leading one first. */
  readonly cites: readonly [string, ...string[]];
  readonly terms: readonly Term[];
  readonly verified: Verification;
  readonly summary: Words;
  /** Why nothing of ours names the row, or no rule counts its period. */
  readonly unusedReason?: Words;
}

export const V: Verification = 'verified';
export const S: Verification = 'secondary';
export const D: Verification = 'default';
export const P: Verification = 'pending legal review';

const term = (length: number, unit: Term['unit']): Term => ({ length, unit });
export const cd = (length: number): Term => term(length, 'calendarDay');
export const wd = (length: number): Term => term(length, 'workingDay');
export const mo = (length: number): Term => term(length, 'month');
export const yr = (length: number): Term => term(length, 'year');
export const hr = (length: number): Term => term(length, 'hour');
/** The day the parties agreed or a body ordered. */
export const SET_DAY: Term = term(0, 'date');
export const more = (added: Term): Term => ({ ...added, extension: true });

type Cites = RowSource['cites'];
/** Summary in Chinese and English, then why the row is unused. */
type Texts = readonly [zh: string, en: string, unused?: Words];

/** A row whose text fixes a period. */
export function clocked(
  id: string,
  cites: Cites,
  terms: readonly Term[],
  verified: Verification,
  ...[zh, en, unused]: Texts
): RowSource {
  return { id, cites, terms, verified, summary: { zh, en }, ...(unused ? { unusedReason: unused } : {}) };
}

/** A row that gives a right, a duty or an effect without a period of its own. */
export function unclocked(id: string, cites: Cites, verified: Verification, ...texts: Texts): RowSource {
  return clocked(id, cites, [], verified, ...texts);
}

export const because = (zh: string, en: string): Words => ({ zh, en });
