import type { ComponentChildren } from 'preact';
import { LazyIcon, type LazyIconName } from './lazy-icons.tsx';

/** A designed screen in place of a list: what is the matter, what it means, and what can be done. */
export function Message(props: { icon: LazyIconName; title: string; text: string; children?: ComponentChildren }) {
  return (
    <div class="message">
      <LazyIcon name={props.icon} size={32} />
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.children}
    </div>
  );
}
