import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { currentActor, scopeOf } from '../identity/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import {
  Ctx,
  Cursors,
  Endpoint,
  Input,
  Words,
  type InputOf,
  type RequestContext,
} from '../platform/http/index.js';
import { LIST_AGENCIES } from './agencies.dto.js';
import { AgenciesReadModel } from './agencies.read-model.js';

const LIST = 'agencies by id';

@Controller('agencies')
export class AgenciesController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AgenciesReadModel) private readonly agencies: AgenciesReadModel,
    @Inject(Cursors) private readonly cursors: Cursors,
    @Inject(Words) private readonly words: Words,
  ) {}

  @Get()
  @Endpoint(LIST_AGENCIES)
  async list(@Ctx() ctx: RequestContext, @Input() { query }: InputOf<typeof LIST_AGENCIES>) {
    const scope = scopeOf(currentActor(ctx));
    const [after] = this.cursors.read(query.cursor, LIST, z.tuple([z.uuid()])) ?? [];
    const rows = await this.unitOfWork.read((reader) =>
      this.agencies.page(reader, scope, { kind: query.kind, after, limit: query.limit + 1 }),
    );
    const page = this.cursors.page(rows, query.limit, LIST, (row) => [row.id]);
    const label = (kind: string) => this.words.translate(ctx.locale, `agencyKind.${kind}`);
    return { ...page, items: page.items.map((row) => ({ ...row, kindLabel: label(row.kind) })) };
  }
}
