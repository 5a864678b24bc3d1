// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TagInput } from '../../../src/library/detail/tag-input.tsx';

vi.mock('../../../src/browser/i18n.ts', () => ({ t: (key: string) => key }));

const added: string[][] = [];
const removed: string[] = [];

afterEach(() => {
  cleanup();
  added.length = 0;
  removed.length = 0;
});

function field(): HTMLInputElement {
  render(
    <TagInput tags={[]} given={[]} onAdd={(tags) => added.push([...tags])} onRemoveLast={() => removed.push('last')} />,
  );
  return screen.getByRole<HTMLInputElement>('combobox');
}

describe('the field for tags', () => {
  it('adds what is typed by Enter, by a comma and when it is left', () => {
    const input = field();
    fireEvent.input(input, { target: { value: 'one' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    fireEvent.input(input, { target: { value: 'two,' } });
    fireEvent.input(input, { target: { value: 'three' } });
    fireEvent.blur(input);
    expect(added).toEqual([['one'], ['two'], ['three']]);
    expect(input.value).toBe('');
  });

  it('forgets it by Escape', () => {
    const input = field();
    input.focus();
    fireEvent.input(input, { target: { value: 'hal' } });
    fireEvent.keyDown(input, { key: 'Escape' });
    expect(document.activeElement).not.toBe(input);
    expect(added).toEqual([]);
    expect(input.value).toBe('');
  });

  it('adds all tags of a pasted list at once', () => {
    const input = field();
    fireEvent.input(input, { target: { value: 'a, b, c' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(added).toEqual([['a', 'b', 'c']]);
  });

  it('removes the last tag by Backspace, but not by one that is held to empty the field', () => {
    const input = field();
    fireEvent.keyDown(input, { key: 'Backspace', repeat: true });
    expect(removed).toEqual([]);
    fireEvent.keyDown(input, { key: 'Backspace' });
    expect(removed).toEqual(['last']);
  });
});
