import { z } from 'zod';
import { addDays, civilDate, type CivilDate } from '../../src/domain/civil-date.js';
import type { AllowedEvent } from '../../src/domain/case-lifecycle/fold.js';
import { findEvent } from '../../src/domain/case-lifecycle/case-events.js';
import { kindOf, storedSchema } from '../../src/domain/payload-texts.js';
import type { Payload } from '../../src/domain/lifecycle/events.js';
import { EMPLOYER, startCase, UNION, USER, WORKER, type CasePlay } from './case-play.js';
import { WORKER_2 } from './court-play.js';

/** A small seeded generator (mulberry32): the same seed walks the same way on every machine. */
export class Dice {
  constructor(private seed: number) {}

  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let t = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  pick<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  }
}

/** Days on which periods go wrong: eves of the holidays, worked weekends, month ends, a leap day, an open year. */
const NEAR_HOLIDAYS = [
  '2024-01-31',
  '2024-02-08',
  '2024-02-29',
  '2024-09-29',
  '2024-09-30',
  '2025-01-24',
  '2025-01-26',
  '2025-04-03',
  '2025-04-27',
  '2025-09-28',
  '2025-09-30',
  '2025-12-31',
].map(civilDate);

const HEADS = ['wages', 'overtime', 'severance', 'damages', 'injuryMedical'];

interface Walk {
  readonly play: CasePlay;
  readonly dice: Dice;
  readonly today: CivilDate;
  /** How often each event was drawn so far, over all walks. */
  readonly drawn: Map<string, number>;
}

/** Values a payload may hold at a place; the name of the field says what is meant, its kind what is possible. */
function value(schema: z.ZodType, name: string, w: Walk): unknown {
  const kind = kindOf(schema);
  if (kind === 'date') return dateOf(name, w);
  if (kind === 'money') return w.dice.pick(['1000.00', '6000.00', '10000.00']);
  if (kind === 'id') return idOf(name, w);
  if (kind === 'code') return name === 'digest' ? 'a'.repeat(64) : codeOf(name, w);
  if (kind === 'documentNumber') return '桂劳人仲案〔2025〕12号';
  if (kind === 'instant') return `${w.today}T00:00:00Z`;
  if (schema instanceof z.ZodOptional)
    return w.dice.next() < OPTIONAL ? undefined : value(schema.unwrap() as z.ZodType, name, w);
  if (schema instanceof z.ZodNullable)
    return w.dice.next() < 0.1 ? null : value(schema.unwrap() as z.ZodType, name, w);
  if (schema instanceof z.ZodEnum) return w.dice.pick(schema.options);
  if (schema instanceof z.ZodLiteral) return w.dice.pick([...schema.values]);
  if (schema instanceof z.ZodBoolean) return w.dice.next() < (CHANCE[name] ?? 0.7);
  if (schema instanceof z.ZodNumber) return 1 + w.dice.below(15);
  if (schema instanceof z.ZodUnion) return value(w.dice.pick(schema.options as z.ZodType[]), name, w);
  if (schema instanceof z.ZodRecord) return services(w);
  if (schema instanceof z.ZodArray) return listOf(schema, name, w);
  if (schema instanceof z.ZodObject) return objectOf(schema, name, w);
  throw new TypeError(`no value for ${name}`);
}

const OPTIONAL = 0.35;

/** Rare in life, and shutting doors that are to be walked through: joint wishes, agreements about the relation. */
const CHANCE: Readonly<Record<string, number>> = { joint: 0.95, statusClaims: 0.1 };

function listOf(schema: z.ZodArray, name: string, w: Walk): unknown {
  if (name === 'instalments' && w.dice.next() < 0.3) return [];
  const length = name === 'representatives' ? 3 : 1 + w.dice.below(2);
  const items = Array.from({ length }, () => value(schema.element as z.ZodType, singular(name), w));
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify(item);
    return seen.has(key) ? false : seen.add(key);
  });
}

const singular = (name: string) => (name === 'workers' ? 'workerId' : name.replace(/s$/, ''));

function objectOf(schema: z.ZodObject, name: string, w: Walk): unknown {
  const fields = Object.entries(schema.shape).map(([key, field]) => [key, value(field as z.ZodType, key, w)]);
  const made = Object.fromEntries(fields.filter(([, given]) => given !== undefined)) as Record<
    string,
    unknown
  >;
  if ('total' in made && Array.isArray(made['instalments'])) {
    const one = made['instalments'][0] as Record<string, unknown> | undefined;
    made['instalments'] = one ? [{ ...one, amount: made['total'] }] : [];
  }
  return name === 'document' ? { ...made, id: `d${w.play.state.seq}${w.dice.below(99)}` } : made;
}

function services(w: Walk): unknown {
  const parties = w.play.state.facts.parties.filter((party) => party.leftOn === undefined);
  return Object.fromEntries(parties.map((party) => [party.id, w.dice.next() < 0.9 ? w.today : null]));
}

function dateOf(name: string, w: Walk): CivilDate {
  if (['until', 'due', 'replyBy', 'performBy', 'newEnd', 'orderPayBy'].includes(name))
    return addDays(w.today, 5 + w.dice.below(60));
  if (name === 'on' && w.dice.next() < 0.3) return w.today;
  return addDays(w.today, -w.dice.below(4));
}

function codeOf(name: string, w: Walk): string {
  if (name === 'head') return w.dice.pick(HEADS);
  if (name === 'region') return '451224';
  if (name === 'by' || name === 'party') return w.dice.pick(['worker', 'employer']);
  if (name === 'at' || name === 'ground') return w.dice.pick(['other', 'outOfScope', 'art24']);
  return 'other';
}

