import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { currentActor, scopeOf } from '../identity/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import {
  Ctx,
  Cursors,
  Endpoint,
  Input,
  Refusal,
  Words,
  type InputOf,
  type RequestContext,
} from '../platform/http/index.js';
import { UnionTree, type Union } from './union-tree.js';
import { LIST_UNIONS, READ_UNION } from './unions.dto.js';
import { UnionsReadModel } from './unions.read-model.js';

const LIST = 'unions by path';

@Controller('unions')
export class UnionsController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(UnionsReadModel) private readonly unions: UnionsReadModel,
    @Inject(UnionTree) private readonly tree: UnionTree,
    @Inject(Cursors) private readonly cursors: Cursors,
    @Inject(Words) private readonly words: Words,
  ) {}

  @Get()
  @Endpoint(LIST_UNIONS)
  async list(@Ctx() ctx: RequestContext, @Input() { query }: InputOf<typeof LIST_UNIONS>) {
    const scope = scopeOf(currentActor(ctx));
    const [after] = this.cursors.read(query.cursor, LIST, z.tuple([z.string()])) ?? [];
    const { name, level, limit } = query;
    const rows = await this.unitOfWork.read((reader) =>
      this.unions.page(reader, scope, { name, level, after, limit: limit + 1 }),
    );
    const page = this.cursors.page(rows, limit, LIST, (row) => [row.path]);
    return { ...page, items: page.items.map((union) => this.labelled(ctx, union)) };
  }

  @Get(':id')
  @Endpoint(READ_UNION)
  async read(@Ctx() ctx: RequestContext, @Input() { params }: InputOf<typeof READ_UNION>) {
    const scope = scopeOf(currentActor(ctx));
    return this.unitOfWork.read(async (reader) => {
      const union = await this.unions.one(reader, scope, params.id);
      if (!union) throw new Refusal('NOT_FOUND');
      const superiors = await this.tree.ancestors(reader, union.path);
      return {
        ...this.labelled(ctx, union),
        superiors: superiors.map(({ id, level, name }) => ({ id, level, name })),
      };
    });
  }

  private labelled(ctx: RequestContext, union: Union) {
    return { ...union, levelLabel: this.words.translate(ctx.locale, `unionLevel.${union.level}`) };
  }
}
