// @vitest-environment happy-dom
import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { PaperRules } from '../../../../src/ui/glance/list/paper-rules.tsx';
import type { OpenDetails } from '../../../../src/ui/glance/model.ts';
import { speakEnglish } from '../given.ts';

beforeAll(speakEnglish);
afterEach(cleanup);

const DETAILS: OpenDetails = {
  abstract: '',
  links: [],
  organisation: 'Acme Research',
  authors: ['Jane Doe', 'John Roe', 'Jane Doe'],
  submitter: 'Ada',
  keywords: ['diffusion', 'agents', 'video', 'audio', 'x'.repeat(201)],
  rules: [{ id: '1', kind: 'mute', by: 'keyword', pattern: 'Diffusion' }],
};

function show(told: Partial<OpenDetails> = {}) {
  const pressed: unknown[] = [];
  const view = render(<PaperRules details={{ ...DETAILS, ...told }} onRule={(...given) => pressed.push(given)} />);
  return { ...view, pressed };
}

it('offers to watch and to mute whoever and whatever a paper names, in one click', () => {
  const { pressed } = show();
  fireEvent.click(page.getByRole('button', { name: 'Watch this author: Jane Doe' }));
  fireEvent.click(page.getByRole('button', { name: 'Mute this organisation: Acme Research' }));
  fireEvent.click(page.getByRole('button', { name: 'Mute this submitter: Ada' }));
  fireEvent.click(page.getByRole('button', { name: 'Watch this keyword: agents' }));
  expect(pressed).toEqual([
    ['watch', { by: 'author', value: 'Jane Doe' }],
    ['mute', { by: 'organisation', value: 'Acme Research' }],
    ['mute', { by: 'submitter', value: 'Ada' }],
    ['watch', { by: 'keyword', value: 'agents' }],
  ]);
});

it('watches a keyword as other papers say it, without the short form that this one gives it', () => {
  const { pressed } = show({ keywords: ['language models (LMs)', '(LMs)', 'language models'] });
  fireEvent.click(page.getByRole('button', { name: 'Watch this keyword: language models' }));
  expect(pressed).toEqual([['watch', { by: 'keyword', value: 'language models' }]]);
  expect(page.getByRole('button', { name: 'Watch this keyword: (LMs)' })).toBeTruthy();
});

it('says what is ruled already', () => {
  show();
  expect(page.getByRole('button', { name: 'Mute this keyword: diffusion', pressed: true })).toBeTruthy();
  expect(page.getByRole('button', { name: 'Watch this keyword: diffusion', pressed: false })).toBeTruthy();
});

it('lists them in one menu, nobody twice, and nothing that is too long for a rule', () => {
  const { container } = show();
  expect([...container.querySelectorAll('li b')].map(({ textContent }) => textContent)).toEqual([
    'Acme Research',
    'Jane Doe',
    'John Roe',
    'Ada',
    'diffusion',
    'agents',
    'video',
    'audio',
  ]);
});

it('is not there for a paper that names nobody and nothing', () => {
  const { organisation: _, submitter: __, ...bare } = DETAILS;
  const { container } = render(<PaperRules details={{ ...bare, authors: [], keywords: [] }} onRule={() => {}} />);
  expect(container.innerHTML).toBe('');
});

it('says which wins where watching and muting meet', () => {
  show();
  expect(page.getByText('Where watch and mute meet, the one pressed last wins.')).toBeTruthy();
});
