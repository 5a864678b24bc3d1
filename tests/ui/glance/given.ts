import { vi } from 'vitest';
import type { Row } from '../../../src/domain/row.ts';
import type { Screen } from '../../../src/domain/screen.ts';
import { DEFAULT_VIEW } from '../../../src/domain/view-state.ts';
import { firstModel } from '../../../src/ui/glance/first-model.ts';
import type { GlanceActions, GlanceModel } from '../../../src/ui/glance/model.ts';
import { fakeExtension } from '../../browser/fake-extension.ts';

/** The person's own Saturday afternoon, 14 February 2026, 14:20. */
export const NOW = new Date(2026, 1, 14, 14, 20).getTime();
const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The browser's own API, with the English words. */
export function speakEnglish(): void {
  vi.stubGlobal('browser', fakeExtension('en-GB'));
}

/** A row of which only the id matters, and what the test says of it. */
export function row(id: string, told: Partial<Row> = {}): Row {
  return { id, title: `Title of ${id}`, line: `What ${id} is about.`, moreAuthors: 0, votes: 12, ...told };
}

export function screenOf(rows: readonly Row[], told: Partial<Screen> = {}): Screen {
  return {
    view: 'trending',
    rows,
    total: rows.length,
    fetched: { fetchedAt: NOW - 5 * MINUTE, triedAt: NOW - 5 * MINUTE },
    unseen: { trending: 0, newest: 0 },
    savedCount: 0,
    hiddenCount: 0,
    ...told,
  };
}

type Given = Partial<Omit<GlanceModel, 'screen' | 'state'>> & {
  readonly screen?: Screen;
  readonly state?: Partial<GlanceModel['state']>;
};

/** What the page draws of a screen, and what the test says of it. */
export function modelOf({ screen, state, ...told }: Given = {}): GlanceModel {
  const whole = { ...DEFAULT_VIEW, ...(screen && { view: screen.view }), ...state };
  return { ...firstModel({ now: NOW, state: whole, screen, labelsSince: NOW - HOUR }), ...told };
}

export interface FakeActions {
  readonly actions: GlanceActions;
  /** What was done, in order. */
  readonly done: [name: string, ...given: unknown[]][];
}

/** Actions that remember what was done. */
export function fakeActions(): FakeActions {
  const done: FakeActions['done'] = [];
  const actions = new Proxy({} as GlanceActions, {
    get:
      (_, name: string) =>
      (...given: unknown[]) => {
        done.push([name, ...given]);
      },
  });
  return { actions, done };
}
