import { Controller, Get, Module, Post, type Type } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Endpoint, REFUSAL_CODES } from '../../../src/platform/http/index.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { ProbeModule } from './probe.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ modules: [ProbeModule] });
});
afterAll(() => test.close());

describe('versions', () => {
  const save = (body: object) => test.request.post('/api/v1/probes').set('Accept-Language', 'en').send(body);

  it('go out as ETag and come back as If-Match', async () => {
    const first = await save({ name: 'probe', expectedVersion: 7 });
    expect(first.headers['etag']).toBe('"7"');
    const second = await save({ name: 'probe' }).set('If-Match', '"7"');
    expect(second.body).toMatchObject({ version: 7 });
  });

  it('refuse an If-Match that is no version, or another one than the body says', async () => {
    for (const tag of ['*', 'W/"7"', '7']) {
      const response = await save({ name: 'probe' }).set('If-Match', tag);
      expect(JSON.parse(response.text)).toMatchObject({ status: 400, errors: [{ path: 'If-Match' }] });
    }
    const differs = await save({ name: 'probe', expectedVersion: 6 }).set('If-Match', '"7"');
    expect(JSON.parse(differs.text)).toMatchObject({ status: 400, errors: [{ path: 'expectedVersion' }] });
  });
});

describe('lists', () => {
  const list = (query: string) => test.request.get(`/api/v1/probes/list${query}`);

  it('are read to the end page by page', async () => {
    const seen: number[] = [];
    let cursor = '';
    for (let page = 0; page < 10; page += 1) {
      const { body } = (await list(`?limit=3${cursor}`)) as {
        body: { items: number[]; nextCursor: string | null };
      };
      seen.push(...body.items);
      if (body.nextCursor === null) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect((await list('?limit=7')).body).toMatchObject({ nextCursor: null });
  });

  it('give 20 at first and 100 at most', async () => {
    expect((await list('?limit=100')).status).toBe(200);
    for (const limit of ['0', '101', 'many', '1.5']) expect((await list(`?limit=${limit}`)).status).toBe(400);
  });

  it('refuse a cursor that was not made here', async () => {
    const { nextCursor } = (await list('?limit=3')).body as { nextCursor: string };
    const forged = `${Buffer.from('[5]').toString('base64url')}.${nextCursor.split('.')[1]}`;
    for (const cursor of [forged, `${nextCursor}x`, 'x', '.']) {
      const response = await list(`?cursor=${cursor}`);
      expect(JSON.parse(response.text)).toMatchObject({
        code: 'VALIDATION_FAILED',
        errors: [{ path: 'cursor' }],
      });
    }
  });
});

describe('an application does not start', () => {
  @Controller('undeclared')
  class UndeclaredController {
    @Get()
    read() {
      return {};
    }
  }
  @Controller('twins')
  class TwinsController {
    @Post()
    @Endpoint({ summary: 'Twin', access: 'public' })
    make() {
      return {};
    }
  }
  @Controller('swallowed')
  class SwallowedController {
    @Post(':id::verb')
    @Endpoint({ summary: 'Swallowed', access: 'public' })
    verb() {
      return {};
    }
  }
  @Module({ controllers: [SwallowedController] })
  class SwallowedModule {}
  @Module({ controllers: [UndeclaredController] })
  class UndeclaredModule {}
  @Module({ providers: [{ provide: REFUSAL_CODES, useValue: { NOT_FOUND: { status: 410 } } }] })
  class TwiceModule {}
  @Module({
    controllers: [TwinsController],
    providers: [{ provide: REFUSAL_CODES, useValue: { NEVER_EXPLAINED: { status: 422 } } }],
  })
  class WordlessModule {}

  it.each<[string, Type, RegExp]>([
    ['with an undeclared route', UndeclaredModule, /no @Endpoint on UndeclaredController\.read/],
    ['with a verb that the parameter before it would swallow', SwallowedModule, /swallowed\/:id::verb/],
    ['with a refusal code brought twice', TwiceModule, /NOT_FOUND is brought twice/],
    ['with a refusal code without words', WordlessModule, /NEVER_EXPLAINED/],
  ])('%s', async (_name, module, reason) => {
    await expect(startTestApp({ modules: [module] })).rejects.toThrow(reason);
  });
});
