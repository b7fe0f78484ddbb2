/** Our own icons: one stroke on a grid of 16, drawn in the colour of the text beside them. */
const PATHS = {
  confirmed: 'M3 8.5l3.2 3.2L13 5',
  attributed: 'M4 5.5h3v3.2c0 1.6-.9 2.6-2.4 3M9 5.5h3v3.2c0 1.6-.9 2.6-2.4 3',
  disputed: 'M2.5 6h8l-2.2-2.4M13.5 10h-8l2.2 2.4',
  unverified: 'M5.6 6a2.4 2.4 0 1 1 3.4 2.2c-.7.3-1 .8-1 1.6M8 12.4v.2',
  false: 'M4 4l8 8M12 4l-8 8',
  outdated: 'M8 3.6v4.6l3 1.8M13.4 8A5.4 5.4 0 1 1 8 2.6',
  none: 'M3.5 8h9',
  uncertain: 'M3 9.5c1.7-3 3.3-3 5 0s3.3 3 5 0',
  close: 'M4 4l8 8M12 4l-8 8',
  supports: 'M8 3v10M3 8h10',
  refutes: 'M3 8h10',
  limits: 'M3 6h10M3 10h6',
  origin: 'M8 2.5l5.5 5.5L8 13.5 2.5 8z',
  sentence: 'M2.5 13.5h11M4.5 10.5L8 2.5l3.5 8M5.8 7.5h4.4',
  copy: 'M6 5.5h7.5V14H6zM10 5.5V2.5H2.5V11H6',
  settings: 'M2.5 5h5M11 5h2.5M9.2 3.2v3.6M2.5 11H5M8.5 11h5M6.8 9.2v3.6',
  newTab: 'M6.5 4H3v9h9V9.5M9 3h4v4M13 3L7.5 8.5',
} as const;

export type IconName = keyof typeof PATHS;

/** One icon; the words beside it say the same, so it is silent for screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
