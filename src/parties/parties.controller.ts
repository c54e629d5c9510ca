import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { currentActor, scopeOf } from '../identity/index.js';
import { UnitOfWork, type Reader } from '../platform/database/index.js';
import {
  Ctx,
  Cursors,
  Endpoint,
  Input,
  type InputOf,
  type Page,
  type RequestContext,
} from '../platform/http/index.js';
import { LIST_EMPLOYERS, LIST_PEOPLE } from './parties.dto.js';
import { PartiesReadModel, type ListPlace } from './parties.read-model.js';

const place = z.tuple([z.uuid()]);

@Controller()
export class PartiesController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(PartiesReadModel) private readonly parties: PartiesReadModel,
    @Inject(Cursors) private readonly cursors: Cursors,
  ) {}

  @Get('employers')
  @Endpoint(LIST_EMPLOYERS)
  async listEmployers(@Ctx() ctx: RequestContext, @Input() { query }: InputOf<typeof LIST_EMPLOYERS>) {
    return this.page(ctx, query, 'employers by id', (reader, list) => this.parties.employers(reader, list));
  }

  @Get('people')
  @Endpoint(LIST_PEOPLE)
  async listPeople(@Ctx() ctx: RequestContext, @Input() { query }: InputOf<typeof LIST_PEOPLE>) {
    return this.page(ctx, query, 'people by id', (reader, list) => this.parties.people(reader, list));
  }

  private async page<T extends { id: string }>(
    ctx: RequestContext,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
    list: string,
    read: (reader: Reader, place: ListPlace) => Promise<T[]>,
  ): Promise<Page<T>> {
    const scope = scopeOf(currentActor(ctx));
    const [after] = this.cursors.read(cursor, list, place) ?? [];
    const rows = await this.unitOfWork.read((reader) => read(reader, { scope, after, limit: limit + 1 }));
    return this.cursors.page(rows, limit, list, (row) => [row.id]);
  }
}
