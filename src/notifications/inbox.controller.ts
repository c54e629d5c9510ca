import { Controller, Get, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { findRule } from '../domain/deadlines/statutory-rules.js';
import { currentActor } from '../identity/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import {
  Commands,
  Ctx,
  Cursors,
  Endpoint,
  Input,
  Refusal,
  Words,
  type InputOf,
  type Locale,
  type RequestContext,
} from '../platform/http/index.js';
import { LIST_INBOX, READ_ITEM } from './inbox.dto.js';
import { Inbox } from './inbox.read-model.js';

const LIST = 'inbox by arrival';

@Controller('inbox')
export class InboxController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Inbox) private readonly inbox: Inbox,
    @Inject(Cursors) private readonly cursors: Cursors,
    @Inject(Words) private readonly words: Words,
  ) {}

  @Get()
  @Endpoint(LIST_INBOX)
  async list(@Ctx() ctx: RequestContext, @Input() { query }: InputOf<typeof LIST_INBOX>) {
    const { unread, limit, cursor } = query;
    const after = this.cursors.read(cursor, LIST, z.tuple([z.string(), z.string()]));
    const { userId } = currentActor(ctx);
    const rows = await this.unitOfWork.read((reader) =>
      this.inbox.page(reader, userId, { unread, after, limit: limit + 1 }),
    );
    const page = this.cursors.page(rows, limit, LIST, (row) => [row.createdAt, row.id]);
    return {
      ...page,
      items: page.items.map((row) => ({ ...row, text: this.textOf(ctx, row.kind, row.params) })),
    };
  }

  @Post(':id([^:]+)::read')
  @Endpoint(READ_ITEM)
  read(@Ctx() ctx: RequestContext, @Input() { params }: InputOf<typeof READ_ITEM>) {
    const actor = currentActor(ctx);
    return this.commands.run(ctx, actor, async (tx) => {
      const readAt = await this.inbox.markRead(tx, actor.userId, params.id);
      if (readAt === undefined) throw new Refusal('NOT_FOUND');
      return { id: params.id, readAt };
    });
  }

  /** The notice in the reader's language; names of steps, rules and events in its parameters are put into words too. */
  private textOf(ctx: RequestContext, kind: string, params: Readonly<Record<string, unknown>>): string {
    const key = `notice.${kind}`;
    if (!this.words.has(key)) return kind;
    const named = Object.entries(params).map(([name, value]) => [
      name,
      nameOf(name, String(value), ctx.locale),
    ]);
    return this.words.translate(ctx.locale, key, Object.fromEntries(named) as Record<string, string>);
  }
}

/** Key of the locale files behind a parameter, or the label a statutory rule carries itself. */
function nameOf(parameter: string, value: string, locale: Locale): string {
  if (parameter === 'step') return `escalationStep.${value}`;
  if (parameter === 'event')
    return value.startsWith('ticket.') ? value.replace('ticket.', 'ticket.event.') : `case.event.${value}`;
  if (parameter !== 'rule') return value;
  const label = findRule(value)?.label;
  return label ? label[locale === 'en' ? 'en' : 'zh'] : `rule.${value}`;
}
