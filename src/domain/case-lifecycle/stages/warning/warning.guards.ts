import { onFacts, onPayload, type GuardDefinition, type GuardInput } from '../../guards.js';

const AT_LEAST_COUNTY = ['county', 'city', 'province', 'national'];

/** The opinion letter met refusal, silence, or an answer that settles nothing. */
function opinionFailed(g: GuardInput): boolean {
  const opinion = g.before.warning.letters.filter((letter) => letter.kind === 'opinion').at(-1);
  if (!opinion) return false;
  const silent = g.clocks.some((c) => c.rule === 'warning.opinionReply' && c.status === 'lapsed');
  return opinion.receiptRefusedOn !== undefined || opinion.replied?.satisfactory === false || silent;
}

export const WARNING_GUARDS = {
  replySatisfactory: onPayload((g) => g.event.payload['satisfactory'] === true),
  agencyCorrected: onPayload((g) => g.event.payload['result'] === 'corrected'),
  suggestionIssuerAtCounty: onPayload(
    (g) => AT_LEAST_COUNTY.includes(String(g.event.payload['issuerLevel'] ?? 'county')),
    '河北省工会劳动法律监督条例21',
    '内蒙古自治区工会劳动法律监督条例23',
  ),
  opinionUnheeded: onFacts(
    opinionFailed,
    '河北省工会劳动法律监督条例21',
    '浙江省工会劳动法律监督条例23',
    '内蒙古自治区工会劳动法律监督条例23',
  ),
} satisfies Record<string, GuardDefinition>;
