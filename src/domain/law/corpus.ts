/** The law this house knows: one row per right, duty or period, with its article, version and how sure we are of it. */
import type { Verification, Words } from '../deadlines/rule.js';
import { citation, covers, parseCitation, type Citation } from './citation.js';
import { ARBITRATION_ROWS } from './corpus/arbitration.js';
import { ARREARS_ROWS } from './corpus/arrears.js';
import { COLLECTIVE_ROWS } from './corpus/collective.js';
import { CONFIRMATION_ROWS } from './corpus/confirmation.js';
import { ENFORCEMENT_ROWS } from './corpus/enforcement.js';
import { ENTITLEMENT_ROWS } from './corpus/entitlements.js';
import { HOTLINE_ROWS } from './corpus/hotline.js';
import { LEGAL_AID_ROWS } from './corpus/legal-aid.js';
import { LITIGATION_ROWS } from './corpus/litigation.js';
import { MEDIATION_ROWS } from './corpus/mediation.js';
import { NEGOTIATION_ROWS } from './corpus/negotiation.js';
import { PAYMENT_ORDER_ROWS } from './corpus/payment-order.js';
import { PERIOD_ROWS } from './corpus/periods.js';
import { REVIEW_ROWS } from './corpus/review.js';
import { SUPERVISION_ROWS } from './corpus/supervision.js';
import type { RowSource, Term } from './row.js';

export interface LawRow {
  readonly id: string;
  /** Short form, as rules print it. */
  readonly law: string;
  readonly lawFull: string;
  /** The leading article, e.g. `30(1)`; empty where the whole instrument is meant. */
  readonly article: string;
  /** Text whose article numbers these are. */
  readonly version: string;
  readonly inForceFrom?: string;
  /** GB/T 2260 prefix where the row holds in one place only. */
  readonly region?: string;
  /** Does the text fix a period? */
  readonly clock: boolean;
  /** The first of `terms`. */
  readonly length?: number;
  readonly unit?: Term['unit'];
  readonly terms: readonly Term[];
  readonly verified: Verification;
  readonly summary: Words;
  /** Every citation of the row, the leading one first. */
  readonly cites: readonly string[];
  /** Why nothing of ours names the row, or no rule counts its period. */
  readonly unusedReason?: Words;
}

/** The chapters in the order in which a case meets them. */
export const LAW_CORPUS: readonly LawRow[] = [
  ...PERIOD_ROWS,
  ...SUPERVISION_ROWS,
  ...ARREARS_ROWS,
  ...NEGOTIATION_ROWS,
  ...MEDIATION_ROWS,
  ...REVIEW_ROWS,
  ...CONFIRMATION_ROWS,
  ...PAYMENT_ORDER_ROWS,
  ...ARBITRATION_ROWS,
  ...LITIGATION_ROWS,
  ...ENFORCEMENT_ROWS,
  ...LEGAL_AID_ROWS,
  ...COLLECTIVE_ROWS,
  ...HOTLINE_ROWS,
  ...ENTITLEMENT_ROWS,
].map(rowOf);

const CITED: readonly (readonly [LawRow, readonly Citation[]])[] = LAW_CORPUS.map(
  (row) => [row, row.cites.map(citation)] as const,
);

const BY_ID: ReadonlyMap<string, LawRow> = new Map(LAW_CORPUS.map((row) => [row.id, row]));

export function findLawRow(id: string): LawRow | undefined {
  return BY_ID.get(id);
}

/**
 * The rows behind a basis as rules and charts print it: `调解仲裁法29`, `办案规则46(3)`, `民诉法103–104`. Several rows
 * may share an article; a whole article finds its paragraphs and the other way round. Nothing for a text that names no
 * instrument we know.
 */
export function findArticle(basis: string): readonly LawRow[] {
  const asked = parseCitation(basis);
  if (!asked) return [];
  return CITED.filter(([, cites]) => cites.some((cite) => covers(cite, asked))).map(([row]) => row);
}

function rowOf(source: RowSource): LawRow {
  const { law, article } = citation(source.cites[0]);
  const first = source.terms[0];
  return {
    id: source.id,
    law: law.short,
    lawFull: law.full,
    article,
    version: law.version,
    ...(law.inForceFrom ? { inForceFrom: law.inForceFrom } : {}),
    ...(law.region ? { region: law.region } : {}),
    clock: first !== undefined,
    ...(first ? { length: first.length, unit: first.unit } : {}),
    terms: source.terms,
    verified: source.verified,
    summary: source.summary,
    cites: source.cites,
    ...(source.unusedReason ? { unusedReason: source.unusedReason } : {}),
  };
}
