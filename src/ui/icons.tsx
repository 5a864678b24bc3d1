/** Line icons of our own, 16 or 18 px, in the colour of the text around them. They say nothing by themselves: their button has the name. */
const PATHS = {
  refresh: 'M14.5 9a5.5 5.5 0 1 1-1.7-4M14.5 2.5v3h-3',
  library: 'M3.5 14V4A1.5 1.5 0 0 1 5 2.500h9.500v10H5A1.5 1.5 0 0 0 5 15.500h9.500v-3',
  settings:
    'M3 5.500h5M12.5 5.500H15M3 12.500h2.500M10 12.500h5M8 5.500a2.2 2.2 0 1 0 4.400 0a2.2 2.2 0 1 0-4.400 0M5.5 12.500a2.2 2.2 0 1 0 4.400 0a2.2 2.2 0 1 0-4.400 0',
  save: 'M5.5 3.500h7v11L9 11.700l-3.5 2.800z',
  details: 'm5 7 4 4 4-4',
  hide: 'm5.5 5.5 7 7M12.5 5.500l-7 7',
  comments: 'M3.5 4.500h11v8H9.500L6.5 15v-2.500h-3z',
  back: 'm11 4.5-4.5 4.5 4.5 4.5',
  forward: 'm7 4.5 4.5 4.500L7 13.5',
  offline:
    'M3 3l12 12M5.5 9.200a5 5 0 0 1 2.2-1.200M10.800 8.100a5 5 0 0 1 1.900 1.200M3 6.600a8.5 8.5 0 0 1 2.2-1.400M8 4.600a8.5 8.5 0 0 1 7 2M8.300 12.200a1.300 1.300 0 0 1 1.400 0',
  pause: 'M9 2.500a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M9 5.500V9l2.5 1.5',
  warning: 'M9 3 2.5 14.500h13zM9 7.500v3.500M9 13v.1',
  page: 'M4.5 2.500h6l3 3v10h-9zM10.5 2.500v3h3M7 9h4M7 12h4',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
