import { z } from 'zod';
import { date, documentNumber, id, localId, money } from '../../../payload-schema.js';
import { ORIGINS } from '../litigation/litigation.facts.js';
import { ORGANISATION_TYPES } from '../mediation/mediation.facts.js';
import { bodySchema, servedSchema } from './every-stage.payloads.js';
import { documentSchema, itemSchema } from './decision.payloads.js';

/** What a worker has to bring for each state a case may be entered at; a missing fact is refused with its path. */

const instalments = () =>
  z.array(
    z.strictObject({
      id: localId().optional(),
      due: date(),
      amount: money(),
      claimIds: z.array(localId()).optional(),
      payee: id().optional(),
    }),
  );

const agreement = () =>
  z.strictObject({
    total: money(),
    instalments: instalments(),
    claimIds: z.array(localId()).optional(),
    accelerates: z.boolean().optional(),
    effectiveOn: date().optional(),
  });

const TITLE_KINDS = [
  'reviewedMediation',
  'confirmedMediation',
  'paymentOrder',
  'arbitrationMediation',
  'award',
  'advanceEnforcement',
  'courtMediation',
  'judgment',
] as const;

/** A title in force: what a court can enforce. The plan comes as instalments, or as the items of the decision. */
const title = () =>
  z.strictObject({
    id: localId().optional(),
    kind: z.enum(TITLE_KINDS).optional(),
    no: documentNumber().optional(),
    madeOn: date(),
    effectiveOn: date().optional(),
    label: z.enum(['final', 'ordinary', 'none']).optional(),
    total: money().optional(),
    instalments: instalments().optional(),
    items: z.array(itemSchema()).optional(),
  });
export type TitleGiven = z.infer<ReturnType<typeof title>>;

const at = <A extends string, S extends z.ZodRawShape>(state: A, facts: S) =>
  z.strictObject({ at: z.literal(state), facts: z.strictObject(facts) });

const origin = () => z.enum(ORIGINS);
const by = () => z.array(localId()).min(1).optional();

export const enteredPayload = z.discriminatedUnion('at', [
  at('negotiation.performing', { agreement: agreement() }),
  at('mediation.agreed', {
    organisationType: z.enum(ORGANISATION_TYPES),
    effectiveOn: date(),
    instalments: instalments(),
    total: money().optional(),
    paymentOnly: z.boolean().optional(),
    statusClaims: z.boolean().optional(),
  }),
  at('mediation.enforceable', { title: title() }),
  at('arbitration.filed', { receivedOn: date(), body: bodySchema() }),
  at('arbitration.pending', {
    acceptedOn: date(),
    receivedOn: date(),
    body: bodySchema(),
    restarts: z.array(date()).optional(),
  }),
  at('arbitration.awarded', { documents: z.array(documentSchema()).min(1), served: servedSchema() }),
  at('arbitration.effective', { title: title() }),
  at('litigation.filed', { origin: origin(), receivedOn: date(), by: by() }),
  at('litigation.firstInstance', {
    origin: origin(),
    docketedOn: date(),
    procedure: z.enum(['ordinary', 'summary', 'smallClaims']),
    by: by(),
  }),
  at('litigation.judged', {
    served: servedSchema(),
    pronouncedOn: date().optional(),
    items: z.array(itemSchema()).optional(),
  }),
  at('litigation.secondInstance', { docketedOn: date() }),
  at('litigation.effective', { title: title() }),
  at('enforcement.ongoing', { title: title(), appliedOn: date(), docketedOn: date() }),
  at('enforcement.dormant', { title: title(), on: date() }),
]);
export type Entered = z.infer<typeof enteredPayload>;
