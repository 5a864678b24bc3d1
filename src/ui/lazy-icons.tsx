import { LineIcon } from './icons.tsx';

/** Icons that no first frame shows. */
const PATHS = {
  offline:
    'M3 3l12 12M5.5 9.200a5 5 0 0 1 2.2-1.200M10.800 8.100a5 5 0 0 1 1.900 1.200M3 6.600a8.5 8.5 0 0 1 2.2-1.400M8 4.600a8.5 8.5 0 0 1 7 2M8.300 12.200a1.300 1.300 0 0 1 1.400 0',
  back: 'm11 4.5-4.5 4.5 4.5 4.5',
  forward: 'm7 4.5 4.5 4.500L7 13.5',
  down: 'm5 7 4 4 4-4',
  pause: 'M9 2.500a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M9 5.500V9l2.5 1.5',
  warning: 'M9 3 2.5 14.500h13zM9 7.500v3.500M9 13v.1',
  page: 'M4.5 2.500h6l3 3v10h-9zM10.5 2.500v3h3M7 9h4M7 12h4',
} as const;

export type LazyIconName = keyof typeof PATHS;

export function LazyIcon({ name, size }: { name: LazyIconName; size: number }) {
  return <LineIcon path={PATHS[name]} size={size} />;
}
