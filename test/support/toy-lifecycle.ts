import { civilDate, type CivilDate } from '../../src/domain/civil-date.js';
import { decide, replay, type Accepted } from '../../src/domain/lifecycle/decide.js';
import { DEADLINE_LAPSED } from '../../src/domain/lifecycle/corrections.js';
import { SYSTEM_ACTOR, type LoggedEvent, type Payload } from '../../src/domain/lifecycle/events.js';
import type { FoldEnv, Lifecycle, RefusalCode, Refused } from '../../src/domain/lifecycle/lifecycle.js';

/** A borrowed book: due on a day, given back in time, or overdue; an overdue one may be charged for. */
export type Loan = {
  readonly seq: number;
  readonly status: 'none' | 'out' | 'back' | 'overdue' | 'charged';
  readonly due: string | null;
  readonly lapse: { readonly seq: number; readonly end: string } | null;
  readonly notes: number;
};

const NO_LOAN: Loan = { seq: 0, status: 'none', due: null, lapse: null, notes: 0 };

const no = (code: RefusalCode, reason?: string): Refused => ({
  ok: false,
  code,
  basis: ['借阅规则3'],
  ...(reason === undefined ? {} : { reason }),
});

function after(loan: Loan, event: LoggedEvent): Omit<Loan, 'seq'> | Refused {
  const { due } = event.payload;
  switch (event.type) {
    case 'loan.made':
      return loan.status === 'none' && typeof due === 'string'
        ? { ...loan, status: 'out', due }
        : no('EVENT_NOT_ALLOWED');
    case 'loan.extended':
      return loan.status === 'out' && typeof due === 'string' ? { ...loan, due } : no('EVENT_NOT_ALLOWED');
    case 'loan.returned':
      if (loan.status !== 'out') return no('EVENT_NOT_ALLOWED');
      return event.occurredOn <= String(loan.due)
        ? { ...loan, status: 'back' }
        : no('GUARD_FAILED', 'tooLate');
    case DEADLINE_LAPSED:
      return loan.status === 'out' && event.payload['endedOn'] === loan.due
        ? { ...loan, status: 'overdue', lapse: { seq: event.seq, end: String(loan.due) } }
        : no('EVENT_NOT_ALLOWED', 'clockNotRunning');
    case 'loan.charged':
      return loan.status === 'overdue' ? { ...loan, status: 'charged' } : no('EVENT_NOT_ALLOWED');
    case 'loan.noted':
      return loan.status === 'none' ? no('EVENT_NOT_ALLOWED') : { ...loan, notes: loan.notes + 1 };
    default:
      return no('EVENT_UNKNOWN');
  }
}

/** The smallest machine that has everything the engine must cope with: a clock, its lapse, and what rests on a lapse. */
export const loans: Lifecycle<Loan, FoldEnv> = {
  name: 'loan',
  version: '1',
  initial: () => NO_LOAN,
  fold(loan, event, env) {
    if (event.type !== DEADLINE_LAPSED && event.occurredOn > env.recordedOn) return no('DATE_IN_FUTURE');
    const next = after(loan, event);
    return 'ok' in next ? next : { ok: true, state: { ...next, seq: event.seq } };
  },
  lapsesBeatenBy: ({ lapse }, { type, occurredOn }) =>
    type === 'loan.returned' && lapse && occurredOn <= lapse.end ? [lapse.seq] : [],
  atSeq: (loan, seq) => ({ ...loan, seq }),
};

const CLERK = { userId: '018f0000-0000-7000-8000-000000000004', role: 'mediator', unionId: null };

/** Plays loans through the engine. */
export class LoanPlay {
  state: Loan = NO_LOAN;
  log: LoggedEvent[] = [];
  private ids = 0;

  env(day: string): FoldEnv {
    const versions = { machineVersion: '1', rulesVersion: '1', calendarVersion: 'none' };
    return { recordedOn: civilDate(day), recordedAt: `${day}T04:00:00.000Z`, versions };
  }

  try(type: string, on: string, payload: Payload = {}, recordedOn = on): Accepted<Loan> | Refused {
    return decide(loans, {
      state: this.state,
      seq: this.log.length,
      log: this.log,
      draft: {
        type,
        occurredOn: civilDate(on),
        payload,
        actor: type === DEADLINE_LAPSED ? SYSTEM_ACTOR : CLERK,
      },
      env: this.env(recordedOn),
      envOf: this.envOf,
      newId: () => `018f0000-0000-7000-9000-${String(++this.ids).padStart(12, '0')}`,
    });
  }

  /** @throws Error when refused. */
  send(type: string, on: string, payload: Payload = {}, recordedOn = on): this {
    const decided = this.try(type, on, payload, recordedOn);
    if (!decided.ok) throw new Error(`${type} refused: ${JSON.stringify(decided)}`);
    this.log = [...this.log, ...decided.appended];
    this.state = decided.state;
    return this;
  }

  replayed() {
    return replay(loans, this.log, this.envOf);
  }

  private readonly envOf = (event: LoggedEvent): FoldEnv => this.env(event.recordedAt.slice(0, 10));
}

/** A book borrowed on 2025-03-03, due on 2025-03-10. */
export const borrowed = (): LoanPlay => new LoanPlay().send('loan.made', '2025-03-03', { due: '2025-03-10' });

/** The same book, not back on its day. */
export const overdue = (): LoanPlay =>
  borrowed().send(DEADLINE_LAPSED, '2025-03-11', { endedOn: '2025-03-10' });

export const day = (text: string): CivilDate => civilDate(text);
