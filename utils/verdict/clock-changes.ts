/**
 * How far Moroccan clocks were ahead of UTC, by the tz database. Past days do not change, and the
 * browser's own zone, which a test holds this against, takes a fresh process 20 to 30
 * milliseconds to open: a page would wait for it.
 */

const HOUR = 3_600_000;

/**
 * When the clocks were turned, forward first and then back and forth by one hour: hours from one turn to
 * the next, the first since the epoch, to the base of 36, which weighs least in a page.
 */
const TURNS =
  '77u0 1pb 521 1hz 4pd 1tb 4ep 27b 523 1io ko rc 3w0 1ao mo 1g0 2uo 1o0 nc 1ko 2uo 1fc nc 1tc 2uo 1ao nc 22o 2q0 11c s0 27c 2q0 wo nc 5yo nc 5u0 s0 5u0 nc 5u0 s0 5u0 nc 5yo nc 5u0 s0 5u0 nc';

/** Epoch ms, the last of May 2026: browsers differ on what the law may still change. */
const KNOWN_TO = 1.7802e12;

/**
 * The offset of Moroccan time at an instant. Summers before 1986 are not written down: no hour is known
 * of anything that old.
 * @param instant epoch ms
 * @returns ms, or null where the zone must be asked
 */
export function knownOffset(instant: number): number | null {
  if (!(instant < KNOWN_TO)) return null;
  let [turn, ahead] = [0, 0];
  for (const hours of TURNS.split(' ')) {
    turn += parseInt(hours, 36) * HOUR;
    if (turn > instant) break;
    ahead = HOUR - ahead;
  }
  return ahead;
}
