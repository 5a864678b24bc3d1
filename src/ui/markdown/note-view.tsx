import type { ComponentChildren } from 'preact';
import type { Inline } from './note-inlines.ts';
import { type Block, noteBlocks } from './note-markdown.ts';

/** A note as it reads: elements made from values, so that nothing in it can be anything but text and safe links. */
export function NoteView({
  note,
  onFollow,
}: {
  note: string;
  onFollow: (href: string, inBackground: boolean) => void;
}) {
  return (
    <div class="note-view" dir="auto">
      {noteBlocks(note).map(block)}
    </div>
  );

  function block(one: Block, key: number): ComponentChildren {
    switch (one.kind) {
      case 'paragraph':
        return <p key={key}>{one.text.map(inline)}</p>;
      case 'heading': {
        const Tag = (['h4', 'h5', 'h6'] as const)[one.level - 1] ?? 'h6';
        return <Tag key={key}>{one.text.map(inline)}</Tag>;
      }
      case 'quote':
        return <blockquote key={key}>{one.blocks.map(block)}</blockquote>;
      case 'code':
        return (
          <pre key={key} dir="ltr">
            <code>{one.text}</code>
          </pre>
        );
      case 'rule':
        return <hr key={key} />;
      case 'list': {
        const items = one.items.map(({ done, blocks }, index) => (
          <li key={index} class={done === undefined ? undefined : 'task'}>
            {done !== undefined && <span class="task-box">{done ? '☑' : '☐'}</span>}
            {blocks.map(block)}
          </li>
        ));
        return one.isOrdered ? (
          <ol key={key} start={one.start}>
            {items}
          </ol>
        ) : (
          <ul key={key}>{items}</ul>
        );
      }
    }
  }

  function inline(one: Inline, key: number): ComponentChildren {
    if (typeof one === 'string') return one;
    switch (one.kind) {
      case 'strong':
        return <strong key={key}>{one.text.map(inline)}</strong>;
      case 'emphasis':
        return <em key={key}>{one.text.map(inline)}</em>;
      case 'struck':
        return <s key={key}>{one.text.map(inline)}</s>;
      case 'code':
        return <code key={key}>{one.text}</code>;
      case 'break':
        return <br key={key} />;
      case 'link':
        return (
          <a
            key={key}
            href={one.href}
            title={one.host}
            target="_blank"
            rel="noreferrer"
            onClick={(event) => {
              event.preventDefault();
              onFollow(one.href, event.ctrlKey || event.metaKey);
            }}
          >
            {one.text.map(inline)}
          </a>
        );
    }
  }
}
