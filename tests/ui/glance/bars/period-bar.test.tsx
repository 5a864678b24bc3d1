// @vitest-environment happy-dom
import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { KnownDays } from '../../../../src/domain/feed-days/known-days.ts';
import type { Period } from '../../../../src/domain/feed-days/period.ts';
import { PeriodBar } from '../../../../src/ui/glance/bars/period-bar.tsx';
import { modelOf, screenOf, speakEnglish } from '../given.ts';

beforeAll(speakEnglish);
afterEach(cleanup);

function show(period: Period | undefined, asked?: Period, days?: KnownDays) {
  const done: Period[] = [];
  const months: (string | undefined)[] = [];
  const screen = screenOf([], { view: 'daily', ...(period && { period }) });
  render(
    <PeriodBar
      model={modelOf({ screen, state: asked ? { period: asked } : {}, ...(days && { days }) })}
      actions={{ showPeriod: (next) => done.push(next), lookAtMonth: (month) => months.push(month) }}
    />,
  );
  const press = (name: string) => fireEvent.click(page.getByRole('button', { name }));
  return { done, months, press };
}

const isOff = (name: string) => page.getByRole('button', { name }).getAttribute('aria-disabled') === 'true';

describe('the period', () => {
  it('is stepped through by its own measure', () => {
    const { done, press } = show({ span: 'week', key: '2026-W06' });
    press('Previous week');
    press('Next week');
    expect(done).toEqual([
      { span: 'week', key: '2026-W05' },
      { span: 'week', key: '2026-W07' },
    ]);
  });

  it('ends today and with the archive', () => {
    show({ span: 'day', key: '2026-02-14' });
    expect([isOff('Previous day'), isOff('Next day')]).toEqual([false, true]);
    cleanup();
    show({ span: 'day', key: '2023-05-04' });
    expect([isOff('Previous day'), isOff('Next day')]).toEqual([true, false]);
  });

  it('becomes a working day, a week or a month around the same time, and never one to come', () => {
    const { done, press } = show({ span: 'month', key: '2026-02' });
    expect(page.getByRole('button', { name: 'Month', pressed: true })).toBeTruthy();
    press('Day');
    press('Week');
    cleanup();
    const past = show({ span: 'month', key: '2026-01' });
    past.press('Day');
    expect([...done, ...past.done]).toEqual([
      { span: 'day', key: '2026-02-14' },
      { span: 'week', key: '2026-W07' },
      { span: 'day', key: '2026-01-30' },
    ]);
  });

  it('that was asked for counts, not the one still on screen: two quick presses are two steps', () => {
    const { done, press } = show({ span: 'day', key: '2026-02-14' }, { span: 'day', key: '2026-02-13' });
    expect(page.getByText(/13 Feb/)).toBeTruthy();
    press('Previous day');
    expect(done).toEqual([{ span: 'day', key: '2026-02-12' }]);
  });

  it('is today as long as nothing is known', () => {
    show(undefined);
    expect(page.getByText(/14 Feb/)).toBeTruthy();
  });
});

describe('the calendar', () => {
  const days: KnownDays = {
    month: '2026-02',
    busy: new Set(['2026-02-12', '2026-02-08']),
    asked: new Set(['2026-02-11', '2026-02-12']),
  };
  const dayOf = (day: string) => document.querySelector(`[data-day="${day}"]`) as HTMLElement;
  const isEmpty = (day: string) => /2026: no papers$/.test(dayOf(day).getAttribute('aria-label') ?? '');
  const focused = () => (document.activeElement as HTMLElement).dataset.day;
  const key = (name: string) => fireEvent.keyDown(document.activeElement as Element, { key: name });
  const open = () => {
    const shown = show({ span: 'day', key: '2026-02-12' }, undefined, days);
    fireEvent.click(page.getByTitle('Pick a day'));
    return shown;
  };

  it('opens on the day that is shown, and says of days that they have no papers', () => {
    const { months } = open();
    expect(focused()).toBe('2026-02-12');
    expect(months).toEqual(['2026-02']);
    expect(['2026-02-11', '2026-02-10', '2026-02-07', '2026-02-08'].map(isEmpty)).toEqual([true, false, true, false]);
    expect(page.getByRole('gridcell', { selected: true }).textContent).toBe('12');
    expect(dayOf('2026-02-14').getAttribute('aria-current')).toBe('date');
  });

  it('is walked by keys, two of which may come at once, and gives back the keyboard with the day that is picked', async () => {
    const { done, months } = open();
    key('PageUp');
    key('ArrowLeft');
    key('Enter');
    expect(done).toEqual([{ span: 'day', key: '2026-01-11' }]);
    expect(months.at(-1)).toBeUndefined();
    expect((document.activeElement as HTMLElement).title).toBe('Pick a day');
    await vi.waitFor(() => expect(page.queryByRole('grid')).toBeNull());
  });

  it('ends with today: what is to come can’t be picked', () => {
    const { done } = open();
    fireEvent.click(dayOf('2026-02-15'));
    fireEvent.click(page.getByRole('button', { name: 'Next month' }));
    expect(done).toEqual([]);
    fireEvent.click(dayOf('2026-02-10'));
    expect(done).toEqual([{ span: 'day', key: '2026-02-10' }]);
  });

  it('leaves the arrows to step over weekends without papers, and onto those with some', () => {
    const monday = show({ span: 'day', key: '2026-02-09' }, undefined, days);
    monday.press('Previous day');
    cleanup();
    const friday = show({ span: 'day', key: '2026-02-06' });
    friday.press('Next day');
    expect([...monday.done, ...friday.done].map((period) => period.key)).toEqual(['2026-02-08', '2026-02-09']);
  });
});
