import { Controller, Get, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { currentActor } from '../identity/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import {
  Commands,
  Ctx,
  Cursors,
  Endpoint,
  Input,
  type InputOf,
  type RequestContext,
} from '../platform/http/index.js';
import { LikelyDuplicates } from './duplicates.read-model.js';
import { found } from './found.js';
import { TicketDesk } from './ticket-desk.js';
import { FILE_TICKET, FIND_DUPLICATES, LIST_TICKETS } from './ticket.dto.js';
import { placeInList, TicketList } from './ticket-list.read-model.js';

@Controller('tickets')
export class TicketsController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(TicketDesk) private readonly desk: TicketDesk,
    @Inject(TicketList) private readonly list: TicketList,
    @Inject(LikelyDuplicates) private readonly duplicates: LikelyDuplicates,
    @Inject(Cursors) private readonly cursors: Cursors,
  ) {}

  @Post()
  @Endpoint(FILE_TICKET)
  async file(@Ctx() ctx: RequestContext, @Input() { body }: InputOf<typeof FILE_TICKET>) {
    const actor = currentActor(ctx);
    return this.commands.run(ctx, actor, async (tx) => {
      const id = await this.desk.file(tx, actor, body);
      return found(await this.desk.page(tx, actor, id, ctx.locale));
    });
  }

  @Get()
  @Endpoint(LIST_TICKETS)
  async page(@Ctx() ctx: RequestContext, @Input() { query }: InputOf<typeof LIST_TICKETS>) {
    const { limit, cursor, ...filter } = query;
    const name = `tickets by ${filter.sort}`;
    const after = this.cursors.read(cursor, name, z.tuple([z.number(), z.string(), z.string()]));
    const rows = await this.unitOfWork.read((reader) =>
      this.list.page(reader, currentActor(ctx), { ...filter, after, limit: limit + 1 }),
    );
    return this.cursors.page(rows, limit, name, placeInList);
  }

  @Post('duplicates')
  @Endpoint(FIND_DUPLICATES)
  async likely(@Ctx() ctx: RequestContext, @Input() { body }: InputOf<typeof FIND_DUPLICATES>) {
    const actor = currentActor(ctx);
    return { items: await this.unitOfWork.read((reader) => this.duplicates.find(reader, actor, body)) };
  }
}
