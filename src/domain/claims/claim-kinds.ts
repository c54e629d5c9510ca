/** Every calculator by its public id. */
import { ADDITIONAL_COMPENSATION, DELAY_INTEREST } from './after-default.js';
import type { ClaimKind } from './claim.js';
import { DOUBLE_WAGE } from './double-wage.js';
import { FINAL_AWARD } from './final-award.js';
import { SEVERANCE, UNLAWFUL_DISMISSAL } from './severance.js';
import { ANNUAL_LEAVE, ILLEGAL_PROBATION, NON_COMPETE, NOTICE_PAY, OVERTIME } from './wages.js';

export const CLAIM_KINDS: readonly ClaimKind[] = [
  SEVERANCE,
  UNLAWFUL_DISMISSAL,
  NOTICE_PAY,
  DOUBLE_WAGE,
  OVERTIME,
  ANNUAL_LEAVE,
  ADDITIONAL_COMPENSATION,
  ILLEGAL_PROBATION,
  NON_COMPETE,
  DELAY_INTEREST,
  FINAL_AWARD,
];

const BY_KIND: ReadonlyMap<string, ClaimKind> = new Map(CLAIM_KINDS.map((kind) => [kind.kind, kind]));

export function findClaimKind(kind: string): ClaimKind | undefined {
  return BY_KIND.get(kind);
}
