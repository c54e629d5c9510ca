/** 12351 and neighbouring hotlines: none of these clocks is law for a case. */
import { because, cd, clocked, D, hr, S, V, wd, type RowSource } from '../row.js';

const COMPARISON = because(
  '其他机构的规则，用于比较，不约束工会热线。',
  'Rules of other bodies, for comparison; they do not bind the union hotline.',
);

export const HOTLINE_ROWS: readonly RowSource[] = [
  clocked(
    'H-20',
    ['地方热线规则'],
    [wd(3), wd(13), wd(5)],
    S,
    '某地12345：咨询求助三个工作日，投诉建议十三个工作日，催办后五个工作日。',
    'A 12345 rule: 3 working days for questions, 13 for complaints, 5 after a reminder.',
    COMPARISON,
  ),
  clocked(
    'H-21',
    ['信访工作条例22', '信访工作条例23'],
    [cd(15)],
    V,
    '信访事项十五日内登记、告知。',
    'Petitions are registered and the person told within fifteen days.',
    COMPARISON,
  ),
  clocked(
    'H-22',
    ['信访工作条例23(3)'],
    [wd(5)],
    V,
    '对转送事项有异议的五个工作日内退回并说明理由。',
    'A transferred item that is not one’s own is sent back with reasons within five working days.',
    COMPARISON,
  ),
  clocked(
    'H-23',
    ['信访工作条例34'],
    [cd(60), cd(30)],
    V,
    '求决类六十日办结，可以延长三十日。',
    'Requests are settled within sixty days, thirty more with approval.',
    COMPARISON,
  ),
  clocked(
    'H-SLA',
    ['12351工单时限'],
    [hr(2), wd(1), wd(5), wd(15), wd(30), wd(3)],
    D,
    '签收、联系、一般、难点、特别复杂、回访的默认时限。',
    'Defaults: accept, contact, ordinary, difficult, very complex, call back.',
    because(
      '工单时限按地区可配置，由工单规则计算，不是法定期限。',
      'Ticket clocks are settings per union, counted by the ticket rules; they are not law.',
    ),
  ),
];
