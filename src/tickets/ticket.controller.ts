import { Controller, Get, HttpStatus, Inject, Post } from '@nestjs/common';
import { currentActor } from '../identity/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Commands, Ctx, Endpoint, Input, type InputOf, type RequestContext } from '../platform/http/index.js';
import { found } from './found.js';
import { TicketDesk } from './ticket-desk.js';
import { casesOf } from './ticket-details.read-model.js';
import {
  OPEN_TICKET_CASE,
  READ_TICKET,
  READ_TICKET_DEADLINES,
  READ_TICKET_EVENTS,
  SEND_TICKET_EVENT,
  VERIFY_TICKET_EVENTS,
} from './ticket.dto.js';
import { ticketFactOf } from './ticket-fact.js';
import { TicketLog } from './ticket-log.read-model.js';

@Controller('tickets')
export class TicketController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(TicketDesk) private readonly desk: TicketDesk,
    @Inject(TicketLog) private readonly log: TicketLog,
  ) {}

  @Get(':id')
  @Endpoint(READ_TICKET)
  async read(@Ctx() ctx: RequestContext, @Input() { params }: InputOf<typeof READ_TICKET>) {
    return this.page(ctx, params.id);
  }

  @Get(':id/deadlines')
  @Endpoint(READ_TICKET_DEADLINES)
  async deadlines(@Ctx() ctx: RequestContext, @Input() { params }: InputOf<typeof READ_TICKET_DEADLINES>) {
    return { items: (await this.page(ctx, params.id)).deadlines };
  }

  @Post(':id/events')
  @Endpoint(SEND_TICKET_EVENT)
  async send(@Ctx() ctx: RequestContext, @Input() { params, body }: InputOf<typeof SEND_TICKET_EVENT>) {
    const actor = currentActor(ctx);
    return this.commands.run(ctx, actor, async (tx) => {
      const fact = { ...ticketFactOf(body), expectedVersion: body.expectedVersion };
      await this.desk.send(tx, actor, params.id, fact, ctx.locale);
      return found(await this.desk.page(tx, actor, params.id, ctx.locale));
    });
  }

  @Post(':id/case')
  @Endpoint(OPEN_TICKET_CASE)
  async openCase(@Ctx() ctx: RequestContext, @Input() { params, body }: InputOf<typeof OPEN_TICKET_CASE>) {
    const actor = currentActor(ctx);
    return this.commands.run(ctx, actor, async (tx) => {
      const { caseId, fresh } = await this.desk.openCase(tx, actor, params.id, body);
      if (!fresh) ctx.status = HttpStatus.OK;
      const ticket = found(await this.desk.page(tx, actor, params.id, ctx.locale));
      const [made] = await casesOf(tx, [caseId]);
      const { id, number, state, stage, version } = found(made);
      return { id, number, version, state, stage, ticket };
    });
  }

  @Get(':id/events')
  @Endpoint(READ_TICKET_EVENTS)
  async events(@Ctx() ctx: RequestContext, @Input() { params }: InputOf<typeof READ_TICKET_EVENTS>) {
    const actor = currentActor(ctx);
    return found(await this.unitOfWork.snapshot((reader) => this.log.of(reader, actor, params.id)));
  }

  @Get(':id/events::verify')
  @Endpoint(VERIFY_TICKET_EVENTS)
  async verify(@Ctx() ctx: RequestContext, @Input() { params }: InputOf<typeof VERIFY_TICKET_EVENTS>) {
    const actor = currentActor(ctx);
    return found(await this.unitOfWork.snapshot((reader) => this.log.verify(reader, actor, params.id)));
  }

  private async page(ctx: RequestContext, id: string) {
    const actor = currentActor(ctx);
    return found(await this.unitOfWork.snapshot((reader) => this.desk.page(reader, actor, id, ctx.locale)));
  }
}
