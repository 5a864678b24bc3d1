// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { SnoozeMenu } from '../../../src/library/detail/snooze-menu.tsx';

vi.mock('../../../src/browser/i18n.ts', () => ({ t: (key: string) => key }));
afterEach(cleanup);

const NOW = new Date(2026, 1, 14, 12).getTime();

it('snoozes until a date only when that is said, and knows no date before tomorrow or after five years', () => {
  const until: number[] = [];
  render(<SnoozeMenu now={NOW} onSnooze={(at) => until.push(at)} />);
  const date = screen.getByLabelText<HTMLInputElement>('snooze_until');
  expect([date.min, date.max, date.required]).toEqual(['2026-02-15', '2031-02-18', true]);
  fireEvent.input(date, { target: { value: '2026-12-02' } });
  fireEvent.change(date);
  expect(until).toEqual([]);
  fireEvent.submit(date.form as HTMLFormElement);
  expect(until).toEqual([new Date(2026, 11, 2, 7).getTime()]);
});
