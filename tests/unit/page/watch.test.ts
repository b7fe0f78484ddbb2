import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '../../../utils/page/watch.ts';

const LIMITS = { settle: 10, longest: 80, quiet: 200, checks: 5 };
let document: Document;
let looks: number;
let stop: () => void;

beforeEach(() => {
  ({ document } = new JSDOM('<body></body>', { url: 'https://a.example/a' }).window);
  looks = 0;
});
afterEach(() => stop());

const start = () => {
  stop = watchPage(document, () => looks++, LIMITS);
};
const change = () => document.body.append(document.createElement('p'));
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('watchPage', () => {
  it('looks once for many changes at once, and not at all without a change', async () => {
    start();
    await wait(50);
    expect(looks).toBe(0);
    for (let at = 0; at < 100; at++) change();
    await vi.waitFor(() => expect(looks).toBe(1));
  });

  it('ends after its number of looks, however the page goes on', async () => {
    start();
    const storm = setInterval(change, 2);
    await wait(900);
    clearInterval(storm);
    expect(looks).toBe(LIMITS.checks);
  });

  it('begins anew on another route', async () => {
    start();
    const storm = setInterval(change, 2);
    await wait(900);
    clearInterval(storm);
    document.defaultView?.history.pushState({}, '', '/b');
    document.defaultView?.dispatchEvent(new document.defaultView.PopStateEvent('popstate'));
    await vi.waitFor(() => expect(looks).toBe(LIMITS.checks + 1));
  });

  it('hears of another route behind the quiet time too', async () => {
    start();
    await wait(LIMITS.quiet + 60);
    document.defaultView?.history.pushState({}, '', '/b');
    document.defaultView?.dispatchEvent(new document.defaultView.PopStateEvent('popstate'));
    await vi.waitFor(() => expect(looks).toBe(1));
  });

  it('stops when told, and after a quiet time', async () => {
    start();
    stop();
    change();
    await wait(60);
    expect(looks).toBe(0);
    start();
    await wait(LIMITS.quiet + 60);
    change();
    await wait(60);
    expect(looks).toBe(0);
  });
});
