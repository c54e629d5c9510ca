import type { CalendarYear } from '../working-calendar.js';
import { days, dates } from './ranges.js';

/**
 * 国务院办公厅关于2025年部分节假日安排的通知.
 * Two independent data sets agree on every day off and every make-up working day; the number of the
 * notice has not been compared with the official page.
 */
export const CALENDAR_2025: CalendarYear = {
  year: 2025,
  version: '1',
  source:
    '国务院办公厅关于2025年部分节假日安排的通知 https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
  status: 'verified',
  notice: {
    name: '国务院办公厅关于2025年部分节假日安排的通知',
    number: '国办发明电〔2024〕12号',
    numberVerified: false,
    url: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
  },
  offDays: [
    ...days('2025-01-01', '2025-01-01', '元旦'),
    ...days('2025-01-28', '2025-02-04', '春节'),
    ...days('2025-04-04', '2025-04-06', '清明节'),
    ...days('2025-05-01', '2025-05-05', '劳动节'),
    ...days('2025-05-31', '2025-06-02', '端午节'),
    ...days('2025-10-01', '2025-10-08', '国庆节、中秋节'),
  ],
  makeUpDays: dates('2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'),
};
