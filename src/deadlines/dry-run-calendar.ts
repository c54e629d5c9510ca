import { Inject, Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../identity/index.js';
import type { WorkingCalendar } from '../domain/deadlines/working-calendar.js';
import type { Reader } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';
import { demandSound } from './calendar-draft-check.js';
import { CalendarStore } from './calendar.store.js';
import { readDeadlines } from './deadline.store.js';
import type { SubjectPlan } from './deadline-subjects.js';
import { holdersOf } from './holders.read-model.js';
import { lapsesOf, type LapseView } from './lapse-view.js';
import { calendarYearOf, LegalCalendars } from './legal-calendars.js';
import { MoveTally } from './move-counts.js';
import { wouldMove, type MovedDeadline } from './moved-deadlines.js';
import { SubjectPlanners } from './subject-planners.js';
import { subjectsTouchedBy } from './touched-subjects.js';

/** More moves than anybody reads; the counts are of all. */
const LISTED = 2000;

interface Listed extends MovedDeadline {
  readonly of: SubjectPlan;
}

/** What applying a year's draft would do to everything that is owed. Reads only. */
@Injectable()
export class DryRunCalendar {
  constructor(
    @Inject(CalendarStore) private readonly store: CalendarStore,
    @Inject(LegalCalendars) private readonly calendars: LegalCalendars,
    @Inject(SubjectPlanners) private readonly planners: SubjectPlanners,
  ) {}

  /** @throws Refusal CALENDAR_NO_DRAFT, or VALIDATION_FAILED when an adjoining year now contradicts the draft. */
  async execute(reader: Reader, actor: Actor, year: number) {
    const { draft, inForce } = await this.store.versions(reader, year);
    if (!draft) throw new Refusal('CALENDAR_NO_DRAFT', { params: { year } });
    demandSound(year, calendarYearOf(draft), await this.calendars.years(reader));
    const calendar = await this.calendars.trying(reader, draft);
    const { tally, moves, lapses } = await this.tryAll(reader, actor, year, calendar);
    const items = moves.toSorted(urgentFirst).slice(0, LISTED);
    return {
      year,
      version: draft.version,
      inForceVersion: inForce?.version ?? null,
      moved: tally.total,
      items: await this.named(reader, items),
      truncated: moves.length > items.length,
      lapses,
    };
  }

  private async tryAll(reader: Reader, actor: Actor, year: number, calendar: WorkingCalendar) {
    const tally = new MoveTally();
    const moves: Listed[] = [];
    const lapses: LapseView[] = [];
    const paths = scopeOf(actor, ['admin']);
    for (const { type, id, within } of await subjectsTouchedBy(reader, year, this.planners.types, paths)) {
      const plan = await this.planners.of(type).plan(reader, id, calendar);
      if (!plan) continue;
      const moved = wouldMove(await readDeadlines(reader, plan.subject), plan.planned);
      tally.add(moved, plan.untrue);
      if (!within) continue;
      moves.push(...moved.map((move) => ({ ...move, of: plan })));
      lapses.push(...lapsesOf(plan));
    }
    return { tally, moves, lapses };
  }

  private async named(reader: Reader, items: readonly Listed[]) {
    const names = await holdersOf(
      reader,
      items.map(({ of }) => of.subject),
    );
    return items.map(({ of: { subject, number }, rule, ...move }) => ({
      ...move,
      ruleId: rule,
      subjectType: subject.type,
      subjectId: subject.id,
      number,
      ownerId: subject.ownerId,
      ownerName: names.owner(subject),
      unionName: names.union(subject),
    }));
  }
}

/** What takes time away from somebody comes first, then by the new last day. */
function urgentFirst(a: Listed, b: Listed): number {
  const rank = (move: Listed) => (move.direction === 'earlier' ? 0 : move.direction === 'later' ? 1 : 2);
  return rank(a) - rank(b) || a.to.end.localeCompare(b.to.end) || a.deadlineId.localeCompare(b.deadlineId);
}
