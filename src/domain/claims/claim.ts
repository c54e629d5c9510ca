/** What a calculator is: checked inputs in, an amount with its formula, articles, caps and doubts out. */
import { z } from 'zod';
import type { Verification, Words } from '../deadlines/rule.js';
import { money } from '../payload-schema.js';

export interface Remark extends Words {
  readonly code: string;
}

export interface ClaimItem {
  readonly label: Words;
  readonly amount: string;
  /** Only of the final-award test. */
  readonly final?: boolean;
}

export interface ClaimResult {
  /** CNY with two decimals; of the final-award test the line each item is held against. */
  readonly amount: string;
  /** The formula with the numbers in it. */
  readonly formula: Words;
  readonly articles: readonly string[];
  /** Floors, caps and cut-offs that changed the amount. */
  readonly applied: readonly Remark[];
  /** What the amount rests on that is not settled: unverified figures, local practice, missing inputs. */
  readonly flags: readonly Remark[];
  readonly items?: readonly ClaimItem[];
}

export interface ClaimKind {
  readonly kind: string;
  readonly label: Words;
  readonly basis: readonly string[];
  readonly inputs: z.ZodType;
  /** @throws ClaimInputError when the inputs contradict each other. */
  readonly compute: (inputs: unknown) => ClaimResult;
}

/** Inputs that are each well formed and do not fit together. `code` names the words under `validation.<code>`. */
export class ClaimInputError extends RangeError {
  constructor(
    readonly path: string,
    readonly code: string,
  ) {
    super(`${path}: ${code}`);
  }
}

interface Declared<S extends z.ZodType> {
  readonly label: Words;
  readonly basis: readonly string[];
  readonly inputs: S;
  readonly compute: (inputs: z.output<S>) => Omit<ClaimResult, 'articles'>;
}

/** Declares a calculator; inputs are parsed by its schema before `compute` sees them. */
export function claimKind<S extends z.ZodType>(kind: string, declared: Declared<S>): ClaimKind {
  return {
    kind,
    label: declared.label,
    basis: declared.basis,
    inputs: declared.inputs,
    compute: (inputs) => ({ ...declared.compute(declared.inputs.parse(inputs)), articles: declared.basis }),
  };
}

export const remark = (code: string, zh: string, en: string): Remark => ({ code, zh, en });

/** A share of the minimum-wage table: place, tier and, where the caller knows better, the wage itself. */
export const minimumWageInput = {
  region: z
    .string()
    .regex(/^\d{2,12}$/, { message: 'code' })
    .optional(),
  tier: z.int().min(1).max(4).default(1),
  minimumWage: money().optional(),
};

export const UNVERIFIED: Readonly<Record<Verification, Remark | undefined>> = {
  verified: undefined,
  secondary: remark(
    'minimumWageUnverified',
    '最低工资标准出自转引资料，使用前应当核对当地文件',
    'the minimum wage comes from a secondary source: check the local notice',
  ),
  default: undefined,
  'pending legal review': undefined,
};
