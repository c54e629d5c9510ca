import { Controller, Get, Inject, Post } from '@nestjs/common';
import { currentActor } from '../identity/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import {
  Commands,
  Ctx,
  Endpoint,
  Input,
  Refusal,
  type InputOf,
  type RequestContext,
} from '../platform/http/index.js';
import { factOf } from './case-fact.js';
import { CaseLog } from './case-log.read-model.js';
import { CasePage } from './case-page.read-model.js';
import { PREVIEW_EVENTS, READ_EVENTS, SEND_EVENT, VERIFY_EVENTS } from './case.dto.js';
import { PreviewCaseEvents } from './preview-case-events.js';
import { SendCaseEvent } from './send-case-event.js';

@Controller('cases')
export class CaseEventsController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(SendCaseEvent) private readonly sending: SendCaseEvent,
    @Inject(PreviewCaseEvents) private readonly previewing: PreviewCaseEvents,
    @Inject(CasePage) private readonly cases: CasePage,
    @Inject(CaseLog) private readonly log: CaseLog,
  ) {}

  @Post(':id/events')
  @Endpoint(SEND_EVENT)
  async send(@Ctx() ctx: RequestContext, @Input() { params, body }: InputOf<typeof SEND_EVENT>) {
    const actor = currentActor(ctx);
    return this.commands.run(ctx, actor, async (tx) => {
      await this.sending.execute(tx, actor, params.id, factOf(body), body.expectedVersion);
      return found(await this.cases.of(tx, actor, params.id, ctx.locale));
    });
  }

  @Post(':id/events::preview')
  @Endpoint(PREVIEW_EVENTS)
  async preview(@Ctx() ctx: RequestContext, @Input() { params, body }: InputOf<typeof PREVIEW_EVENTS>) {
    const facts = ('events' in body ? body.events : [body]).map(factOf);
    const { until } = body;
    return this.unitOfWork.snapshot((reader) =>
      this.previewing.execute(reader, currentActor(ctx), params.id, { facts, until }),
    );
  }

  @Get(':id/events')
  @Endpoint(READ_EVENTS)
  async events(@Ctx() ctx: RequestContext, @Input() { params }: InputOf<typeof READ_EVENTS>) {
    return found(
      await this.unitOfWork.snapshot((reader) => this.log.of(reader, currentActor(ctx), params.id)),
    );
  }

  @Get(':id/events::verify')
  @Endpoint(VERIFY_EVENTS)
  async verify(@Ctx() ctx: RequestContext, @Input() { params }: InputOf<typeof VERIFY_EVENTS>) {
    return found(
      await this.unitOfWork.snapshot((reader) => this.log.verify(reader, currentActor(ctx), params.id)),
    );
  }
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Refusal('NOT_FOUND');
  return value;
}
