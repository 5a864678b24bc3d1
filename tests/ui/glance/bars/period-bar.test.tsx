// @vitest-environment happy-dom
import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Period } from '../../../../src/domain/feed-days/period.ts';
import { PeriodBar } from '../../../../src/ui/glance/bars/period-bar.tsx';
import { modelOf, screenOf, speakEnglish } from '../given.ts';

beforeAll(speakEnglish);
afterEach(cleanup);

function show(period: Period | undefined, asked?: Period) {
  const done: Period[] = [];
  const screen = screenOf([], { view: 'daily', ...(period && { period }) });
  render(
    <PeriodBar
      model={modelOf({ screen, state: asked ? { period: asked } : {} })}
      onPeriod={(next) => done.push(next)}
    />,
  );
  const press = (name: string) => fireEvent.click(page.getByRole('button', { name }));
  return { done, press };
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
