// @vitest-environment happy-dom
import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ToastBar } from '../../src/ui/toast-bar.tsx';
import { type Toasts, toasts } from '../../src/ui/toasts.ts';
import { speakEnglish } from './glance/given.ts';

beforeAll(speakEnglish);

let board: Toasts;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockReturnValue();
  board = toasts();
});

afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

const words = () => board.notice.value?.text;

describe('a notice', () => {
  it('is said by a region that was there before it', () => {
    const onUndo = vi.fn();
    const { container, rerender } = render(<ToastBar notice={undefined} onUndo={onUndo} />);
    const region = container.querySelector('[aria-live="polite"]');
    expect(region?.textContent).toBe('');
    rerender(<ToastBar notice={{ number: 1, text: 'Saved.' }} onUndo={onUndo} />);
    expect(container.querySelector('[aria-live="polite"]')).toBe(region);
    expect(region?.textContent).toBe('Saved.');
    expect(page.queryByRole('button')).toBeNull();
  });

  it('with a way back has its button', () => {
    const onUndo = vi.fn();
    render(<ToastBar notice={{ number: 1, text: 'Hidden.', undo: () => undefined }} onUndo={onUndo} />);
    fireEvent.click(page.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('goes by itself; with a way back it stays longer', () => {
    board.tell('Copied.');
    vi.advanceTimersByTime(6_000);
    expect(words()).toBeUndefined();
    board.tell('Hidden.', async () => undefined);
    vi.advanceTimersByTime(19_999);
    expect(words()).toBe('Hidden.');
    vi.advanceTimersByTime(1);
    expect(words()).toBeUndefined();
  });

  it('has its own time, not what was left of the one before', () => {
    board.tell('First.');
    vi.advanceTimersByTime(5_000);
    board.tell('Second.');
    vi.advanceTimersByTime(5_000);
    expect(words()).toBe('Second.');
  });
});

describe('undo', () => {
  it('takes back the last thing, once, and says what that was', () => {
    const takeBack = vi.fn(async () => undefined);
    board.tell('Hidden.', takeBack);
    board.undo();
    expect(words()).toBe('Undone: Hidden.');
    board.undo();
    expect(takeBack).toHaveBeenCalledOnce();
    expect(words()).toBe('Nothing to undo.');
  });

  it('says when there is nothing to take back', () => {
    board.tell('Copied.');
    board.undo();
    expect(words()).toBe('Nothing to undo.');
  });

  it('goes back step by step, also when the words about it are gone', () => {
    const done: string[] = [];
    for (const step of ['first', 'second']) {
      board.tell(step, async () => {
        done.push(step);
      });
    }
    vi.advanceTimersByTime(60_000);
    board.undo();
    board.undo();
    expect(done).toEqual(['second', 'first']);
  });

  it('waits for what is shown and not written yet, whose way back comes with its end', async () => {
    let end = () => {};
    const takeBack = vi.fn(async () => undefined);
    board.attempt(async () => {
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      board.tell('Saved.', takeBack);
    });
    board.undo();
    expect(takeBack).not.toHaveBeenCalled();
    end();
    await vi.advanceTimersByTimeAsync(0);
    expect(takeBack).toHaveBeenCalledOnce();
    expect(words()).toBe('Undone: Saved.');
  });

  it('that fails says so, and can be tried again', async () => {
    const takeBack = vi.fn().mockRejectedValueOnce(new Error('disk full')).mockResolvedValue(undefined);
    board.tell('Hidden.', takeBack);
    board.undo();
    await vi.advanceTimersByTimeAsync(0);
    expect(words()).toBe(
      'Not done after all: “Undone: Hidden.” That didn’t work, and nothing was changed. Please try again.',
    );
    board.undo();
    await vi.advanceTimersByTimeAsync(0);
    expect(words()).toBe('Undone: Hidden.');
  });

  it('has nothing to take back of what could not be written, which is said', async () => {
    const takeBack = vi.fn(async () => undefined);
    board.tell('Hidden.', takeBack, Promise.reject(new Error('disk full')));
    expect(words()).toBe('Hidden.');
    await vi.advanceTimersByTimeAsync(0);
    expect(words()).toContain('Not done after all: “Hidden.”');
    expect(board.notice.value?.undo).toBeUndefined();
    board.undo();
    expect(takeBack).not.toHaveBeenCalled();
  });
});

it('what fails is said, whatever was thrown', async () => {
  board.attempt(async () => Promise.reject('just words'));
  await vi.advanceTimersByTimeAsync(0);
  expect(words()).toBe('That didn’t work, and nothing was changed. Please try again.');
});
