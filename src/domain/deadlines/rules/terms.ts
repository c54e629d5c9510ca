/** Short forms that keep the rule tables readable as tables. */
import type { RuleLapse, Unit, Words } from '../rule.js';

interface Terms {
  version: number;
  length: number;
  unit: Unit;
  direction: 'forward' | 'backward';
  roll: boolean;
}

const forward = (length: number, unit: Unit, roll: boolean): Terms => ({
  version: 1,
  length,
  unit,
  direction: 'forward',
  roll,
});

/** Calendar days whose last day moves off rest days (民诉法 85(3)). */
export const calendarDays = (length: number): Terms => forward(length, 'calendarDay', true);
/** Calendar days that end where they end: something happens by itself on that day. */
export const fixedCalendarDays = (length: number): Terms => forward(length, 'calendarDay', false);
export const workingDays = (length: number): Terms => forward(length, 'workingDay', false);
export const months = (length: number): Terms => forward(length, 'month', true);
export const years = (length: number): Terms => forward(length, 'year', true);
/** A measure that ends on its anniversary, rest day or not. */
export const fixedYears = (length: number): Terms => forward(length, 'year', false);
export const agreedDate = (): Terms => forward(0, 'date', false);
export const workingDaysBefore = (length: number): Terms => ({
  ...forward(length, 'workingDay', false),
  direction: 'backward',
});
/** Calendar days counted back; a rest day at the far end moves to the working day before it. */
export const calendarDaysBefore = (length: number): Terms => ({
  ...forward(length, 'calendarDay', true),
  direction: 'backward',
});

export const words = (zh: string, en: string): Words => ({ zh, en });
export const lapse = (code: string, zh: string, en: string): RuleLapse => ({ code, zh, en });

export const CHASE = lapse('chase', '催办该机构', 'chase the body');
export const PRODUCT_DEFAULT = ['系统默认'] as const;
