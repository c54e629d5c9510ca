import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHouse, type House } from '../support/house.js';
import { readStory, StoryPlay } from '../support/story.js';

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house?.close());

/** How many single facts each file asks to be checked; counted by hand from the files. */
const EXPECTATIONS = { 'donglan-wages': 27, 'linan-injury': 22, 'linan-warning': 7 };

describe.each(Object.entries(EXPECTATIONS))('the published story %s', (name, wanted) => {
  it('plays through the public API exactly as its file says', async () => {
    const play = await new StoryPlay(house, readStory(name)).all();
    expect(play.checked).toBe(wanted);
    const supervisor = await house.as('supervisor');
    const verdict = await supervisor.get(`/cases/${play.caseId}/events:verify`).expect(200);
    expect(verdict.body).toMatchObject({ ok: true });
  });
});
