import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../test/support/case-play.js';
import { day, overdue } from '../../../test/support/toy-lifecycle.js';
import type { ChainedEvent, LoggedEvent } from './events.js';
import { chain, GENESIS_HASH, verifyChain } from './hash-chain.js';

function linked(log: readonly LoggedEvent[]): ChainedEvent[] {
  const events: ChainedEvent[] = [];
  for (const event of log) events.push(chain(events.at(-1)?.hash ?? GENESIS_HASH, event, sha256));
  return events;
}

/** A log of five events with every field filled. */
const LOG = linked(
  overdue()
    .send('loan.noted', '2025-03-12')
    .send('loan.noted', '2025-03-12', { of: { kind: 'call', times: 2 } })
    .send('loan.charged', '2025-03-13')
    .log.map((event) => ({ ...event, track: 't1', occurredAt: '2025-03-12T01:00:00.000Z' })),
);

const verdict = (events: readonly ChainedEvent[]) => verifyChain(events, sha256);

type Field = Exclude<keyof ChainedEvent, 'hash' | 'prevHash'>;

/** Another value for every field; a field added to events and forgotten here does not compile. */
const OTHER: { readonly [F in Field]-?: ChainedEvent[F] } = {
  seq: 99,
  id: '018f0000-0000-7000-9000-00000000ffff',
  type: 'loan.extended',
  occurredOn: day('2025-03-01'),
  occurredAt: '2025-03-12T01:00:00.001Z',
  track: 't2',
  payload: { of: { kind: 'call', times: 3 } },
  actor: { userId: null, role: 'auditor', unionId: null },
  recordedAt: '2025-03-12T04:00:00.001Z',
  machineVersion: '2',
  rulesVersion: '2',
  calendarVersion: 'other',
};
const FIELDS = Object.keys(OTHER) as Field[];

describe('the hash chain', () => {
  it('accepts an untouched log, and an empty one', () => {
    expect(verdict(LOG)).toEqual({ ok: true });
    expect(verdict([])).toEqual({ ok: true });
  });

  it('starts from the genesis hash and carries each hash into the next link', () => {
    expect(LOG[0]?.prevHash).toBe('0'.repeat(64));
    for (const [index, event] of LOG.slice(1).entries()) expect(event.prevHash).toBe(LOG[index]?.hash);
  });

  it.each(FIELDS)('names the event whose %s was changed', (field) => {
    for (const [index, event] of LOG.entries()) {
      const forged = LOG.with(index, { ...event, [field]: OTHER[field] });
      expect(verdict(forged)).toMatchObject({ ok: false, ...(field === 'seq' ? {} : { seq: index + 1 }) });
    }
  });

  it.each(['userId', 'role', 'unionId'] as const)('sees another %s in the actor', (part) => {
    const [first] = LOG;
    if (!first) throw new Error('empty log');
    const forged = LOG.with(0, { ...first, actor: { ...first.actor, [part]: 'somebody' } });
    expect(verdict(forged)).toEqual({ ok: false, seq: 1, fault: 'hash' });
  });

  it.each(['occurredAt', 'track'] as const)('sees that %s was taken away', (field) => {
    const [{ [field]: _, ...rest }] = LOG as [ChainedEvent];
    expect(verdict(LOG.with(0, rest))).toEqual({ ok: false, seq: 1, fault: 'hash' });
  });

  it('sees a changed word also when its own hash was made anew: the next link is cut', () => {
    const forged = LOG.map((event, index) =>
      index === 2 ? chain(event.prevHash, { ...event, payload: { of: 'another' } }, sha256) : event,
    );
    expect(verdict(forged)).toEqual({ ok: false, seq: 4, fault: 'prevHash' });
  });

  it('sees a missing event, a doubled one and two that changed places', () => {
    fc.assert(
      fc.property(fc.nat(LOG.length - 2), (index) => {
        const seq = index + 1;
        expect(verdict(LOG.toSpliced(index, 1))).toEqual({ ok: false, seq: seq + 1, fault: 'gap' });
        const [event, next] = LOG.slice(index, index + 2) as [ChainedEvent, ChainedEvent];
        expect(verdict(LOG.toSpliced(index, 0, event))).toMatchObject({ ok: false, fault: 'gap' });
        const swapped = LOG.with(index, { ...next, seq }).with(index + 1, { ...event, seq: seq + 1 });
        expect(verdict(swapped)).toMatchObject({ ok: false, seq });
      }),
    );
  });

  it('sees an event of another log', () => {
    const stranger = linked(overdue().send('loan.noted', '2025-03-14').log)[2];
    if (!stranger) throw new Error('no third event');
    expect(verdict(LOG.with(2, stranger))).toMatchObject({ ok: false, seq: 3 });
  });

  it('sees any one character changed in any payload text', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.nat(),
        fc.integer({ min: 1, max: 90 }),
        (text, at, shift) => {
          const [event] = linked([{ ...(LOG[0] as LoggedEvent), payload: { code: text } }]) as [ChainedEvent];
          const place = at % text.length;
          const other = String.fromCharCode(33 + ((text.charCodeAt(place) - 33 + shift) % 94));
          const changed = text.slice(0, place) + other + text.slice(place + 1);
          fc.pre(changed !== text);
          expect(verdict([{ ...event, payload: { code: changed } }]).ok).toBe(false);
        },
      ),
    );
  });
});
