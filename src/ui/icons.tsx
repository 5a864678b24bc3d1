/** The icons of the first frame: lines of our own, 16 or 18 px, in the colour of the text around them. They say nothing by themselves: their button has the name. */
const PATHS = {
  refresh: 'M14.5 9a5.5 5.5 0 1 1-1.7-4M14.5 2.5v3h-3',
  library: 'M3.5 14V4A1.5 1.5 0 0 1 5 2.5h9.5v10H5A1.5 1.5 0 0 0 5 15.5h9.5v-3',
  settings:
    'M3 5.5h5M12.5 5.5H15M3 12.5h2.5M10 12.5h5M8 5.5a2.2 2.2 0 1 0 4.4 0 2.2 2.2 0 1 0-4.4 0M5.5 12.5a2.2 2.2 0 1 0 4.4 0 2.2 2.2 0 1 0-4.4 0',
  panel: 'M2.5 3.5h13v11h-13zM10.5 3.5v11',
  search: 'M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10M12 12l3.5 3.5',
  save: 'M5.5 3.5h7v11L9 11.7l-3.5 2.8z',
  details: 'm5 7 4 4 4-4',
  hide: 'm5.5 5.5 7 7M12.5 5.5l-7 7',
  comments: 'M3.5 4.5h11v8H9.5L6.5 15v-2.5h-3z',
  code: 'M6.5 5 2.5 9l4 4M11.5 5l4 4-4 4',
  project: 'M2.5 3.5h13v11h-13zM2.5 7h13',
  video: 'M5.5 4v10l8-5z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return <LineIcon path={PATHS[name]} size={size} />;
}

export function LineIcon({ path, size }: { path: string; size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
