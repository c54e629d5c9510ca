import { Controller, Get, Inject, Module, Post, Res, Sse } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { of } from 'rxjs';
import { z } from 'zod';
import type { Tx } from '../../../src/platform/database/index.js';
import {
  Commands,
  Ctx,
  Cursors,
  Endpoint,
  Input,
  LOCALE_FOLDER,
  pageOf,
  pageQuery,
  Refusal,
  REFUSAL_CODES,
  type EndpointOptions,
  type InputOf,
  type RequestContext,
} from '../../../src/platform/http/index.js';

export const PROBE_USER = '01990000-0000-7000-8000-000000000001';

const item = z.strictObject({ id: z.string(), version: z.int(), name: z.string() }).meta({ id: 'ProbeItem' });
const save = {
  summary: 'Save a probe',
  access: 'public',
  body: z.object({ name: z.string().min(2), expectedVersion: z.int().optional() }),
  response: item,
} satisfies EndpointOptions;
const strange = {
  summary: 'Many kinds of field',
  access: 'public',
  params: z.strictObject({ id: z.uuid() }),
  query: z.strictObject({ day: z.iso.date(), count: z.coerce.number().int().max(5).default(1) }),
  body: z.strictObject({
    kind: z.enum(['wages', 'injury']),
    claim: z.strictObject({ amount: z.string().regex(/^\d+\.\d\d$/, { message: 'probeAmount' }) }),
    heads: z.array(z.string()).max(1),
    until: z.union([z.iso.date(), z.null()]),
    who: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('person'), name: z.string() }),
      z.strictObject({ type: z.literal('employer'), code: z.string() }),
    ]),
  }),
  response: z.strictObject({ day: z.string(), count: z.int() }),
  status: 200,
  idempotent: false,
} satisfies EndpointOptions;
const acknowledge = {
  summary: 'A verb right after an id',
  access: 'public',
  params: z.strictObject({ id: z.uuid() }),
  response: z.strictObject({ id: z.uuid() }),
  idempotent: false,
} satisfies EndpointOptions;
const list = {
  summary: 'Seven numbers',
  access: 'public',
  query: pageQuery,
  response: pageOf(z.int()),
} satisfies EndpointOptions;

/** Says no, says too much, breaks down: what an edge has to cope with. */
@Controller('probes')
export class ProbesController {
  private saves = 0;

  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(Cursors) private readonly cursors: Cursors,
  ) {}

  @Post()
  @Endpoint(save)
  async save(@Input() { body }: InputOf<typeof save>, @Ctx() ctx: RequestContext) {
    return this.commands.run(ctx, { userId: PROBE_USER }, async (tx) => {
      this.saves += 1;
      if (body.name === 'linked') ctx.status = 200;
      await writeText(tx, body.name);
      if (body.name === 'nameless 13911112222') await writeText(tx, null);
      if (body.name === 'refused') throw new Refusal('PROBE_REFUSED');
      return { id: 'p1', version: body.expectedVersion ?? this.saves, name: body.name };
    });
  }

  @Post(':id/fields::try')
  @Endpoint(strange)
  fields(@Input() { query }: InputOf<typeof strange>) {
    return { day: query.day, count: query.count };
  }

  @Post(':id([^:]+)::acknowledge')
  @Endpoint(acknowledge)
  acknowledge(@Input('params') { id }: InputOf<typeof acknowledge>['params']) {
    return { id };
  }

  @Get('list')
  @Endpoint(list)
  list(@Input('query') { limit, cursor }: InputOf<typeof list>['query']) {
    const [after = 0] = this.cursors.read(cursor, 'probes', z.tuple([z.int()])) ?? [];
    const rows = [1, 2, 3, 4, 5, 6, 7].filter((number) => number > after).slice(0, limit + 1);
    return this.cursors.page(rows, limit, 'probes', (row) => [row]);
  }

  @Get('closed')
  @Endpoint({ summary: 'For accounts only', access: 'authenticated', response: 'empty' })
  closed() {
    return undefined;
  }

  @Get('refused')
  @Endpoint({ summary: 'Says no', access: 'public' })
  refused() {
    throw new Refusal('PROBE_REFUSED', {
      params: { event: '申请仲裁' },
      basis: ['劳动争议调解仲裁法 第27条'],
      allowedEvents: [{ type: 'case.closed' }],
      retryAfterSeconds: 1.2,
      extra: { tracks: ['t1', 't2'] },
    });
  }

  @Get('broken')
  @Endpoint({ summary: 'A bug', access: 'public' })
  broken() {
    throw new Error('李四 13900000000 is not expected here');
  }

  @Get('lies')
  @Endpoint({ summary: 'Answers otherwise than documented', access: 'public', response: item })
  lies() {
    return { id: 'p1' };
  }

  @Post('forgetful')
  @Endpoint({ summary: 'Takes a key and ignores it', access: 'public', response: 'empty' })
  forgetful() {
    return undefined;
  }

  @Get('large')
  @Endpoint({ summary: 'Compressible', access: 'public', response: z.strictObject({ text: z.string() }) })
  large() {
    return { text: '工道'.repeat(5000) };
  }

  @Sse('events')
  @Endpoint({ summary: 'Server-sent events', access: 'public', response: 'stream' })
  events() {
    return of({ data: { hello: '工'.repeat(2000) } });
  }

  @Get('page')
  @Endpoint({ summary: 'Sent by hand', access: 'public', response: 'text' })
  page(@Res() reply: FastifyReply) {
    void reply.type('text/html').send('<p>工道</p>');
  }
}

async function writeText(tx: Tx, content: string | null): Promise<void> {
  await tx.query(
    `INSERT INTO texts (id, subject_type, subject_id, content, salt, digest, created_at)
     VALUES (gen_random_uuid(), 'case', gen_random_uuid(), $1, 's', repeat('0', 64), $2)`,
    [content, tx.now],
  );
}

@Module({
  controllers: [ProbesController],
  providers: [
    { provide: REFUSAL_CODES, useValue: { PROBE_REFUSED: { status: 422 } } },
    { provide: LOCALE_FOLDER, useValue: new URL('locales', import.meta.url).pathname },
  ],
})
export class ProbeModule {}
