// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import { ArxivClassesSetting } from '../../src/options/arxiv-classes-setting.tsx';
import { fakeExtension } from '../browser/fake-extension.ts';

beforeEach(() => vi.stubGlobal('browser', fakeExtension()));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'arXiv classes' });

function show() {
  const changes: Partial<Settings>[] = [];
  const draw = (settings = DEFAULT_SETTINGS) => (
    <ArxivClassesSetting settings={settings} broken={[]} onChange={async (change) => void changes.push(change)} />
  );
  const { rerender } = render(draw());
  return { changes, drawAgain: (settings?: Settings) => rerender(draw(settings)) };
}

function type(value: string): void {
  fireEvent.input(box(), { target: { value } });
  fireEvent.change(box());
}

it('takes classes in any case, and shows them as arXiv writes them', () => {
  const { changes, drawAgain } = show();
  expect(box().value).toBe('cs.AI cs.CL cs.CV cs.LG');
  type('cs.cr, stat.ml');
  expect(changes).toEqual([{ arxivClasses: ['cs.CR', 'stat.ML'] }]);
  drawAgain({ ...DEFAULT_SETTINGS, arxivClasses: ['cs.CR', 'stat.ML'] });
  expect(box().value).toBe('cs.CR stat.ML');
  expect(screen.getByRole('status').textContent).toBe('');
});

it('names what is no class, keeps what was typed and changes nothing', () => {
  const { changes } = show();
  type('cs.AI cs.XX');
  expect(screen.getByRole('status').textContent).toBe('arXiv has no class “cs.XX”.');
  expect(box().value).toBe('cs.AI cs.XX');
  expect(box().getAttribute('aria-invalid')).toBe('true');
  expect(changes).toEqual([]);
});

it('says how many classes are read at most', () => {
  const { changes } = show();
  type('math.AC math.AG math.AP math.AT math.CA math.CO math.CT math.CV math.DG math.DS math.FA math.GM math.GN');
  expect(screen.getByRole('status').textContent).toBe('At most 12 classes are read.');
  expect(changes).toEqual([]);
});

it('goes back to the usual ones where nothing is left', () => {
  const { changes } = show();
  type(' ');
  expect(changes).toEqual([{ arxivClasses: ['cs.AI', 'cs.CL', 'cs.CV', 'cs.LG'] }]);
  expect(box().value).toBe('cs.AI cs.CL cs.CV cs.LG');
});

it('keeps what is being typed, however often the page is drawn meanwhile', () => {
  const { changes, drawAgain } = show();
  fireEvent.input(box(), { target: { value: 'quant' } });
  drawAgain({ ...DEFAULT_SETTINGS, theme: 'dark' });
  expect(box().value).toBe('quant');
  expect(changes).toEqual([]);
});
