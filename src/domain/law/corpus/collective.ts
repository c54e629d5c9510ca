/** 集体争议 and mass incidents. */
import { because, cd, clocked, more, P, S, unclocked, V, wd, type RowSource } from '../row.js';

const BARGAINING = because(
  '集体协商争议由劳动行政部门协调，不进入个案程序。',
  'Bargaining disputes are coordinated by the labour authority and form no case here.',
);

export const COLLECTIVE_ROWS: readonly RowSource[] = [
  unclocked(
    'G-1',
    ['办案规则5', '办案规则62'],
    V,
    '十人以上共同请求或者履行集体合同的争议优先处理。',
    'Ten or more with a common claim, or a collective contract in dispute, come first.',
  ),
  unclocked(
    'G-2',
    ['办案规则63'],
    V,
    '推举三至五名代表，变更、放弃、承认或者和解须经被代表人同意。',
    'Three to five representatives; change, waiver, admission and settlement need consent.',
  ),
  clocked(
    'G-4',
    ['办案规则64'],
    [wd(5), wd(5)],
    V,
    '集体争议五个工作日内决定受理，再五个工作日内一并通知组庭、答辩、举证和开庭。',
    'Collective cases: accepted in five working days, then one notice of tribunal, answer, evidence and hearing in five more.',
    because(
      '与普通案件的两个五个工作日相同，由受理和送达、组庭规则计算。',
      'The same two periods of five working days as in every case, counted by the acceptance, service and tribunal rules.',
    ),
  ),
  unclocked(
    'G-5',
    ['劳动合同法56', '工会法21'],
    V,
    '履行集体合同争议协商不成的，工会可以申请仲裁、提起诉讼。',
    'When negotiation about a collective contract fails, the union itself may arbitrate or sue.',
    because('工会作为当事人时的程序相同。', 'The procedure is the same with the union as a party.'),
  ),
  clocked(
    'G-6',
    ['劳动法84(1)', '集体合同规定'],
    [cd(30), more(cd(15))],
    S,
    '签订集体合同争议由行政部门三十日内协调处理，可以延长十五日。',
    'Disputes over making a collective contract are coordinated within thirty days, fifteen more at most.',
    BARGAINING,
  ),
  clocked(
    'G-7',
    ['劳动合同法54'],
    [cd(15)],
    V,
    '集体合同报送十五日内没有异议即生效。',
    'A collective contract takes effect fifteen days after filing without objection.',
    BARGAINING,
  ),
  clocked(
    'G-8',
    ['杭州条例24', '集体合同规定'],
    [wd(10), cd(20)],
    P,
    '集体协商要约：杭州十个工作日、全国二十日内回应。',
    'An offer to bargain is answered in ten working days (Hangzhou) or twenty days (national).',
    BARGAINING,
  ),
  unclocked(
    'G-10',
    ['突发事件应对法60', '突发事件应对法61'],
    V,
    '发现突发事件立即报告，不得迟报、谎报、瞒报、漏报。',
    'Emergencies are reported at once, never late, false, hidden or incomplete.',
    because('群体性事件报告不属于个案程序。', 'Reports of mass incidents are no part of a case’s procedure.'),
  ),
  clocked(
    'H-24',
    ['信访工作条例35', '信访工作条例36'],
    [cd(30), cd(30)],
    V,
    '信访复查、复核的申请与答复各三十日。',
    'Petitions: thirty days to ask for and thirty to decide each review.',
    because('信访程序不在案件之内。', 'The petition procedure lies outside the case.'),
  ),
];
