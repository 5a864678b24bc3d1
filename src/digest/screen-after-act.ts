import type { DigestScreen } from '../store/digests/read-digest-screen.ts';
import type { ShownAct } from '../ui/page-acts.ts';

/** The screen as it is after something was done to one of its papers, before the store tells. */
export function screenAfterAct(screen: DigestScreen, act: ShownAct): DigestScreen {
  if (!('id' in act)) return screen;
  const { id } = act;
  const saved =
    act.do === 'save' ? including(screen.saved, id) : act.do === 'show' ? screen.saved : without(screen.saved, id);
  const hidden =
    act.do === 'hide' ? including(screen.hidden, id) : act.do === 'unsave' ? screen.hidden : without(screen.hidden, id);
  return { ...screen, saved, hidden };
}

function including(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set(ids).add(id);
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((one) => one !== id));
}
