import { describe, expect, it } from 'vitest';
import { actingUnion, holdsAny, scopeOf, unionsOf, type Actor, type Role } from './actor.js';

const grant = (role: Role, path: string) => ({ role, path, unionId: `id:${path}`, unionName: path });
const actor = (...grants: ReturnType<typeof grant>[]): Actor => ({
  userId: 'u',
  username: 'u',
  displayName: 'U',
  locale: 'zh-CN',
  grants,
});

const wei = actor(
  grant('operator', 'cn.45'),
  grant('specialist', 'cn.45.4512.451224'),
  grant('specialist', 'cn.33'),
  grant('mediator', 'cn.45.4512.451224'),
);

describe('scope', () => {
  it('is every part of the tree somebody holds a role at, each once', () => {
    expect(scopeOf(wei)).toEqual(['cn.33', 'cn.45', 'cn.45.4512.451224']);
  });

  it('counts only the roles asked for', () => {
    expect(scopeOf(wei, ['mediator', 'supervisor'])).toEqual(['cn.45.4512.451224']);
  });

  it('is empty without a fitting role: deny is the default', () => {
    expect(scopeOf(wei, ['admin'])).toEqual([]);
    expect(scopeOf(wei, [])).toEqual([]);
    expect(scopeOf(actor())).toEqual([]);
    expect(holdsAny(wei, ['admin', 'auditor'])).toBe(false);
  });
});

describe('the union somebody acts for', () => {
  const both = actor(grant('specialist', 'cn.45'), grant('specialist', 'cn.45.4512.451224'));

  it('is the deepest one over the place', () => {
    expect(actingUnion(both, 'specialist', 'cn.45.4512.451224.7')?.path).toBe('cn.45.4512.451224');
    expect(actingUnion(both, 'specialist', 'cn.45.4512')?.path).toBe('cn.45');
  });

  it('is none where he holds the role elsewhere, or another role', () => {
    expect(actingUnion(both, 'specialist', 'cn.33')).toBeUndefined();
    expect(actingUnion(both, 'mediator', 'cn.45')).toBeUndefined();
  });

  it('is not taken in by a label that merely begins alike', () => {
    expect(actingUnion(both, 'specialist', 'cn.451')).toBeUndefined();
  });

  it('without a place is the only one, and never guessed among several', () => {
    expect(actingUnion(wei, 'operator')?.path).toBe('cn.45');
    expect(actingUnion(wei, 'specialist')).toBeUndefined();
    expect(actingUnion(wei, 'admin')).toBeUndefined();
  });
});

it('unions are listed once, with the roles held at each', () => {
  expect(unionsOf(wei).map(({ path, roles }) => [path, roles])).toEqual([
    ['cn.45', ['operator']],
    ['cn.45.4512.451224', ['specialist', 'mediator']],
    ['cn.33', ['specialist']],
  ]);
});
