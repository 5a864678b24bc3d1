// @vitest-environment happy-dom
import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { StatusBar } from '../../../../src/ui/glance/bars/status-bar.tsx';
import { lazyComponents } from '../../../../src/ui/glance/lazy-components.ts';
import type { GlanceModel } from '../../../../src/ui/glance/model.ts';
import { fakeActions, modelOf, row, screenOf, speakEnglish } from '../given.ts';

beforeAll(speakEnglish);
afterEach(cleanup);

const LISTED = { screen: screenOf([row('a')]) };
const NO_ACCESS = { kind: 'no-access' } as const;
const SEARCH = { query: 'zebra' };
const offer = () => page.queryByRole('button', { name: 'Allow access' });

function draw(model: GlanceModel) {
  const fake = fakeActions();
  render(<StatusBar model={model} actions={fake.actions} parts={lazyComponents} />);
  return fake;
}

describe('the line of the state, once access was taken away', () => {
  it('asks for it again with one press', () => {
    const { done } = draw(modelOf({ ...LISTED, failure: NO_ACCESS, status: 'Access is switched off.' }));
    expect(page.getByRole('status').textContent).toBe('Access is switched off.');
    const button = offer();
    if (button) fireEvent.click(button);
    expect(done.map(([name]) => name)).toEqual(['allowAccess']);
  });

  it.each([
    ['over papers', LISTED, true],
    ['over a list that is filtered out', { filteredOut: 3 }, true],
    ['with nothing saved', { screen: screenOf([], { view: 'saved' }) }, true],
    ['under a name that nothing has', { state: { narrowing: { by: 'author', value: 'Ada' } } }, true],
    ['after a search in vain', { state: { search: { ...SEARCH, where: 'here' } } }, true],
    ['where the message in place of the list asks', { screen: screenOf([]) }, false],
    ['where that of a search by the service does', { state: { search: { ...SEARCH, where: 'service' } } }, false],
  ] as const)('%s', (_, given, isOffered) => {
    draw(modelOf({ ...given, failure: NO_ACCESS }));
    expect(offer() !== null).toBe(isOffered);
  });

  it.each([undefined, { kind: 'offline' }, { kind: 'storage' }] as const)('and never for %j', (failure) => {
    draw(modelOf({ ...LISTED, ...(failure && { failure }) }));
    expect(offer()).toBeNull();
  });
});
