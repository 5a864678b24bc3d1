// @vitest-environment happy-dom
import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { openingOf, openOnClick } from '../../src/ui/follow.ts';
import { followOnClick } from '../../src/ui/follow-on-click.ts';

afterEach(cleanup);

function show() {
  const done: unknown[] = [];
  render(
    <>
      <a href="https://huggingface.co/papers/a" {...openOnClick('a', (...given) => done.push(given))}>
        title
      </a>
      <a
        href="https://arxiv.org/abs/a"
        {...followOnClick('a', 'https://arxiv.org/abs/a', (...given) => done.push(given))}
      >
        arXiv
      </a>
    </>,
  );
  return done;
}

const auxClick = (element: Element, button: number) =>
  element.dispatchEvent(new MouseEvent('auxclick', { button, bubbles: true, cancelable: true }));

it('a click is taken over from the browser, and so is the middle button', () => {
  const done = show();
  const [title, arxiv] = page.getAllByRole('link') as [HTMLElement, HTMLElement];
  expect(fireEvent.click(title)).toBe(false);
  expect(fireEvent.click(arxiv, { metaKey: true })).toBe(false);
  expect(auxClick(title, 1)).toBe(false);
  expect(auxClick(arxiv, 1)).toBe(false);
  expect(done).toEqual([
    ['a', { inBackground: false }],
    ['a', 'https://arxiv.org/abs/a', true],
    ['a', { inBackground: true }],
    ['a', 'https://arxiv.org/abs/a', true],
  ]);
});

it('the right button opens the browser’s own menu', () => {
  const done = show();
  for (const link of page.getAllByRole('link')) expect(auxClick(link, 2)).toBe(true);
  expect(done).toEqual([]);
});

it.each([
  [{}, { inBackground: false }],
  [{ button: 1 }, { inBackground: true }],
  [{ ctrlKey: true }, { inBackground: true }],
  [{ metaKey: true }, { inBackground: true }],
  [{ shiftKey: true }, { target: 'arxiv', inBackground: false }],
  [{ altKey: true }, { target: 'pdf', inBackground: false }],
  [
    { shiftKey: true, altKey: true },
    { target: 'alphaxiv', inBackground: false },
  ],
  [
    { ctrlKey: true, shiftKey: true },
    { target: 'arxiv', inBackground: true },
  ],
  [
    { button: 1, altKey: true },
    { target: 'pdf', inBackground: true },
  ],
])('a click with %j opens %j', (told, opening) => {
  expect(openingOf(new MouseEvent('click', told))).toEqual(opening);
});

it('a key with Ctrl keeps the list in front too', () => {
  expect(openingOf(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }))).toEqual({ inBackground: true });
});
