/**
 * How far Moroccan clocks were ahead of UTC, by the tz database. Past days do not change, and the
 * browser's own zone, which a test holds this against, takes a fresh process 20 to 30
 * milliseconds to open: a page would wait for it.
 */

const HOUR = 3_600_000;

/** When the clocks were turned (UTC), forward first and then back and forth by one hour. */
const TURNED = `
2008-06-01T00 2008-08-31T23 2009-06-01T00 2009-08-20T23 2010-05-02T00 2010-08-07T23
2011-04-03T00 2011-07-30T23 2012-04-29T02 2012-07-20T02 2012-08-20T02 2012-09-30T02
2013-04-28T02 2013-07-07T02 2013-08-10T02 2013-10-27T02 2014-03-30T02 2014-06-28T02
2014-08-02T02 2014-10-26T02 2015-03-29T02 2015-06-14T02 2015-07-19T02 2015-10-25T02
2016-03-27T02 2016-06-05T02 2016-07-10T02 2016-10-30T02 2017-03-26T02 2017-05-21T02
2017-07-02T02 2017-10-29T02 2018-03-25T02 2018-05-13T02 2018-06-17T02 2019-05-05T02
2019-06-09T02 2020-04-19T02 2020-05-31T02 2021-04-11T02 2021-05-16T02 2022-03-27T02
2022-05-08T02 2023-03-19T02 2023-04-23T02 2024-03-10T02 2024-04-14T02 2025-02-23T02
2025-04-06T02 2026-02-15T02 2026-03-22T02`
  .trim()
  .split(/\s/u)
  .map((hour) => Date.parse(`${hour}:00Z`));

/** Before, years of summer time are not written down here. */
const KNOWN_FROM = Date.UTC(1986, 0, 1);
/** The first instant that is not known here: browsers differ on what the law may still change. */
const UNKNOWN_FROM = Date.UTC(2026, 5, 1);

/**
 * The offset of Moroccan time at an instant between the two.
 * @param instant epoch ms
 * @returns ms, or null where the zone must be asked
 */
export function knownOffset(instant: number): number | null {
  if (!(instant >= KNOWN_FROM && instant < UNKNOWN_FROM)) return null;
  return TURNED.findLastIndex((turn) => turn <= instant) % 2 === 0 ? HOUR : 0;
}
