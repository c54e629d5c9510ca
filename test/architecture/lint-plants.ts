/** One piece of code that a lint rule must refuse, at the place where the rule matters. */
export interface LintPlant {
  readonly rule: string;
  readonly code: string;
  readonly path: string;
}

const ROOM = 'src/cases/plant.ts';
const ENTITY = 'src/cases/plant.entity.ts';
const DOMAIN = 'src/domain/plant.ts';
const TEST = 'test/rooms/plant.spec.ts';
const plant = (rule: string, code: string, path = ROOM): LintPlant => ({ rule, code, path });
const house = (id: string, code: string, path = ROOM) => plant(`house/${id}`, code, path);
const typed = (id: string, code: string, path = ROOM) => plant(`@typescript-eslint/${id}`, code, path);
const lines = (count: number) => 'let x = 0;\n' + 'x += 1;\n'.repeat(count);
const body = (count: number) => `export function long() {\n${lines(count)}\n}`;
const params = (count: number) => Array.from({ length: count }, (_, i) => `p${i}: string`).join(', ');

export const LINT_PLANTS: readonly LintPlant[] = [
  house('no-system-time', 'export const t = Date.now();'),
  house('no-system-time', 'export const t = new Date();', 'src/platform/http/plant.ts'),
  house('no-system-time', 'export const t = new Date();', TEST),
  house('no-system-time', 'export const t = Date();', DOMAIN),
  house('no-sql-today', 'export const sql = `select 1 where due_on < current_date`;'),
  house('no-sql-today', "export const sql = 'select now()::date';"),
  house('no-process-env', 'export const v = process.env.PORT;'),
  house('no-process-env', 'export const v = process.env.PORT;', 'src/app.module.ts'),
  house('no-process-env', 'const { env } = process;\nexport const v = env;'),
  house('no-process-env', "import { env } from 'node:process';\nexport const v = env;", TEST),
  house('no-forward-ref', "import { forwardRef } from '@nestjs/common';\nexport const f = forwardRef;"),
  house('no-module-ref', "import { ModuleRef } from '@nestjs/core';\nexport const m = ModuleRef;"),
  house('no-export-star', "export * from './other.js';"),
  house('no-export-star', "export * as other from './other.js';"),
  house('no-dynamic-import', "export const late = import('./other.js');"),
  house('no-dynamic-import', "export const late = import('./cases/index.js');", 'src/app.module.ts'),
  house('no-synchronize', 'export const options = { synchronize: true };', 'src/platform/database/plant.ts'),
  house('no-synchronize', 'export const go = (s: { synchronize(): void }) => s.synchronize();', TEST),
  house(
    'no-entity-listener',
    "import { BeforeInsert } from 'typeorm';\nexport const b = BeforeInsert;",
    ENTITY,
  ),
  house(
    'no-entity-listener',
    "import { AfterUpdate } from 'typeorm';\nexport const b = AfterUpdate;",
    ENTITY,
  ),
  house(
    'no-entity-listener',
    "import { EventSubscriber } from 'typeorm';\nexport const b = EventSubscriber;",
  ),
  house(
    'no-cascade',
    'export class A { @OneToMany(() => B, (b) => b.a, { cascade: true }) bs!: B[]; }',
    ENTITY,
  ),
  house('no-cascade', "export class A { @OneToMany(() => B, { cascade: ['insert'] }) bs!: B[]; }", ENTITY),
  house('no-lazy-relation', 'export class A { @ManyToOne(() => B, { lazy: true }) b!: B; }', ENTITY),
  house('no-lazy-relation', 'export class A { @ManyToOne(() => B) b!: Promise<B>; }', ENTITY),
  house(
    'no-version-column',
    "import { VersionColumn } from 'typeorm';\nexport const v = VersionColumn;",
    ENTITY,
  ),
  house(
    'no-http-exception',
    "import { BadRequestException } from '@nestjs/common';\nexport const e = BadRequestException;",
  ),
  house('no-timer-in-a-room', 'setTimeout(() => undefined, 10);'),
  house(
    'no-timer-in-a-room',
    "import { setInterval as tick } from 'node:timers/promises';\nexport const t = tick;",
  ),
  house('no-chart-timer', "export const state = { after: { 1000: 'late' } };", DOMAIN),
  house('no-chart-timer', "export const r = raise({ type: 'late' }, { delay: 1000 });", DOMAIN),
  house('no-inline-chart-logic', 'export const on = { go: { guard: () => true } };', DOMAIN),
  house('no-inline-chart-logic', 'export const on = { go: { actions: [() => undefined] } };', DOMAIN),
  house('no-async-domain', 'export async function f() {}', DOMAIN),
  house('no-async-domain', 'export const p = new Promise(() => undefined);', DOMAIN),
  house('no-mock', "vi.mock('../../src/cases/index.js');", TEST),
  house('no-mock', 'export const f = vi.fn();', 'src/domain/plant.spec.ts'),
  house('no-mock', "vi.spyOn({ a: () => 1 }, 'a');", TEST),
  house('no-silenced-test', "it.skip('x', () => undefined);", TEST),
  house('no-silenced-test', "describe.only('x', () => undefined);", 'src/domain/plant.spec.ts'),
  house('max-dependencies', `export class A { constructor(${params(7)}) {} }`),
  house('max-params', `export function f(${params(6)}) {}`),
  house('max-params', `export const f = (${params(6)}) => undefined;`),
  house('max-params', `export class A { m(${params(6)}) {} }`),
  house('no-directive', '/* eslint-disable */\nexport const a = 1;'),
  house('no-directive', '// eslint-disable-next-line no-var\nvar a = 1;', TEST),
  typed('no-explicit-any', 'export const a: any = 1;'),
  typed('no-explicit-any', 'export const a = 1 as any;', TEST),
  typed('ban-ts-comment', '// @ts-ignore because\nexport const a: string = 1;'),
  typed('no-require-imports', "import a = require('node:fs');\nexport const b = a;"),
  typed('consistent-type-imports', "import { Setup } from 'xstate';\nexport type A = Setup;", DOMAIN),
  typed('no-floating-promises', 'Promise.resolve(1);'),
  typed('no-floating-promises', 'export function f(g: () => Promise<void>) { g(); }', TEST),
  typed('no-misused-promises', 'export const f = (p: Promise<boolean>) => (p ? 1 : 2);'),
  typed('no-misused-promises', '[1].forEach(async () => { await Promise.resolve(); });'),
  typed('await-thenable', 'export async function f() { await 1; }'),
  typed('only-throw-error', "export function f() { throw 'text'; }"),
  typed(
    'return-await',
    'export async function f(g: () => Promise<1>) { try { return g(); } catch { return 2; } }',
  ),
  typed(
    'switch-exhaustiveness-check',
    "export function f(s: 'a' | 'b') { switch (s) { case 'a': return 1; } return 2; }",
  ),
  plant('max-lines-per-function', body(80)),
  plant('max-lines', lines(300)),
  plant('max-lines', lines(300), TEST),
  plant('eqeqeq', 'export const f = (a: number) => a == 1;'),
  plant('no-empty', 'export function f() { try { f(); } catch {} }'),
  plant('no-var', 'export var a = 1;'),
  plant('prefer-const', 'let a = 1;\nexport const b = a;'),
  plant('no-console', "console.log('x');"),
  plant('no-restricted-globals', 'export const here = process.cwd();', DOMAIN),
];

