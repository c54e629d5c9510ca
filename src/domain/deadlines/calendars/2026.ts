import type { CalendarYear } from '../working-calendar.js';
import { days, dates } from './ranges.js';

/**
 * 国务院办公厅关于2026年部分节假日安排的通知.
 * Two independent data sets agree on every day off and every make-up working day; the number of the
 * notice has not been compared with the official page.
 */
export const CALENDAR_2026: CalendarYear = {
  year: 2026,
  version: '1',
  source:
    '国务院办公厅关于2026年部分节假日安排的通知 https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
  status: 'verified',
  notice: {
    name: '国务院办公厅关于2026年部分节假日安排的通知',
    number: '国办发明电〔2025〕7号',
    numberVerified: false,
    url: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
  },
  offDays: [
    ...days('2026-01-01', '2026-01-03', '元旦'),
    ...days('2026-02-15', '2026-02-23', '春节'),
    ...days('2026-04-04', '2026-04-06', '清明节'),
    ...days('2026-05-01', '2026-05-05', '劳动节'),
    ...days('2026-06-19', '2026-06-21', '端午节'),
    ...days('2026-09-25', '2026-09-27', '中秋节'),
    ...days('2026-10-01', '2026-10-07', '国庆节'),
  ],
  makeUpDays: dates('2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'),
};
