import { signal } from '@preact/signals';
import { h, render } from 'preact';
import { setPageLanguage } from '../browser/words.ts';
import { FRESH_STATE, type ViewState } from '../domain/view-state.ts';
import { openStore } from '../store/open-store.ts';
import { type HiddenPaper, readHidden } from '../store/read-hidden.ts';
import { watch } from '../store/watch.ts';
import { startSession } from '../ui/glance/session.ts';
import { Library, type Shelf } from './library.tsx';

const root = document.getElementById('root');
if (root) showLibrary(root);

function showLibrary(root: HTMLElement): void {
  setPageLanguage();
  const shelf = signal<Shelf>('saved');
  const hidden = signal<readonly HiddenPaper[]>([]);
  const store = openStore();
  watch(
    () => readHidden(store),
    (papers) => {
      hidden.value = papers;
    },
    (error) => console.error(error),
  );
  const state: ViewState = { ...FRESH_STATE, view: 'saved' };
  startSession({ state, screen: undefined, glance: undefined, now: Date.now(), earlyKeys: [] }, (model, actions) => {
    const onShelf = (next: Shelf): void => {
      shelf.value = next;
    };
    render(h(Library, { model, actions, hidden: hidden.value, shelf: shelf.value, onShelf }), root);
  });
}