/** Code that looks alike and is lawful where it stands: a rule that refuses these would be switched off soon. */
export const LAWFUL: readonly { path: string; code: string }[] = [
  {
    path: 'src/platform/clock/plant.ts',
    code: 'export const now = () => Date.now();\nexport const day = () => new Date();',
  },
  { path: ROOM, code: 'export const day = (ms: number) => new Date(ms).toISOString();' },
  { path: 'src/platform/config/plant.ts', code: 'export const port = process.env.PORT;' },
  { path: 'test/support/plant.ts', code: 'export const port = process.env.PORT;' },
  { path: 'src/main.ts', code: "export const late = import('node:fs');" },
  { path: 'src/worker.ts', code: "export const late = import('node:fs');\nexport const v = process.env;" },
  { path: ROOM, code: "import { Injectable } from '@nestjs/common';\nexport const i = Injectable;" },
  { path: 'src/platform/database/plant.ts', code: 'export const options = { synchronize: false };' },
  { path: ENTITY, code: "export class A { @ManyToOne(() => B, { onDelete: 'CASCADE' }) b!: B; }" },
  { path: DOMAIN, code: "export const rule = { after: 'award.served', days: 15 };" },
  { path: DOMAIN, code: "export const on = { go: { guard: 'inTime', actions: ['record'] } };" },
  {
    path: DOMAIN,
    code: 'export const parts = { guards: { inTime: () => true }, actions: { record: () => undefined } };',
  },
  { path: ROOM, code: `export class A { constructor(${params(6)}) {} }` },
  { path: ROOM, code: `export function f(${params(5)}) {}` },
  { path: ROOM, code: body(75) },
  { path: TEST, code: body(120) },
  { path: 'src/platform/database/migrations/plant.ts', code: lines(400) },
  { path: 'src/platform/database/migrations/plant.ts', code: body(120) },
];
