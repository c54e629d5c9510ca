import { Controller, Get, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { currentActor, scopeOf, type Actor, type Role } from '../identity/index.js';
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
import { episodes } from './episodes.read-model.js';
import { ACKNOWLEDGE, ANSWER, LIST_EPISODES } from './escalations.dto.js';
import { SettleEpisode, type EpisodeOutcome } from './settle-episode.js';

const LIST = 'episodes by firing';
const READERS: readonly Role[] = ['operator', 'specialist', 'auditDesk', 'mediator', 'supervisor', 'auditor'];
/** An auditor looks on and answers for nobody. */
const ANSWERERS: readonly Role[] = ['operator', 'specialist', 'auditDesk', 'mediator', 'supervisor'];

@Controller('escalations')
export class EscalationsController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(SettleEpisode) private readonly settling: SettleEpisode,
    @Inject(Cursors) private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint(LIST_EPISODES)
  async list(@Ctx() ctx: RequestContext, @Input() { query }: InputOf<typeof LIST_EPISODES>) {
    const actor = currentActor(ctx);
    const { status, scope, limit } = query;
    const [firedAt, id] = this.cursors.read(query.cursor, LIST, z.tuple([z.string(), z.string()])) ?? [];
    const rows = await this.unitOfWork.read((reader) =>
      episodes(reader, {
        paths: scopeOf(actor, READERS),
        limit: limit + 1,
        ...(status ? { status } : {}),
        ...(scope === 'mine' ? { ownerId: actor.userId } : {}),
        ...(firedAt !== undefined && id !== undefined ? { after: { firedAt, id } } : {}),
      }),
    );
    return this.cursors.page(rows, limit, LIST, (row) => [row.firedAt, row.id]);
  }

  @Post(':id([^:]+)::acknowledge')
  @Endpoint(ACKNOWLEDGE)
  acknowledge(@Ctx() ctx: RequestContext, @Input() { params, body }: InputOf<typeof ACKNOWLEDGE>) {
    const actor = currentActor(ctx);
    return this.commands.run(ctx, actor, async (tx) =>
      settled(
        params.id,
        await this.settling.acknowledge(tx, commandOf(actor, params.id, body.expectedVersion)),
      ),
    );
  }

  @Post(':id([^:]+)::answer')
  @Endpoint(ANSWER)
  answer(@Ctx() ctx: RequestContext, @Input() { params, body }: InputOf<typeof ANSWER>) {
    const actor = currentActor(ctx);
    return this.commands.run(ctx, actor, async (tx) => {
      const command = commandOf(actor, params.id, body.expectedVersion);
      return settled(params.id, await this.settling.answer(tx, command, body.text));
    });
  }
}

function commandOf(actor: Actor, id: string, expectedVersion: number) {
  return { id, userId: actor.userId, paths: scopeOf(actor, ANSWERERS), expectedVersion };
}

function settled(id: string, outcome: EpisodeOutcome) {
  if (outcome.ok) return { id, version: outcome.version, status: outcome.status };
  if (outcome.reason === 'absent') throw new Refusal('NOT_FOUND');
  throw new Refusal('VERSION_CONFLICT', {
    current: { id, version: outcome.version, status: outcome.status },
  });
}
