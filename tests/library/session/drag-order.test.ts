import { describe, expect, it } from 'vitest';
import { besideDrop, besideStep, dragOrder } from '../../../src/library/session/drag-order.ts';

const SHOWN = [...'abcdef'];
const picked = (ids: string) => new Set(ids);

/** The list after a move, as the store does it. */
function moved(moving: readonly string[], beside: ReturnType<typeof besideDrop>): string {
  if (!beside) return SHOWN.join('');
  const staying = SHOWN.filter((id) => !moving.includes(id));
  const at = staying.indexOf(beside.onto) + (beside.side === 'after' ? 1 : 0);
  return staying.toSpliced(at, 0, ...moving).join('');
}

describe('moving papers', () => {
  it('takes all that are picked along, in their order, and none when another one is moved', () => {
    expect(dragOrder('d', picked('fdb'), SHOWN)).toEqual(['b', 'd', 'f']);
    expect(dragOrder('a', picked('fdb'), SHOWN)).toEqual(['a']);
  });

  it.each([
    ['a', '', -1, 'abcdef'],
    ['a', '', 1, 'bacdef'],
    ['f', '', 1, 'abcdef'],
    ['c', 'bc', -1, 'bcadef'],
    ['c', 'bc', 1, 'adbcef'],
    ['b', 'bd', 1, 'acebdf'],
    ['b', 'bd', -1, 'bdacef'],
    ['a', 'ac', -1, 'acbdef'],
    ['f', 'df', 1, 'abcedf'],
    ['a', 'abcdef', 1, 'abcdef'],
  ] as const)('%s with %j picked, a step of %i: %s', (id, ids, step, list) => {
    const moving = dragOrder(id, picked(ids), SHOWN);
    expect(moved(moving, besideStep(moving, SHOWN, step))).toBe(list);
  });

  it.each([
    ['a', '', 'c', 'after', 'bcadef'],
    ['a', 'ab', 'd', 'before', 'cabdef'],
    ['a', 'ad', 'a', 'after', 'adbcef'],
    ['a', 'ad', 'd', 'before', 'bcadef'],
    ['f', 'ef', 'f', 'after', 'abcdef'],
    ['f', 'cf', 'f', 'after', 'abdecf'],
  ] as const)('%s with %j picked, dropped on %s, %s: %s', (id, ids, onto, side, list) => {
    const moving = dragOrder(id, picked(ids), SHOWN);
    expect(moved(moving, besideDrop(moving, SHOWN, { onto, side }))).toBe(list);
  });
});
