// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { RecordForm } from '../../../src/library/detail/record-form.tsx';
import { speakEnglish } from '../../ui/glance/given.ts';
import { saved } from '../saved.ts';

beforeAll(speakEnglish);
afterEach(cleanup);

const WORDS = '“Of other things” in your list would then be the same paper. Save again to keep both.';

function form(id: string) {
  const actions = {
    editRecord: vi.fn(async () => undefined),
    isKeyTaken: vi.fn(async () => false),
    twinAfterEdit: vi.fn(async (): Promise<string | undefined> => 'Of other things'),
    fail: vi.fn(),
  };
  const onDone = vi.fn();
  render(<RecordForm saved={saved(id, { record: { identifiers: {} } })} actions={actions} onDone={onDone} />);
  return { actions, onDone };
}

const type = (value: string) => fireEvent.input(screen.getByLabelText('DOI'), { target: { value } });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save changes' }));

it('says which paper of the list it would be the same as before it is saved, and keeps both when saved again', async () => {
  const { actions, onDone } = form('a');
  type('10.1000/other');
  save();
  expect((await screen.findByRole('alert')).textContent).toBe(WORDS);
  expect(actions.editRecord).not.toHaveBeenCalled();
  save();
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(actions.editRecord).toHaveBeenCalledWith('a', { identifiers: { doi: '10.1000/other' } });
});

it('asks anew once something else was typed', async () => {
  const { actions, onDone } = form('b');
  type('10.1000/other');
  save();
  await screen.findByRole('alert');
  type('10.1000/own');
  expect(screen.queryByRole('alert')).toBeNull();
  actions.twinAfterEdit.mockResolvedValue(undefined);
  save();
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(actions.editRecord).toHaveBeenCalledOnce();
});
