import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHouse, type Client, type House } from '../../support/house.js';
import { Meddler } from './planted-fault.js';

const DAY = '2023-11-06';
const WORKER = { name: '欧阳隐姓', phone: '13912345678' };
const EMPLOYER = '埋名实业有限公司';
/** Words nobody else uses, one for each way in. */
const WORDS = ['暗语其一', '暗语其二', '暗语其三', '暗语其四'] as const;
const SECRETS = [WORKER.name, WORKER.phone, EMPLOYER, ...WORDS, 'planted', '/cases?', 'codeword'];

let house: House;
let supervisor: Client;
let meddler: Meddler;
let id: string;

let keys = 0;
/** A key of its own, so that the answer is kept for a repetition too. */
const once = () => ({ 'idempotency-key': `k${++keys}` });
const event = (type: string, payload: object, expectedVersion: number) =>
  supervisor.post(`/cases/${id}/events`, { type, occurredOn: DAY, payload, expectedVersion }, once());

beforeAll(async () => {
  house = await startHouse();
  await house.clock(`${DAY}T12:00:00+08:00`);
  supervisor = await house.as('supervisor');
  meddler = await Meddler.in(house);
  const opened = await supervisor
    .post(
      '/cases',
      {
        union: '临安区总工会',
        worker: WORKER,
        employer: { name: EMPLOYER },
        entry: { type: 'warning.reported', occurredOn: DAY, payload: {} },
      },
      once(),
    )
    .expect(201);
  ({ id } = opened.body as { id: string });
  await event('note.added', { text: WORDS[0] }, 2).expect(200);
  await event('note.added', { text: WORDS[1], confidential: true }, 3).expect(200);
  await event('fact.corrected', { seq: 3, payload: { text: WORDS[2] }, reason: WORDS[3] }, 4).expect(200);
  await house.clock(`${DAY}T12:00:00+08:00`);
});
afterAll(async () => {
  await meddler?.close();
  await house?.close();
});

describe('words and people', () => {
  it.each(WORDS)(
    'the free text %s stands in its own row and nowhere else: no log, snapshot, job or kept answer',
    async (words) => {
      expect(await meddler.tablesWith(words)).toEqual(['texts']);
    },
  );

  it('names stand with whom they belong to and, for a day, in answers kept for a repetition: in no log, snapshot or job', async () => {
    expect(await meddler.tablesWith(WORKER.name)).toEqual(['idempotency_keys', 'people']);
    expect(await meddler.tablesWith(EMPLOYER)).toEqual(['employers', 'idempotency_keys']);
    expect(await meddler.tablesWith(WORKER.phone)).toEqual(['people']);
  });

  it('the search finds what is there', async () => {
    const tables = await meddler.tablesWith('warning.reported');
    expect(tables).toEqual(expect.arrayContaining(['case_events', 'cases']));
  });

  it('whoever may read the case reads the words beside its log', async () => {
    const log = await supervisor.get(`/cases/${id}/events`).expect(200);
    const { items, texts } = log.body as { items: { payload: object }[]; texts: Record<string, string> };
    expect(Object.values(texts).sort()).toEqual([...WORDS].sort());
    for (const words of WORDS) expect(JSON.stringify(items)).not.toContain(words);
  });

  it('a digest shows that the words are the ones recorded, and without its salt shows nothing', async () => {
    const rows = await house.uow.read((reader) =>
      reader.query<{ fits: boolean; bare: boolean }>(
        `SELECT encode(sha256(convert_to(t.salt || t.content, 'UTF8')), 'hex') = t.digest AS fits,
                encode(sha256(convert_to(t.content, 'UTF8')), 'hex') = t.digest AS bare
           FROM texts t JOIN case_events e ON e.subject_id = t.subject_id
            AND jsonb_path_exists(e.payload, '$.**.digest ? (@ == $d)', jsonb_build_object('d', t.digest))`,
      ),
    );
    expect(rows).toEqual(WORDS.map(() => ({ fits: true, bare: false })));
  });
});

describe('the log of requests', () => {
  it('names routes by their pattern, and no address, query, body, name or word', async () => {
    await supervisor.get(`/cases?state=codeword-${WORKER.phone}`).expect(200);
    await supervisor.get('/cases/planted').expect(400);
    await supervisor.get('/planted/codeword').expect(404);
    await supervisor.get('/cases?planted=1').expect(400);
    await event('note.added', { text: 'planted', codeword: 1 }, 5).expect(400);
    await event('note.added', { text: 'planted' }, 1).expect(409);
    await meddler.during(['texts', 'INSERT'], 'at once', () =>
      event('note.added', { text: 'planted' }, 5).expect(500),
    );
    await meddler.during(['people', 'INSERT'], 'at commit', () =>
      supervisor
        .post('/cases', { union: '临安区总工会', worker: { name: 'planted', phone: '13700000000' } })
        .expect(500),
    );
    const lines = house.logged();
    const requests = lines.filter((line) => line['msg'] === 'request');
    expect(requests.length).toBeGreaterThanOrEqual(12);
    for (const line of requests) {
      const known = ['level', 'time', 'requestId', 'method', 'route', 'status', 'ms', 'userId', 'msg'];
      expect(Object.keys(line).filter((key) => !known.includes(key))).toEqual([]);
      expect(line['route']).toMatch(/^(\/[\w:()[\]^+*-]*)+$|^unmatched$/);
    }
    expect(requests.map((line) => line['route'])).toEqual(expect.arrayContaining(['/api/v1/cases/:id']));
    const faults = lines.filter((line) => line['level'] === 'error');
    expect(faults.length).toBeGreaterThanOrEqual(2);
    const whole = JSON.stringify(lines);
    for (const secret of SECRETS) expect(whole, secret).not.toContain(secret);
    expect(whole).not.toContain(id);
  });
});
