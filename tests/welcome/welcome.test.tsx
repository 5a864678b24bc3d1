// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '../../src/store/open-store.ts';
import { Matches } from '../../src/welcome/matches.tsx';
import { startWelcome } from '../../src/welcome/session.ts';
import { Welcome } from '../../src/welcome/welcome.tsx';
import { type FakeExtension, fakeExtension } from '../browser/fake-extension.ts';
import { closeStore, freshStore, paper } from '../store/fresh-store.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

let extension: FakeExtension;
let store: Store;
let stop = () => {};
beforeEach(() => {
  extension = fakeExtension();
  here.extension = extension;
  vi.stubGlobal('browser', extension);
  store = freshStore();
});

afterEach(() => {
  stop();
  cleanup();
  closeStore(store);
  vi.unstubAllGlobals();
});

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const title = () => screen.getByRole('heading', { level: 1 });

async function storedRules(): Promise<{ kind: string; pattern: string }[]> {
  const { rules } = await extension.storage.local.get('rules');
  return (rules ?? []) as { kind: string; pattern: string }[];
}

async function typeOwn(words: string): Promise<void> {
  const input = screen.getByRole('textbox', { name: 'Something of your own' });
  fireEvent.input(input, { target: { value: words } });
  fireEvent.submit(input.closest('form') as HTMLFormElement);
  await screen.findByRole('checkbox', { name: words });
}

/** The page as `main.ts` draws it; `saveKey` is what the browser says. */
function show(saveKey?: string): void {
  const container = document.body.appendChild(document.createElement('div'));
  stop = startWelcome(store, (model, actions) => {
    void act(() => void render(<Welcome model={{ ...model, saveKey }} actions={actions} />, { container }));
  });
}

async function openInterests(): Promise<void> {
  show();
  fireEvent.click(button('Next'));
  await screen.findByRole('textbox', { name: 'Something of your own' });
}

describe('the welcome', () => {
  it('goes on and back in three steps, and whoever listens hears each but the first', () => {
    show('Alt+Shift+S');
    expect(screen.getByText('Step 1 of 3')).toBeTruthy();
    expect(document.activeElement).toBe(document.body);
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
    fireEvent.click(button('Next'));
    expect(screen.getByText('Step 2 of 3')).toBeTruthy();
    fireEvent.click(button('Next'));
    expect(screen.getByText('Step 3 of 3')).toBeTruthy();
    expect(screen.getByText('On the page of a paper, Alt+Shift+S saves it.')).toBeTruthy();
    fireEvent.click(button('Back'));
    expect(title().textContent).toBe('What are you looking out for?');
  });

  it('says nothing of a key that is not set', () => {
    show();
    fireEvent.click(button('Next'));
    fireEvent.click(button('Next'));
    expect(screen.queryByText(/saves it/)).toBeNull();
  });
});

describe('the interests', () => {
  it('become rules at once, and go with their tick', async () => {
    await openInterests();
    fireEvent.click(box('Language models'));
    await vi.waitFor(async () => expect((await storedRules()).length).toBeGreaterThan(0));
    expect((await storedRules()).every(({ kind }) => kind === 'watch')).toBe(true);
    fireEvent.click(box('Language models'));
    await vi.waitFor(async () => expect(await storedRules()).toEqual([]));
  });

  it('may be words of one’s own, once whatever their case', async () => {
    await openInterests();
    await typeOwn('speech codecs');
    expect(box('speech codecs').checked).toBe(true);
    fireEvent.click(box('speech codecs'));
    const input = screen.getByRole('textbox', { name: 'Something of your own' });
    fireEvent.input(input, { target: { value: 'Speech Codecs' } });
    fireEvent.submit(input.closest('form') as HTMLFormElement);
    await vi.waitFor(() => expect(box('speech codecs').checked).toBe(true));
    expect(screen.getAllByRole('checkbox', { name: /speech codecs/i })).toHaveLength(1);
  });

  it('are there for somebody who comes back', async () => {
    await openInterests();
    await typeOwn('speech codecs');
    await vi.waitFor(async () => expect(await storedRules()).toHaveLength(1));
    cleanup();
    await openInterests();
    await vi.waitFor(() => expect(box('speech codecs').checked).toBe(true));
  });

  it('say that the papers are on their way while there are none', async () => {
    await openInterests();
    await typeOwn('speech codecs');
    expect(await screen.findByText('speech codecs: papers are on their way…')).toBeTruthy();
  });

  it('show how many papers they would have caught, and two of them for example', () => {
    const found = [1, 2, 3].map((at) => paper(`2601.0000${at}`, { title: `Speech codecs at $2^${at}$ bits` }));
    const papers = [...found, paper('2601.00009')].map((one) => ({ paper: one, votesPerDay: 0 }));
    render(<Matches name="speech codecs" picked={{ own: 'speech codecs' }} papers={papers} />);
    expect(screen.getByText('speech codecs: 3 of the last 30 days’ papers')).toBeTruthy();
    const examples = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(examples).toEqual(['Speech codecs at 2¹ bits', 'Speech codecs at 2² bits']);
  });

  it('offer notifications once something is picked, and ask the browser at that click alone', async () => {
    const request = vi.spyOn(extension.permissions, 'request');
    await openInterests();
    expect(screen.queryByRole('button', { name: 'Notify me' })).toBeNull();
    fireEvent.click(box('Language models'));
    fireEvent.click(await screen.findByRole('button', { name: 'Notify me' }));
    expect(await screen.findByText('You will be notified when a paper on these appears.')).toBeTruthy();
    expect(request).toHaveBeenCalledTimes(1);
    await vi.waitFor(async () =>
      expect(await extension.storage.local.get('settings')).toMatchObject({ settings: { notifyWatched: true } }),
    );
  });

  it('stay without notifications where the person refuses', async () => {
    vi.spyOn(extension.permissions, 'request').mockResolvedValue(false);
    await openInterests();
    fireEvent.click(box('Language models'));
    fireEvent.click(await screen.findByRole('button', { name: 'Notify me' }));
    await vi.waitFor(() => expect(extension.permissions.request).toHaveBeenCalled());
    expect(await screen.findByText(/Without your permission there are no notifications/)).toBeTruthy();
    expect(button('Notify me')).toBeTruthy();
    expect(await extension.storage.local.get('settings')).toEqual({});
  });
});
