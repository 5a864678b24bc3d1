// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_SYNC } from '../../src/domain/sync/sync-config.ts';
import type { SyncView } from '../../src/domain/sync/sync-view.ts';
import type { OptionsProps } from '../../src/options/model.ts';
import { SyncSection } from '../../src/options/sync/sync-section.tsx';
import { fakeExtension } from '../browser/fake-extension.ts';
import { showOptions } from './show-options.tsx';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

beforeEach(() => {
  here.extension = fakeExtension();
  vi.stubGlobal('browser', here.extension);
});
afterEach(cleanup);

const VIEW: SyncView = {
  device: 'device1',
  devices: [{ id: 'device2', name: 'Laptop', seenAt: Date.UTC(2026, 1, 14, 12) }],
  syncedAt: Date.UTC(2026, 1, 14, 12),
  failure: undefined,
  requests: 12,
  held: 0,
  untold: 0,
  log: [
    {
      number: 7,
      at: Date.UTC(2026, 1, 14, 12),
      kind: 'received',
      devices: ['device2'],
      added: 1,
      changed: 2,
      removed: 3,
      canBeUndone: true,
    },
  ],
};
const ON = {
  ...NO_SYNC,
  carrier: 'webdav' as const,
  webdav: { address: 'https://a.example/', user: 'ann', password: 'x' },
};

