import { z } from 'zod';
import { sumOf } from '../../../money.js';
import { code, date, localId } from '../../../payload-schema.js';
import { liveInstrument, type CaseFacts, type Instrument } from '../../case-facts.js';
import {
  defineEvent,
  newTrackId,
  type CaseEventDefinition,
  type FactContext,
  type NewTrack,
} from '../../event-definition.js';
import { withInstrument } from '../../instruments.js';
import {
  agreementFields,
  askService,
  bodySchema,
  latestService,
  servedSchema,
  side,
} from '../every-stage/every-stage.payloads.js';
import { documentSchema, everyoneMeant, lateFlag, serviceFields } from '../every-stage/decision.payloads.js';
import { arbitrationOf, patchArbitration } from './arbitration-record.js';
import { pairsOfItems, planOfItems, withAward, type DocumentGiven } from './award.facts.js';
import { withSignedPaper } from './endings.events.js';
import { withService } from './service.facts.js';

const track = (c: FactContext) => c.track?.id ?? 't1';
const documentsPayload = z.strictObject({
  documents: z.array(documentSchema()).min(1),
  minWageOn: date().optional(),
});
type Documents = z.infer<typeof documentsPayload>;
type Document = Documents['documents'][number];

/** The first track keeps the ordinary document (or the first); every other document gets a track of its own. */
export function keptDocument(p: Pick<Documents, 'documents'>): Document | undefined {
  return p.documents.find((d) => d.label !== 'final') ?? p.documents[0];
}

