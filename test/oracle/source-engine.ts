/**
 * The engine built from its sources with a few words changed: how a planted fault gets in without a switch in the
 * product. The changed text is translated and run in memory; no file is written and the product's own modules stay
 * as they are.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import type * as ClockLedger from '../../src/domain/case-lifecycle/clocks/clock-ledger.js';
import type * as PlanDeadlines from '../../src/domain/case-lifecycle/plan-deadlines.js';
import type * as Calendars from '../../src/domain/deadlines/calendars.js';
import type * as Compute from '../../src/domain/deadlines/compute.js';
import type * as StatutoryRules from '../../src/domain/deadlines/statutory-rules.js';
import type * as WorkingCalendarFile from '../../src/domain/deadlines/working-calendar.js';
import type { EngineModules } from '../support/law-engine.js';

const DOMAIN = resolve(import.meta.dirname, '../../src/domain');

/** One change of words: the file below `src/domain`, the words there now, the words of the fault. */
export interface Edit {
  file: string;
  now: string;
  then: string;
}

type Exports = Record<string, unknown>;
type Body = (exports: Exports, require: (path: string) => Exports) => void;

const translated = new Map<string, Body>();

/** @throws Error when the words stand in the file not once: the engine has moved on and the fault must follow it. */
export function engineFromSource(edits: readonly Edit[]): EngineModules {
  const loaded = new Map<string, Exports>();
  const used = new Set<Edit>();
  const load = (path: string): Exports => {
    const known = loaded.get(path);
    if (known) return known;
    const exports: Exports = {};
    loaded.set(path, exports);
    const own = edits.filter((edit) => resolve(DOMAIN, edit.file) === path);
    for (const edit of own) used.add(edit);
    const body = translate(path, own.reduce(apply, readFileSync(path, 'utf8')));
    body(exports, (asked) => load(sourceOf(asked, path)));
    return exports;
  };
  const part = (file: string) => load(resolve(DOMAIN, file)) as unknown;
  const { computeDeadline } = part('deadlines/compute.ts') as typeof Compute;
  const { findRule } = part('deadlines/statutory-rules.ts') as typeof StatutoryRules;
  const { workingCalendar } = part('deadlines/working-calendar.ts') as typeof WorkingCalendarFile;
  const { SHIPPED_CALENDARS } = part('deadlines/calendars.ts') as typeof Calendars;
  const { openClock } = part('case-lifecycle/clocks/clock-ledger.ts') as typeof ClockLedger;
  const { planCaseDeadlines } = part('case-lifecycle/plan-deadlines.ts') as typeof PlanDeadlines;
  const idle = edits.find((edit) => !used.has(edit));
  if (idle) throw new Error(`no part of the engine is ${idle.file}`);
  return {
    computeDeadline,
    findRule,
    workingCalendar,
    calendars: SHIPPED_CALENDARS,
    openClock,
    planCaseDeadlines,
  };
}

function apply(text: string, { file, now, then }: Edit): string {
  const parts = text.split(now);
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times: ${now}`);
  return parts.join(then);
}

function sourceOf(asked: string, from: string): string {
  const path = resolve(dirname(from), asked.replace(/\.js$/, '.ts'));
  if (!asked.startsWith('.') || !existsSync(path)) throw new Error(`${from} needs ${asked}`);
  return path;
}

function translate(path: string, text: string): Body {
  const known = translated.get(text);
  if (known) return known;
  const { outputText } = ts.transpileModule(text, {
    fileName: path,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 },
  });
  const body = compileFunction(outputText, ['exports', 'require'], {
    filename: relative(DOMAIN, path),
  }) as Body;
  translated.set(text, body);
  return body;
}
