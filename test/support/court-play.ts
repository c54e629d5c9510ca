import type { Payload } from '../../src/domain/lifecycle/events.js';
import { EMPLOYER, startCase, WORKER, type CasePlay } from './case-play.js';

export const WORKER_2 = '018f0000-0000-7000-8000-000000000005';

/** One money item of an award or a judgment. */
export function item(amount = '10000.00', workerId = WORKER, claimId = 'c1'): Payload {
  return { claimId, workerId, head: 'wages', amount };
}

export function award(
  label: 'final' | 'ordinary' | 'none',
  madeOn: string,
  id = 'd1',
  items = [item()],
): Payload {
  return { id, madeOn, label, items, decidesRelation: false };
}

/** A case whose arbitration was accepted on `acceptedOn`. */
export function pending(acceptedOn: string, options: { claims?: readonly Payload[] } = {}): CasePlay {
  return startCase({ on: acceptedOn, ...options })
    .send('arbitration.filed', acceptedOn, { by: 'worker', claimIds: ['c1'] })
    .send('arbitration.accepted', acceptedOn);
}

/** A case with one award, made on `madeOn` in an arbitration accepted on `acceptedOn`. */
export function awarded(label: 'final' | 'ordinary' | 'none', acceptedOn: string, madeOn: string): CasePlay {
  return pending(acceptedOn).send('arbitration.awarded', madeOn, { documents: [award(label, madeOn)] });
}

export function served(play: CasePlay, party: string, on: string, more: Payload = {}): CasePlay {
  return play.send('award.served', on, { documentId: 'd1', party, on, mode: 'signed', ...more });
}

/** An ordinary award both sides received, that took effect because nobody sued. */
export function effective(): CasePlay {
  const play = awarded('ordinary', '2025-03-03', '2025-04-01');
  served(play, WORKER, '2025-04-02');
  served(play, EMPLOYER, '2025-04-03');
  return play.lapse('2025-05-01');
}

/** Enforcement of that award, docketed by the court. */
export function enforcing(): CasePlay {
  return effective()
    .send('enforcement.applied', '2025-05-06', { titleId: 'd1' })
    .send('enforcement.docketed', '2025-05-08');
}

/** A suit over that award, docketed by the court in the procedure named. */
export function suing(procedure = 'ordinary'): CasePlay {
  const play = awarded('ordinary', '2025-03-03', '2025-04-01');
  served(play, WORKER, '2025-04-02');
  served(play, EMPLOYER, '2025-04-03');
  return play
    .send('litigation.filed', '2025-04-10', { origin: 'awardOrdinary', by: [WORKER], documentId: 'd1' })
    .send('litigation.docketed', '2025-04-14', { procedure });
}
