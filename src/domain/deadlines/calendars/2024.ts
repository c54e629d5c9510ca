import type { CalendarYear } from '../working-calendar.js';
import { days, dates } from './ranges.js';

/**
 * 国务院办公厅关于2024年部分节假日安排的通知.
 * Two independent data sets agree on every day off and every make-up working day; the number of the
 * notice has not been compared with the official page.
 */
export const CALENDAR_2024: CalendarYear = {
  year: 2024,
  version: '1',
  source:
    '国务院办公厅关于2024年部分节假日安排的通知 https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
  status: 'verified',
  notice: {
    name: '国务院办公厅关于2024年部分节假日安排的通知',
    number: '国办发明电〔2023〕7号',
    numberVerified: false,
    url: 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
  },
  offDays: [
    ...days('2024-01-01', '2024-01-01', '元旦'),
    ...days('2024-02-10', '2024-02-17', '春节'),
    ...days('2024-04-04', '2024-04-06', '清明节'),
    ...days('2024-05-01', '2024-05-05', '劳动节'),
    ...days('2024-06-10', '2024-06-10', '端午节'),
    ...days('2024-09-15', '2024-09-17', '中秋节'),
    ...days('2024-10-01', '2024-10-07', '国庆节'),
  ],
  makeUpDays: dates(
    '2024-02-04',
    '2024-02-18',
    '2024-04-07',
    '2024-04-28',
    '2024-05-11',
    '2024-09-14',
    '2024-09-29',
    '2024-10-12',
  ),
};
