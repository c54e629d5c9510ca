import { Controller, Get, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { currentActor, scopeOf } from '../identity/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import {
  Commands,
  Ctx,
  Cursors,
  Endpoint,
  Input,
  Refusal,
  type InputOf,
  type RequestContext,
} from '../platform/http/index.js';
import { CaseIntake } from './case-intake.js';
import { CaseList } from './case-list.read-model.js';
import { CASE_READERS, CasePage } from './case-page.read-model.js';
import { LIST_CASES, OPEN_CASE, READ_CASE, READ_DEADLINES } from './case.dto.js';

const LIST = 'cases by opening';

@Controller('cases')
export class CasesController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CaseIntake) private readonly intake: CaseIntake,
    @Inject(CasePage) private readonly cases: CasePage,
    @Inject(CaseList) private readonly list: CaseList,
    @Inject(Cursors) private readonly cursors: Cursors,
  ) {}

  @Post()
  @Endpoint(OPEN_CASE)
  async open(@Ctx() ctx: RequestContext, @Input() { body }: InputOf<typeof OPEN_CASE>) {
    const actor = currentActor(ctx);
    return this.commands.run(ctx, actor, async (tx) => {
      const id = await this.intake.execute(tx, actor, body);
      return found(await this.cases.of(tx, actor, id, ctx.locale));
    });
  }

  @Get()
  @Endpoint(LIST_CASES)
  async page(@Ctx() ctx: RequestContext, @Input() { query }: InputOf<typeof LIST_CASES>) {
    const { limit, cursor, ...filter } = query;
    const paths = scopeOf(currentActor(ctx), CASE_READERS);
    const after = this.cursors.read(cursor, LIST, z.tuple([z.string(), z.string()]));
    const rows = await this.unitOfWork.read((reader) =>
      this.list.page(reader, { ...filter, paths, after, limit: limit + 1 }),
    );
    return this.cursors.page(rows, limit, LIST, (row) => [row.openedOn, row.id]);
  }

  @Get(':id')
  @Endpoint(READ_CASE)
  async read(@Ctx() ctx: RequestContext, @Input() { params }: InputOf<typeof READ_CASE>) {
    const actor = currentActor(ctx);
    return found(
      await this.unitOfWork.snapshot((reader) => this.cases.of(reader, actor, params.id, ctx.locale)),
    );
  }

  @Get(':id/deadlines')
  @Endpoint(READ_DEADLINES)
  async deadlines(@Ctx() ctx: RequestContext, @Input() { params }: InputOf<typeof READ_DEADLINES>) {
    const actor = currentActor(ctx);
    const page = await this.unitOfWork.snapshot((reader) =>
      this.cases.of(reader, actor, params.id, ctx.locale),
    );
    return { items: found(page).deadlines };
  }
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Refusal('NOT_FOUND');
  return value;
}
