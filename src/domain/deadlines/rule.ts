/**
 * What a deadline rule is. A rule is data: the unit belongs to the rule and never to the number, because the same
 * 五日 is five working days before an arbitration body (办案规则 art. 80) and five calendar days before a court.
 */
import type { CivilDate } from '../civil-date.js';

export type Unit = 'calendarDay' | 'workingDay' | 'month' | 'year' | 'date';

export interface Words {
  zh: string;
  en: string;
}

/** How sure we are of the text: read; read in a secondary source; the product's own default; a lawyer has to answer. */
export type Verification = 'verified' | 'secondary' | 'default' | 'pending legal review';

/** Who has to act before the deadline ends. */
export type RuleActor =
  | 'worker'
  | 'employer'
  | 'union'
  | 'applicant'
  | 'respondent'
  | 'debtor'
  | 'anyParty'
  | 'mediationOrganisation'
  | 'legalAidBody'
  | 'commission'
  | 'court'
  | 'agency';

/**
 * What stops the clock. `body`: the procedure's own suspension and the time its rules exclude. `custody`: the union's
 * own pause; only for defaults that the union itself has to meet. `limitation`: 调解仲裁法 27(3), any time. `lastSixMonths`: only an obstacle inside the last
 * six months counts. `never`, also when absent: the clock runs on whatever happens.
 */
export type PauseKind =
  | 'body'
  | 'custody'
  | 'limitation'
  | 'lastSixMonths'
  | 'appraisal'
  | 'correction'
  | 'preDocketMediation'
  | 'never';

export interface RuleExtension {
  /** Most that may be added, in the rule's unit, counted from the same start; null = the law names no cap. */
  cap: number | null;
  /** Local caps; the longest matching region prefix wins. */
  byJurisdiction?: readonly { region: string; cap: number; basis: readonly string[] }[];
}

/** The lapse as the rule words it; `code` is what programs compare. */
export interface RuleLapse extends Words {
  code: string;
}

export interface RuleVariant {
  id: string;
  length: number;
  unit?: Unit;
  roll?: boolean;
  basis?: readonly string[];
  extension?: RuleExtension;
  label: Words;
}

export interface JurisdictionTerms {
  /** GB/T 2260 prefix, e.g. `13` 河北; the empty text stands for the whole country (older national law). */
  region: string;
  length: number;
  unit: Unit;
  roll: boolean;
  /** First and last day of the event for which these terms hold; open where absent. */
  from?: CivilDate;
  to?: CivilDate;
  startsOn?: Words;
  basis: readonly string[];
  verification: Verification;
}

export interface DeadlineRule {
  /** Public, never renamed. */
  id: string;
  version: number;
  /** Articles as printed, e.g. `调解仲裁法29`. */
  basis: readonly string[];
  verification: Verification;
  startsOn: Words;
  /** In `unit`; 0 for the unit `date`. With variants: what holds when none is named. */
  length: number;
  unit: Unit;
  direction: 'forward' | 'backward';
  /** Does a last day that is a rest day move: forward rules to the next working day, backward ones to the one before? */
  roll: boolean;
  variants?: readonly RuleVariant[];
  extension?: RuleExtension;
  onLapse: RuleLapse;
  actor: RuleActor;
  label: Words;
  pausable?: PauseKind;
  /** 不变期间: neither pause nor restart nor extension. */
  invariable?: true;
  inForceFrom?: CivilDate;
  inForceTo?: CivilDate;
  byJurisdiction?: readonly JurisdictionTerms[];
  /** What the text leaves open, and what the engine does about it. */
  note?: Words;
}
