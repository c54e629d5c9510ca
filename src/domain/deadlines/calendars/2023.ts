import type { CalendarYear } from '../working-calendar.js';
import { days, dates } from './ranges.js';

/**
 * 国务院办公厅关于2023年部分节假日安排的通知.
 * Two independent data sets agree on every day off and every make-up working day; the number of the
 * notice has not been compared with the official page.
 * The 元旦 break begins on 2022-12-31; that day stands in this notice, not in the one for 2022.
 */
export const CALENDAR_2023: CalendarYear = {
  year: 2023,
  version: '1',
  source:
    '国务院办公厅关于2023年部分节假日安排的通知 http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm',
  status: 'verified',
  notice: {
    name: '国务院办公厅关于2023年部分节假日安排的通知',
    number: '国办发明电〔2022〕16号',
    numberVerified: false,
    url: 'http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm',
  },
  offDays: [
    ...days('2022-12-31', '2023-01-02', '元旦'),
    ...days('2023-01-21', '2023-01-27', '春节'),
    ...days('2023-04-05', '2023-04-05', '清明节'),
    ...days('2023-04-29', '2023-05-03', '劳动节'),
    ...days('2023-06-22', '2023-06-24', '端午节'),
    ...days('2023-09-29', '2023-10-06', '中秋节、国庆节'),
  ],
  makeUpDays: dates(
    '2023-01-28',
    '2023-01-29',
    '2023-04-23',
    '2023-05-06',
    '2023-06-25',
    '2023-10-07',
    '2023-10-08',
  ),
};
