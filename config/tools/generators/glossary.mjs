/** The glossary: every term of the locale files in both languages, and the words the house is spoken of with. */
import { readWords } from '../locale-words.mjs';

/** Sentences and headings, not terms. */
const NO_TERM = /^(refusal|validation|title|health|notice|[a-z]+\.reason)\./;

const HOUSE_WORDS = [
  [
    '预警',
    'early warning',
    'signs of a dispute before anybody has demanded anything; the union writes to the employer',
  ],
  ['协商', 'negotiation', 'the two sides talk, the union beside the worker'],
  ['调解', 'mediation', 'a mediation organisation brings about an agreement'],
  [
    '仲裁',
    'arbitration',
    'the labour-dispute arbitration commission awards; in most disputes it comes before any court',
  ],
  ['诉讼', 'litigation', 'a people’s court tries the case, in first and second instance'],
  ['执行', 'enforcement', 'a court enforces an award, a judgment or an agreement made enforceable'],
  ['12351', 'the hotline', 'the national telephone number of trade unions for workers'],
  ['工单', 'ticket', 'one call to the hotline and what is done about it'],
  ['案件', 'case', 'one dispute on its way through the stages'],
  ['线', 'track', 'a line of claims and workers within a case that is at its own stage'],
  ['事实 / 事件', 'fact / event', 'something that happened in law; an entry of the log'],
  ['发生日', 'occurredOn', 'the day the fact happened in law, which the clocks run from'],
  ['登记时刻', 'recordedAt', 'the instant it was entered'],
  ['期限', 'deadline', 'what a rule makes of a fact, the calendar and the pauses'],
  [
    '届满',
    'lapse',
    'the last moment of a case deadline has passed unanswered; the system records it as an event',
  ],
  ['超期', 'overdue', 'open past the end of its clock'],
  [
    '更正 / 撤销',
    'correction / voiding',
    'an event that changes how an earlier one is read; nothing is overwritten',
  ],
  [
    '执行依据',
    'instrument',
    'the document that can be performed or enforced: settlement, agreement, award, judgment',
  ],
  ['推演', 'what-if', 'an event decided without being stored (`events:preview`)'],
  [
    '程序瑕疵',
    'irregularity',
    'an act of another body that looks unlawful: accepted, marked, with article and remedy',
  ],
];

const TITLES = {
  'case.state': 'Case: states',
  'case.event': 'Case: events',
  'case.outcome': 'Case: outcomes',
  'case.region': 'Case: regions and their states',
  'case.task': 'Case: tasks of the owner',
  'case.irregularity': 'Case: irregularities',
  'case.origin': 'Case: what a suit goes back to',
  'ticket.state': 'Ticket: states',
  'ticket.event': 'Ticket: events',
  'ticket.outcome': 'Ticket: outcomes',
  'ticket.ladder': 'Ticket: steps of the escalation ladder',
  escalationStep: 'Steps of escalation',
  role: 'Roles',
  unionLevel: 'Levels of unions',
  agencyKind: 'Kinds of agencies',
  rule: 'Clocks of the ticket',
};

/** `case.state.mediation.agreed` → `case.state`; `role.operator` → `role`. */
function groupOf(key) {
  const [first, second, ...rest] = key.split('.');
  return rest.length > 0 && first !== 'rule' ? `${first}.${second}` : first;
}

const cell = (text) => (text ?? '–').replaceAll('|', '\\|');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row), ''];

export default async function glossary({ root, load }) {
  const { zh, en, keys } = readWords(root);
  const metrics = Object.values(await load('domain/reporting/metrics.js')).filter((value) => value?.formula);
  const groups = new Map();
  for (const key of keys.filter((name) => !NO_TERM.test(name)).sort()) {
    groups.set(groupOf(key), [...(groups.get(groupOf(key)) ?? []), key]);
  }
  const lines = [
    '# Glossary · 术语表',
    '',
    'Written by `npm run generate`, from `src/locales/*.json` and from the definitions of the figures. An id in code font is',
    'public: it stands in the API, in the log and in exports, and is never renamed.',
    '',
    '## Words of the house',
    '',
    ...table(['中文', 'English', 'meaning'], HOUSE_WORDS),
    '## Figures',
    '',
    ...table(
      ['id', '中文', 'English', 'formula', 'meaning'],
      metrics.map(({ id, name, formula, words }) => [`\`${id}\``, name.zh, name.en, formula, words.en]),
    ),
    ...[...groups].flatMap(([group, names]) => [
      `## ${TITLES[group] ?? group}`,
      '',
      ...table(
        ['id', '中文', 'English'],
        names.map((key) => [`\`${key.slice(group.length + 1)}\``, zh(key), en(key)]),
      ),
    ]),
  ];
  return { 'src/decisions/glossary.md': lines.join('\n') };
}