describe('keeping in step', () => {
  it('is off, and names what would leave', () => {
    const { group } = show({});
    expect((group().getByRole('radio', { name: 'Off' }) as HTMLInputElement).checked).toBe(true);
    expect(group().queryByRole('button', { name: 'Sync now' })).toBeNull();
    expect(group().getAllByText(/Papers, states, tags, notes/)).toHaveLength(3);
  });

  it('asks the browser for the folder’s server alone, before anything is written', async () => {
    const { group, actions } = show({});
    fireEvent.click(group().getByRole('radio', { name: 'WebDAV' }));
    const begin = () => fireEvent.click(group().getByRole('button', { name: 'Keep in step with this folder' }));
    const address = group().getByLabelText('Address of the folder');
    fireEvent.input(address, { target: { value: 'http://nas.example/dav' } });
    begin();
    expect(await group().findByText(/has to begin with https/)).toBeTruthy();
    expect(actions.allowPlace).not.toHaveBeenCalled();
    fireEvent.input(address, { target: { value: 'nas.example/dav' } });
    actions.allowPlace.mockResolvedValueOnce(false);
    begin();
    expect(await group().findByText(/doesn’t allow/)).toBeTruthy();
    expect(actions.writeSync).not.toHaveBeenCalled();
    begin();
    await vi.waitFor(() => expect(actions.writeSync).toHaveBeenCalledOnce());
    expect(actions.allowPlace).toHaveBeenLastCalledWith('https://nas.example/dav/');
    expect(actions.writeSync.mock.lastCall?.[0]).toMatchObject({
      carrier: 'webdav',
      webdav: { address: 'https://nas.example/dav/' },
    });
  });

  it('takes the name or the address of a dataset, with a token, and asks for nothing that is allowed already', async () => {
    const { group, actions } = show({});
    fireEvent.click(group().getByRole('radio', { name: 'A private dataset on Hugging Face' }));
    const type = (label: string, value: string) =>
      fireEvent.input(group().getByLabelText(label), { target: { value } });
    const begin = () => fireEvent.click(group().getByRole('button', { name: 'Keep in step with this dataset' }));
    type('Name of the dataset', 'reading-list');
    type('Token', 'hf_made-up');
    begin();
    expect(await group().findByText(/named by its owner/)).toBeTruthy();
    type('Name of the dataset', ' https://huggingface.co/datasets/ann/reading-list/tree/main ');
    begin();
    await vi.waitFor(() => expect(actions.writeSync).toHaveBeenCalledOnce());
    expect(actions.allowPlace).toHaveBeenCalledExactlyOnceWith('https://huggingface.co/');
    expect(actions.writeSync.mock.lastCall?.[0]).toMatchObject({
      carrier: 'dataset',
      dataset: { repository: 'ann/reading-list', token: 'hf_made-up' },
    });
  });

  it('needs nothing for the browser’s own sync, and shows how much of it is taken', async () => {
    const { group, actions } = show({});
    fireEvent.click(group().getByRole('radio', { name: 'The browser’s own sync' }));
    expect(group().queryByLabelText('Passphrase (optional)')).toBeNull();
    fireEvent.click(group().getByRole('button', { name: 'Keep in step with this browser’s account' }));
    await vi.waitFor(() => expect(actions.writeSync).toHaveBeenCalledOnce());
    expect(actions.writeSync.mock.lastCall?.[0]).toMatchObject({ carrier: 'browser' });
    expect(actions.allowPlace).not.toHaveBeenCalled();
    cleanup();
    const shown = show({ config: { ...NO_SYNC, carrier: 'browser' }, view: VIEW });
    expect(
      shown
        .group()
        .getByLabelText(/Room taken/)
        .getAttribute('value'),
    ).toBe('42000');
    expect(shown.group().getByText(/ of .* taken/)).toBeTruthy();
  });

  it('takes a folder that is picked, and wakes it with one click once the browser wants to be asked anew', async () => {
    const { group, actions } = show({});
    fireEvent.click(group().getByRole('radio', { name: 'A folder on this computer' }));
    actions.pickFolder.mockResolvedValueOnce(undefined as never);
    fireEvent.click(group().getByRole('button', { name: 'Choose a folder…' }));
    expect(await group().findByText('No folder was chosen.')).toBeTruthy();
    fireEvent.click(group().getByRole('button', { name: 'Choose a folder…' }));
    await vi.waitFor(() => expect(actions.writeSync).toHaveBeenCalledOnce());
    expect(actions.writeSync.mock.lastCall?.[0]).toMatchObject({ carrier: 'folder', folder: { name: 'Papers' } });
    cleanup();
    const asleep = show({
      config: { ...NO_SYNC, carrier: 'folder', folder: { name: 'Papers', id: 'one' } },
      view: { ...VIEW, failure: { kind: 'folder-asleep' } },
    });
    fireEvent.click(asleep.group().getByRole('button', { name: 'Allow the folder again' }));
    expect(asleep.actions.wakeFolder).toHaveBeenCalledOnce();
  });

  it('speaks of a dataset where that is the place, and in the log of the place that it was then', () => {
    const [first] = VIEW.log;
    const stopped = { kind: 'stopped', failure: { kind: 'marker-missing' }, canBeUndone: false } as const;
    const log = [
      { ...first, ...stopped, number: 9, carrier: 'webdav' },
      { ...first, ...stopped, number: 8, carrier: 'dataset' },
      { ...first, number: 7, added: 0, changed: 0, removed: 0, marked: 12 },
    ] as SyncView['log'];
    const { group } = show({
      config: { ...ON, carrier: 'dataset' },
      view: { ...VIEW, log, failure: { kind: 'marker-other' } },
    });
    expect(group().getByText(/^The dataset has another marker/)).toBeTruthy();
    const table = within(group().getByRole('table', { name: 'Sync log' }));
    expect(table.getByText(/^The folder has lost its marker/)).toBeTruthy();
    expect(table.getByText(/^The dataset has lost its marker/)).toBeTruthy();
    expect(table.getByText('Seen, read or hidden elsewhere: 12')).toBeTruthy();
  });

  it('shows the log with the way back, the other devices, and what waits for a word', () => {
    const { group, actions } = show({ config: ON, view: { ...VIEW, held: 30, failure: { kind: 'marker-missing' } } });
    const log = group().getByRole('table', { name: 'Sync log' });
    expect(within(log).getByText(/1 added, 2 changed, 3 removed/)).toBeTruthy();
    fireEvent.click(within(log).getByRole('button', { name: 'Take back' }));
    expect(actions.undoBatch).toHaveBeenCalledWith(7);
    fireEvent.click(group().getByRole('button', { name: 'Keep them' }));
    expect(actions.answerHeld).toHaveBeenCalledWith('keep');
    fireEvent.click(group().getByRole('button', { name: 'Go on here' }));
    expect(actions.beginAnew).toHaveBeenCalledOnce();
    fireEvent.click(group().getByRole('button', { name: 'Retire Laptop' }));
    expect(actions.retireDevice).toHaveBeenCalledWith('device2');
    fireEvent.click(group().getByRole('radio', { name: 'Off' }));
    expect(actions.writeSync.mock.lastCall?.[0]).toMatchObject({ carrier: 'off' });
  });
});

function show({ config = NO_SYNC, view = { ...VIEW, log: [] } }: { config?: typeof NO_SYNC; view?: SyncView }) {
  const actions = {
    pickFolder: vi.fn(async () => ({ name: 'Papers', id: 'one' })),
    wakeFolder: vi.fn(async () => {}),
    allowPlace: vi.fn(async (_: string) => true),
    writeSync: vi.fn(async (_: typeof NO_SYNC) => {}),
    syncNow: vi.fn(async () => {}),
    answerHeld: vi.fn(async () => {}),
    undoBatch: vi.fn(async () => {}),
    retireDevice: vi.fn(async () => {}),
    beginAnew: vi.fn(async () => {}),
  };
  const Part = (props: OptionsProps) => (
    <SyncSection
      page={{ ...props.page, sync: { config, view, browserUse: config.carrier === 'browser' ? 42_000 : undefined } }}
      actions={{ ...props.actions, ...actions }}
    />
  );
  showOptions(Part);
  return { actions, group: () => within(screen.getByRole('group', { name: 'Keep in step' })) };
}
