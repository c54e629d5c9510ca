import { findClaimKind } from '../../src/domain/claims/claim-kinds.js';
import { ClaimInputError, type ClaimResult } from '../../src/domain/claims/claim.js';

export function computeClaim(kind: string, inputs: object): ClaimResult {
  const found = findClaimKind(kind);
  if (!found) throw new Error(kind);
  return found.compute(inputs);
}

export const codes = (remarks: readonly { code: string }[]): string[] => remarks.map(({ code }) => code);

/** Path and code of the refusal; the result or another error where there is none. */
export function faultOf(kind: string, inputs: object): unknown {
  try {
    return computeClaim(kind, inputs);
  } catch (error) {
    return error instanceof ClaimInputError ? [error.path, error.code] : error;
  }
}
