/** 法律援助. */
import { because, cd, clocked, S, unclocked, V, wd, type RowSource } from '../row.js';

export const LEGAL_AID_ROWS: readonly RowSource[] = [
  unclocked(
    'LA-1',
    ['法律援助法31'],
    V,
    '确认劳动关系、劳动报酬、工伤、社会保险待遇等可以申请法律援助。',
    'Aid covers employment status, wages, work injury and social insurance.',
  ),
  unclocked(
    'LA-8',
    ['法律援助法38'],
    V,
    '向办案机关所在地、争议处理机关所在地或者事由发生地申请。',
    'It is applied for where the deciding body sits or where the matter arose.',
  ),
  clocked(
    'LA-3',
    ['法律援助法43(1)'],
    [cd(7)],
    V,
    '收到申请七日内审查决定。',
    'A decision within seven days of the application.',
  ),
  clocked(
    'LA-4',
    ['法律援助法43(1)'],
    [cd(3)],
    V,
    '决定援助后三日内指派人员。',
    'A person is assigned within three days of the decision.',
  ),
  unclocked(
    'LA-5',
    ['法律援助法43(2)'],
    V,
    '材料不全一次性告知补充，未按要求补充视为撤回。',
    'Missing papers are named once; not supplied, the application counts as withdrawn.',
  ),
  clocked(
    'LA-6',
    ['法律援助法44'],
    [cd(7)],
    V,
    '距时效或者期间届满不足七日等紧急情形，先行援助。',
    'With fewer than seven days left, or in other urgency, aid comes first.',
    because(
      '是援助机构先行援助的条件，不是任何人的行为期限。',
      'A condition for immediate aid, not a period in which anybody must act.',
    ),
  ),
  unclocked('LA-7b', ['法律援助法48'], V, '列明终止法律援助的情形。', 'Lists when aid ends.'),
  clocked(
    'LA-7',
    ['法律援助法49'],
    [cd(5)],
    V,
    '对不予援助、终止援助的异议，司法行政部门五日内审查。',
    'An objection to refusal or termination is reviewed within five days.',
  ),
  clocked(
    'LA-11',
    ['地方法律援助实例'],
    [wd(7), wd(7), cd(5)],
    S,
    '青岛立案、审批各七个工作日，江油五日。',
    'Qingdao: seven working days each to file and approve; Jiangyou: five days.',
    because('个别地方的做法，仅供参考。', 'Practice of single places, for comparison only.'),
  ),
];
