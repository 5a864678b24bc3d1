// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { keepPaneWidths, readPaneWidths } from '../../src/browser/pane-widths.ts';

beforeEach(() => localStorage.clear());

it('remembers how wide the panes were made', () => {
  keepPaneWidths({ nav: 240 });
  expect(readPaneWidths()).toEqual({ nav: 240 });
  keepPaneWidths({ nav: 240, details: 500 });
  expect(readPaneWidths()).toEqual({ nav: 240, details: 500 });
});

it.each(['', 'nav', 'null', '[]', '{"nav":"wide"}', '{"nav":-4,"details":1e9}', '{"details":null}'])(
  'takes %j for panes that nobody touched',
  (text) => {
    localStorage.setItem('library-panes', text);
    expect(readPaneWidths()).toEqual({});
  },
);
