// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, it, vi } from 'vitest';
import { PageSearch } from '../../src/ui/page-search.tsx';

afterEach(cleanup);

function show(beyond = vi.fn()) {
  function Page() {
    const [query, setQuery] = useState('');
    return (
      <PageSearch class="here" label="Find tags" query={query} onQuery={setQuery} onKeyDown={beyond}>
        <output>{query}</output>
      </PageSearch>
    );
  }
  const { getByRole, container } = render(<Page />);
  const box = getByRole('searchbox', { name: 'Find tags' }) as HTMLInputElement;
  return { box, beyond, found: () => container.querySelector('output')?.textContent };
}

it('keeps each letter, and tells what was typed', () => {
  const { box, found } = show();
  for (const text of ['a', 'ab', 'abc']) {
    fireEvent.input(box, { target: { value: text } });
    expect([box.value, found()]).toEqual([text, text]);
  }
});

it('is emptied by Escape before Escape does anything else', () => {
  const { box, beyond, found } = show();
  fireEvent.input(box, { target: { value: 'a' } });
  expect(fireEvent.keyDown(box, { key: 'Escape' })).toBe(false);
  expect([box.value, found()]).toEqual(['', '']);
  expect(beyond).not.toHaveBeenCalled();
  expect(fireEvent.keyDown(box, { key: 'Escape' })).toBe(true);
  expect(beyond).toHaveBeenCalledOnce();
});

it('leaves the other keys to its page', () => {
  const { box, beyond } = show();
  fireEvent.input(box, { target: { value: 'a' } });
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(beyond).toHaveBeenCalledOnce();
});
