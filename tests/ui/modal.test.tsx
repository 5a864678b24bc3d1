// @vitest-environment happy-dom
import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { useModal } from '../../src/ui/modal.ts';

afterEach(cleanup);

function Asking({ onClose }: { onClose: () => void }) {
  const { dialog, leave } = useModal(onClose);
  return (
    <dialog ref={dialog} onClose={leave}>
      <button type="button" onClick={leave}>
        Done
      </button>
    </dialog>
  );
}

it('tells its owner at once that it is left, and not again when the browser says so later', () => {
  let closings = 0;
  render(<Asking onClose={() => closings++} />);
  const dialog = page.getByRole('dialog') as HTMLDialogElement;
  expect(dialog.open).toBe(true);
  fireEvent.click(page.getByRole('button', { name: 'Done' }));
  expect(dialog.open).toBe(false);
  expect(closings).toBe(1);
  fireEvent(dialog, new Event('close'));
  expect(closings).toBe(1);
});

it('hears of it where the browser closes the dialog by itself', () => {
  let closings = 0;
  render(<Asking onClose={() => closings++} />);
  (page.getByRole('dialog') as HTMLDialogElement).close();
  expect(closings).toBe(1);
});
