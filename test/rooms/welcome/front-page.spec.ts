import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FrontPage, WelcomeModule } from '../../../src/welcome/index.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [WelcomeModule] });
});
afterAll(() => app.close());

describe('the front page', () => {
  it('tells a visitor what this is, in Chinese first, with the pipeline and the way to the documentation', async () => {
    const { text } = await app.request
      .get('/')
      .expect(200)
      .expect('content-type', 'text/html; charset=utf-8');
    expect(text).toMatch(/工会劳动争议.*Labour-dispute/s);
    expect(text).toMatch(
      /<strong>预警.*<strong>协商.*<strong>调解.*<strong>仲裁.*<strong>诉讼.*<strong>执行/s,
    );
    expect(text).toContain('href="/api/docs"');
  });

  it('obeys the strict content policy: nothing inline, the style from its own origin', async () => {
    const { text, headers } = await app.request.get('/').expect(200);
    expect(headers['content-security-policy']).toMatch(/style-src 'self'(;|$)/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(text).not.toMatch(/<script|<style|\son\w+=|\sstyle=/);
    await app.request.get('/front-page.css').expect(200).expect('content-type', 'text/css; charset=utf-8');
  });

  it('shows accounts only when it was told of some', async () => {
    expect((await app.request.get('/')).text).not.toContain('演示账号');
    app.app.get(FrontPage).show({ usernames: ['operator', 'auditor'], password: 'one-<password>' });
    const { text } = await app.request.get('/');
    expect(text).toMatch(/演示账号.*operator.*auditor.*one-&lt;password&gt;/s);
  });

  it('does not believe the address it was asked under', async () => {
    const { text } = await app.request.get('/').set('host', 'x"><img src=y>').expect(200);
    expect(text).not.toContain('<img');
  });

  it("is no part of the API's description", async () => {
    const { body } = await app.request.get('/api/openapi.json').expect(200);
    expect(Object.keys(body.paths)).toContain('/health/live');
    expect(Object.keys(body.paths).filter((path) => path === '/' || path.includes('front-page'))).toEqual([]);
  });
});