function idOf(name: string, w: Walk): string {
  const { facts, clocks, tracks } = w.play.state;
  const { dice } = w;
  const some = (list: readonly string[], other: string) => (list.length > 0 ? dice.pick(list) : other);
  const workers = facts.parties.filter((p) => p.role === 'worker' && p.leftOn === undefined).map((p) => p.id);
  if (name === 'claimId')
    return some(
      facts.claims.map((claim) => claim.id),
      'c1',
    );
  if (['workerId', 'representative', 'payee'].includes(name)) return some(workers, WORKER);
  if (['party', 'by', 'partyId'].includes(name)) return dice.pick([some(workers, WORKER), EMPLOYER]);
  if (name === 'documentId' || name === 'titleId')
    return some(
      facts.instruments.filter((i) => i.status !== 'void').map((i) => i.id),
      'd1',
    );
  if (name === 'from' || name === 'into') return dice.pick(tracks).id;
  if (name === 'deadlineId')
    return some(
      clocks.flatMap((c) => (c.deadlineId === undefined ? [] : [c.deadlineId])),
      USER,
    );
  if (name === 'successor') return dice.pick([WORKER_2, EMPLOYER]);
  if (name === 'measureId')
    return some(
      (facts.stages.preservation?.measures ?? []).map((m) => m.id),
      'm1',
    );
  if (name === 'id') return dice.pick([WORKER_2, `x${w.play.state.seq}`]);
  return dice.pick([USER, UNION]);
}

/** A lawful-looking payload of an event, drawn from its own schema. */
function payloadOf(type: string, w: Walk): Payload {
  const definition = findEvent(type);
  if (!definition) throw new Error(`no event ${type}`);
  for (let tries = 0; tries < 3; tries += 1) {
    const given = value(storedSchema(definition.payload), type, w);
    if (storedSchema(definition.payload).safeParse(given).success) return given as Payload;
  }
  return {};
}

/** Events that end everything at once are drawn rarely, or no walk would get far. */
const RARE = new Set(['case.closed', 'case.withdrawn', 'case.merged', 'note.added', 'performance.paid']);

export interface Walked {
  readonly play: CasePlay;
  readonly accepted: number;
  readonly edges: readonly string[];
}

/** Plays up to `length` accepted events drawn from what the machine itself says is possible; time goes on between them. */
export function randomCase(
  seed: number,
  length: number,
  drawn: Map<string, number>,
  check: (play: CasePlay) => void,
): Walked {
  const dice = new Dice(seed);
  let today = addDays(dice.pick(NEAR_HOLIDAYS), -dice.below(6));
  const play = startCase({ on: today, claims: claimsFor(dice, today) });
  const edges: string[] = [];
  let accepted = 0;
  for (let tries = 0; accepted < length && tries < length * 12; tries += 1) {
    if (dice.next() < 0.3) today = addDays(today, dice.below(6));
    const before = play.state;
    if (dice.next() < 0.08) {
      today = addDays(today, dice.below(40));
      play.lapse(today);
    } else if (!attempt({ play, dice, today, drawn })) continue;
    accepted += 1;
    edges.push(...edgesBetween(before, play));
    check(play);
  }
  return { play, accepted, edges };
}

const asked = new WeakMap<object, { readonly today: CivilDate; readonly allowed: readonly AllowedEvent[] }>();

/** What the machine says is possible, asked once per state and day. */
function possible({ play, today }: Walk): readonly AllowedEvent[] {
  const known = asked.get(play.state);
  if (known?.today === today) return known.allowed;
  const allowed = play.view(today).allowedEvents;
  asked.set(play.state, { today, allowed });
  return allowed;
}

/** Of four drawn, the one that was drawn least so far, so that rare acts are not drowned by everyday ones. */
function rarest(
  dice: Dice,
  allowed: readonly AllowedEvent[],
  drawn: ReadonlyMap<string, number>,
): AllowedEvent {
  const few = Array.from({ length: 4 }, () => dice.pick(allowed));
  return few.reduce((a, b) => ((drawn.get(b.type) ?? 0) < (drawn.get(a.type) ?? 0) ? b : a));
}

function attempt(w: Walk): boolean {
  const { play, dice, today } = w;
  const allowed = possible(w);
  if (allowed.length === 0) return false;
  const drawn = rarest(dice, allowed, w.drawn);
  if (RARE.has(drawn.type) && dice.next() < 0.8) return false;
  w.drawn.set(drawn.type, (w.drawn.get(drawn.type) ?? 0) + 1);
  const track = drawn.tracks.length > 0 ? dice.pick(drawn.tracks) : undefined;
  return play.try(drawn.type, today, payloadOf(drawn.type, w), today, track).ok;
}

function claimsFor(dice: Dice, today: CivilDate): readonly Payload[] {
  const one = (id: string, workerIds: string[]): Payload => ({
    id,
    head: dice.pick(HEADS),
    amount: '10000.00',
    workerIds,
    knewOn: addDays(today, -dice.below(300)),
  });
  return dice.next() < 0.3 ? [one('c1', [WORKER])] : [one('c1', [WORKER, WORKER_2]), one('c2', [WORKER])];
}

/** The edges of the process chart that the last step took, as `from -> to`. */
function edgesBetween(before: CasePlay['state'], play: CasePlay): readonly string[] {
  return play.state.tracks.flatMap((track) => {
    const old = before.tracks.find((one) => one.id === track.id)?.state;
    return old === undefined || old === track.state ? [] : [`${old} -> ${track.state}`];
  });
}
