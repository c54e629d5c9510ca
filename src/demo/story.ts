import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const payload = z.record(z.string(), z.json());
const instant = z.iso.datetime({ offset: true });

const head = z.looseObject({
  employer: z.strictObject({ name: z.string() }).optional(),
  workplace: z.string().optional(),
  claims: z.array(z.strictObject({ head: z.string(), amount: z.string() })).optional(),
});

const step = z.looseObject({
  actor: z.string(),
  union: z.string(),
  at: instant,
  open: z.literal('case').optional(),
  send: z
    .strictObject({
      to: z.enum(['ticket', 'case']),
      type: z.string(),
      occurredOn: z.string().optional(),
      payload: payload.optional(),
    })
    .optional(),
});

const story = z.looseObject({
  title: z.string(),
  unions: z.array(z.string()).min(1),
  ticket: head
    .extend({ filedAt: instant, filedBy: z.strictObject({ actor: z.string(), union: z.string() }) })
    .optional(),
  window: head
    .extend({
      openedAt: instant,
      actor: z.string(),
      union: z.string(),
      channel: z.string().optional(),
      worker: z.strictObject({ name: z.string() }).optional(),
    })
    .optional(),
  warning: head
    .extend({
      reportedAt: instant,
      reportedOn: z.string(),
      actor: z.string(),
      union: z.string(),
      entry: z.string(),
      source: z.string(),
      headcount: z.number(),
    })
    .optional(),
  steps: z.array(step),
});

/** A published story as data: how it begins, and who recorded what when. */
export type Story = z.infer<typeof story>;
export type StoryStep = z.infer<typeof step>;

const FOLDER = fileURLToPath(new URL('./stories/', import.meta.url));

/** The stories shipped with the product, in the order of their file names. */
export function readStories(folder: string = FOLDER): Story[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => story.parse(JSON.parse(readFileSync(folder + file, 'utf8'))));
}