export function splitDocuments(
  documents: readonly Document[],
  state: string,
  c: FactContext,
): readonly NewTrack[] {
  const mine = c.track?.pairs ?? [];
  const seen = new Set<string>();
  return documents.map((document, n) => {
    const pairs = pairsOfItems(document.items).filter((pair) => {
      const key = `${pair.claimId} ${pair.workerId}`;
      const own = mine.some((m) => m.claimId === pair.claimId && m.workerId === pair.workerId);
      if (!own || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    return { id: newTrackId(c, n), state, pairs };
  });
}

export function withAwards(
  facts: CaseFacts,
  documents: readonly DocumentGiven[],
  c: FactContext,
  served: Instrument['served'] = {},
): CaseFacts {
  return documents.reduce((known, document, n) => {
    const id = newTrackId(c, n);
    return patchArbitration(withAward(known, id, document, served), id, arbitrationOf(facts, track(c)));
  }, facts);
}

export const otherDocuments = (p: Pick<Documents, 'documents'>) =>
  p.documents.filter((document) => document !== keptDocument(p));

/** A document that decides whether there was an employment relation is not final whatever it says (人社部发〔2022〕9号11). */
function labelFlags(p: Documents) {
  return p.documents
    .filter((document) => document.label === 'final' && document.decidesRelation === true)
    .map(() => ({ code: 'wrongLabel', basis: ['人社部发〔2022〕9号11', '解释(一)18'], remedy: 'askCourt' }));
}

/** 裁决, its service, and the employer's way to have a final award set aside. */
export const AWARD_EVENTS: readonly CaseEventDefinition[] = [
  defineEvent('arbitration.awarded', {
    scope: 'track',
    payload: documentsPayload,
    basis: ['调解仲裁法43', '调解仲裁法46', '办案规则50'],
    facts: (facts, p, c) => {
      const own = keptDocument(p);
      return withAwards(own ? withAward(facts, track(c), own) : facts, otherDocuments(p), c);
    },
    opensTracks: (_, p, c) => splitDocuments(otherDocuments(p), 'arbitration.awarded', c),
    irregular: (_, p) => labelFlags(p),
  }),
  defineEvent('arbitration.partiallyAwarded', {
    scope: 'track',
    payload: documentsPayload,
    basis: ['调解仲裁法43(2)', '办案规则49'],
    facts: (facts, p, c) => withAwards(facts, p.documents, c),
    opensTracks: (_, p, c) => splitDocuments(p.documents, 'arbitration.awarded', c),
    irregular: (_, p) => labelFlags(p),
  }),
  defineEvent('arbitration.advanceEnforcementOrdered', {
    scope: 'track',
    payload: documentsPayload,
    basis: ['调解仲裁法44', '办案规则51'],
    facts: (facts, p, c) =>
      p.documents.reduce(
        (known, d, n) =>
          withInstrument(known, {
            id: d.id,
            kind: 'advanceEnforcement',
            track: newTrackId(c, n),
            madeOn: d.madeOn,
            effectiveOn: d.madeOn,
            total: sumOf(d.items.map((item) => item.amount)),
            served: {},
            plan: planOfItems(d.items, null),
            status: 'inForce',
          }),
        facts,
      ),
    // The claims stay where they are being decided; the new line carries only the order.
    opensTracks: (_, p, c) =>
      p.documents.map((__, n) => ({ id: newTrackId(c, n), state: 'arbitration.effective', pairs: [] })),
  }),
  defineEvent('award.served', {
    scope: 'track',
    payload: z.strictObject({ documentId: localId(), ...serviceFields }),
    pastDates: ['on'],
    anyOrder: true,
    basis: ['办案规则53', '办案规则20'],
    facts: (facts, p, c) => withService(facts, track(c), p),
    tasks: (facts, p, c) => askService(facts, { [p.party]: p.on }, c.event.occurredOn),
  }),
  defineEvent('award.corrected', {
    scope: 'track',
    payload: z.strictObject({ documentId: localId() }),
    basis: ['办案规则54'],
  }),
  defineEvent('setAside.applied', {
    scope: 'track',
    payload: z.strictObject({
      by: side(),
      documentId: localId(),
      grounds: z.array(code()).optional(),
      court: bodySchema().optional(),
    }),
    basis: ['调解仲裁法49'],
    facts: (facts, p, c) =>
      patchArbitration(facts, track(c), {
        setAside: { by: p.by ?? 'employer', appliedOn: c.event.occurredOn, pending: true },
      }),
    irregular: (facts, p, c) =>
      lateFlag(
        c.state.clocks,
        {
          rules: ['award.setAside'],
          track: c.track?.id,
          subjects: everyoneMeant(facts, p.by ?? 'employer'),
        },
        c.event.occurredOn,
        ['调解仲裁法49'],
      ),
  }),
  defineEvent('setAside.dismissed', {
    scope: 'track',
    payload: z.strictObject({ ground: code().optional(), served: servedSchema().optional() }),
    pastDates: ['served'],
    basis: ['解释(一)21', '解释(一)22'],
    facts: ends,
  }),
  defineEvent('setAside.withdrawn', {
    scope: 'track',
    payload: z.strictObject({}),
    basis: ['解释(一)25'],
    facts: ends,
  }),
  defineEvent('setAside.granted', {
    scope: 'track',
    payload: z.strictObject({ served: servedSchema() }),
    pastDates: ['served'],
    basis: ['调解仲裁法49(2)', '调解仲裁法49(3)'],
    facts: ends,
    tasks: (facts, p, c) => askService(facts, p.served, c.event.occurredOn),
  }),
  defineEvent('setAside.mediated', {
    scope: 'track',
    payload: z.strictObject({ ...agreementFields, served: servedSchema() }),
    pastDates: ['served'],
    basis: ['解释(一)22'],
    movesOn: (p, c) => latestService(p.served) ?? c.event.occurredOn,
    facts: (facts, p, c) => withSignedPaper(ends(facts, p, c), p, c, 'courtMediation'),
  }),
];

/** The set-aside procedure is over, however it ended. */
function ends(facts: CaseFacts, _: unknown, c: FactContext): CaseFacts {
  const { setAside } = arbitrationOf(facts, track(c));
  if (!setAside || !liveInstrument(facts, track(c))) return facts;
  return patchArbitration(facts, track(c), { setAside: { ...setAside, pending: false } });
}
