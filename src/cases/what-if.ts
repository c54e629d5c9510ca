import type { CaseEnv } from '../domain/case-lifecycle/case-env.js';
import { leadingTrack, stageOf, type CaseState, type Stage } from '../domain/case-lifecycle/case-state.js';
import { CASE_WIDE } from '../domain/case-lifecycle/clocks/clock-ledger.js';
import { lapsesDue } from '../domain/case-lifecycle/plan-deadlines.js';
import { addDays, instantAt, maxDate, type CivilDate } from '../domain/civil-date.js';
import { DEADLINE_LAPSED } from '../domain/lifecycle/corrections.js';
import { SYSTEM_ACTOR, type Draft } from '../domain/lifecycle/events.js';
import type { Refused } from '../domain/lifecycle/lifecycle.js';
import type { Rehearsal } from '../eventlog/index.js';
import type { CaseJudging } from './case-judging.js';

/** A supposed fact, or a silence that followed, with the state after it. */
export interface SupposedStep {
  readonly on: CivilDate;
  readonly type: string;
  readonly state: string;
  readonly stage: Stage | null;
  readonly track?: string;
  /** Of a lapse: whose clock, by which rule. */
  readonly ruleId?: string;
  readonly subject?: string;
}

/** No row of the deadlines is behind a supposed lapse. */
const NO_DEADLINE = '00000000-0000-0000-0000-000000000000';

/** A case played forward in thought: facts as supposed, and, when asked, the silence between them. */
export class WhatIf {
  readonly timeline: SupposedStep[] = [];
  /** The day up to which the supposed time has come. */
  private day: CivilDate;

  constructor(
    private readonly rehearsal: Rehearsal<CaseState, CaseEnv>,
    private readonly judging: CaseJudging,
  ) {
    this.day = judging.env.recordedOn;
  }

  get state(): CaseState {
    return this.rehearsal.state;
  }

  /** The conditions of the last supposed day. */
  get env(): CaseEnv {
    return { ...this.judging.env, recordedOn: this.day };
  }

  /** @returns the refusal the fact would meet, or undefined. */
  suppose(draft: Draft): Refused | undefined {
    this.day = maxDate(this.day, draft.occurredOn);
    const refused = this.record(draft);
    if (refused) return refused;
    const { type, occurredOn, track } = draft;
    this.timeline.push({ on: occurredOn, type, ...(track === undefined ? {} : { track }), ...this.place() });
    return undefined;
  }

  /** Lets every clock lapse that ends before this day, the earliest first: a lapse may start the next clock. */
  waitUntil(day: CivilDate): void {
    const stuck = new Set<string>();
    for (let draft = this.nextLapse(day, stuck); draft; draft = this.nextLapse(day, stuck)) {
      this.day = maxDate(this.day, draft.occurredOn);
      const { ruleId, subject } = draft.payload;
      // A silence the chart does not take stays a deadline that has passed, as with the sweep.
      if (this.record(draft)) stuck.add(keyOf(draft));
      else {
        const { occurredOn: on, type, track } = draft;
        const whose = { ruleId: String(ruleId), subject: String(subject) };
        this.timeline.push({
          on,
          type,
          ...(track === undefined ? {} : { track }),
          ...whose,
          ...this.place(),
        });
      }
    }
    this.day = maxDate(this.day, day);
  }

  private nextLapse(day: CivilDate, stuck: ReadonlySet<string>): Draft | undefined {
    const now = new Date(instantAt(day)).toISOString();
    return lapsesDue(this.state, this.judging.calendar, now)
      .map(({ entry: { rule, subject, track }, endedOn }) => ({
        type: DEADLINE_LAPSED,
        occurredOn: addDays(endedOn, 1),
        payload: { deadlineId: NO_DEADLINE, ruleId: rule, subject, endedOn },
        actor: SYSTEM_ACTOR,
        ...(track === CASE_WIDE ? {} : { track }),
      }))
      .filter((draft) => !stuck.has(keyOf(draft)))
      .sort((a, b) => a.occurredOn.localeCompare(b.occurredOn))[0];
  }

  /** A what-if may lie in the future: it is judged as if recorded on its own day. */
  private record(draft: Draft): Refused | undefined {
    const { env, envOf } = this.judging;
    const recordedOn = maxDate(env.recordedOn, draft.occurredOn);
    const recordedAt =
      recordedOn === env.recordedOn ? env.recordedAt : new Date(instantAt(recordedOn)).toISOString();
    return this.rehearsal.record(draft, { env: { ...env, recordedOn, recordedAt }, envOf });
  }

  private place(): { readonly state: string; readonly stage: Stage | null } {
    const state = leadingTrack(this.state)?.state ?? 'intake';
    return { state, stage: stageOf(state) };
  }
}

function keyOf({ track, payload: { ruleId, subject, endedOn } }: Draft): string {
  return [track, ruleId, subject, endedOn].join(' ');
}
