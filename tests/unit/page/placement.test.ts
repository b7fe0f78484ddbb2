import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../../utils/page/placement.ts';

describe('placeBeside', () => {
  it.each([
    // text, viewport, direction, tab, panel, width
    [{ left: 136, right: 836 }, 1440, 'ltr', 'end', 'end', 400],
    [{ left: 604, right: 1304 }, 1440, 'rtl', 'end', 'end', 400],
    [{ left: 326, right: 976 }, 1024, 'rtl', 'end', 'end', 314],
    // Room only on the other side: the tab stays with its panel.
    [{ left: 326, right: 976 }, 1024, 'ltr', 'start', 'start', 314],
    // Room for a tab, not for a panel.
    [{ left: 162, right: 862 }, 1024, 'ltr', 'end', 'foot', 1024],
    [{ left: 162, right: 1014 }, 1024, 'ltr', 'start', 'foot', 1024],
    [{ left: 8, right: 1016 }, 1024, 'rtl', 'foot', 'foot', 1024],
    // Nothing is laid out yet.
    [null, 1280, 'ltr', 'end', 'end', 400],
    // Narrow: one column.
    [{ left: 0, right: 300 }, 1023, 'ltr', 'foot', 'foot', 1023],
  ] as const)('%j in %d, %s', (text, viewport, direction, tab, panel, width) => {
    expect(placeBeside(text, { window: viewport, page: viewport }, direction)).toEqual({
      tab,
      panel,
      width,
    });
  });

  it('measures the window with its scroll bar, and the room without it', () => {
    const text = { left: 48, right: 700 };
    expect(placeBeside(text, { window: 1024, page: 1009 }, 'ltr')).toEqual({
      tab: 'end',
      panel: 'end',
      width: 297,
    });
  });

  it('never stands on the text at a side', () => {
    for (const direction of ['ltr', 'rtl'] as const)
      for (let left = 0; left < 700; left += 13)
        for (let right = left + 300; right < 1280; right += 17) {
          const { tab, panel, width } = placeBeside(
            { left, right },
            { window: 1280, page: 1280 },
            direction,
          );
          const room = { end: direction === 'rtl' ? left : 1280 - right, start: 0, foot: Infinity };
          room.start = direction === 'rtl' ? 1280 - right : left;
          if (panel !== 'foot') expect(width).toBeLessThanOrEqual(room[panel]);
          expect(room[tab]).toBeGreaterThanOrEqual(44);
        }
  });
});
