import { weekday, yearOf, type CivilDate } from '../../src/domain/civil-date.js';
import type { ServiceCalendar } from '../../src/domain/service-time/service-time.js';

/** 国务院办公厅关于2025年部分节假日安排的通知, weekends left out where they rest anyway. */
const OFF = [
  ...['01-01', '01-28', '01-29', '01-30', '01-31', '02-03', '02-04', '04-04', '05-01', '05-02', '05-05'],
  ...['06-02', '10-01', '10-02', '10-03', '10-06', '10-07', '10-08'],
];
const MADE_UP = ['01-26', '02-08', '04-27', '09-28', '10-11'];

/** The legal calendar of 2025; every other year counts as unpublished. */
export const CALENDAR_2025: ServiceCalendar = {
  version: '2025:1',
  isPublished: (year) => year === 2025,
  isWorkday: (date: CivilDate) => {
    const inYear = yearOf(date) === 2025;
    if (inYear && MADE_UP.includes(date.slice(5))) return true;
    return weekday(date) <= 5 && !(inYear && OFF.includes(date.slice(5)));
  },
};
