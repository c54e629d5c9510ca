import { Controller, Get, Inject, Post, Put } from '@nestjs/common';
import { currentActor, scopeOf } from '../identity/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Commands, Ctx, Endpoint, Input, type InputOf, type RequestContext } from '../platform/http/index.js';
import { ApplyCalendar } from './apply-calendar.js';
import { APPLY_CALENDAR, DRAFT_CALENDAR, DRY_RUN_CALENDAR, READ_CALENDAR } from './calendar.dto.js';
import { CalendarPage } from './calendar-page.read-model.js';
import { DraftCalendar } from './draft-calendar.js';
import { DryRunCalendar } from './dry-run-calendar.js';

/** The State Council's calendar, year by year: read by everybody, changed by draft, dry run and apply. */
@Controller('calendar')
export class CalendarController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CalendarPage) private readonly page: CalendarPage,
    @Inject(DraftCalendar) private readonly drafting: DraftCalendar,
    @Inject(DryRunCalendar) private readonly trying: DryRunCalendar,
    @Inject(ApplyCalendar) private readonly applying: ApplyCalendar,
  ) {}

  @Get(':year')
  @Endpoint(READ_CALENDAR)
  read(@Ctx() ctx: RequestContext, @Input() { params }: InputOf<typeof READ_CALENDAR>) {
    const paths = scopeOf(currentActor(ctx));
    return this.unitOfWork.snapshot((reader) => this.page.of(reader, params.year, paths));
  }

  @Put(':year')
  @Endpoint(DRAFT_CALENDAR)
  draft(@Ctx() ctx: RequestContext, @Input() { params, body }: InputOf<typeof DRAFT_CALENDAR>) {
    const actor = currentActor(ctx);
    const { expectedVersion, ...content } = body;
    return this.commands.run(ctx, actor, (tx) =>
      this.drafting.execute(tx, actor, params.year, content, expectedVersion),
    );
  }

  @Post(':year([^:]+)::dry-run')
  @Endpoint(DRY_RUN_CALENDAR)
  dryRun(@Ctx() ctx: RequestContext, @Input() { params }: InputOf<typeof DRY_RUN_CALENDAR>) {
    const actor = currentActor(ctx);
    return this.unitOfWork.snapshot((reader) => this.trying.execute(reader, actor, params.year));
  }

  @Post(':year([^:]+)::apply')
  @Endpoint(APPLY_CALENDAR)
  apply(@Ctx() ctx: RequestContext, @Input() { params, body }: InputOf<typeof APPLY_CALENDAR>) {
    const actor = currentActor(ctx);
    return this.commands.run(ctx, actor, (tx) =>
      this.applying.execute(tx, actor, params.year, body.expectedVersion),
    );
  }
}
