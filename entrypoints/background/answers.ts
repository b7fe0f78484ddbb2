/**
 * One async function per request. Who asks is taken from the sender, never from the message; what
 * is asked for is checked, because a compromised page process can speak as our script.
 */
import browser, { type Runtime } from 'webextension-polyfill';
import type { Message, RequestName, Requests } from '../../utils/messages.ts';
import { showBadge } from './badge.ts';
import { inject } from './inject.ts';
import { rememberOpen, wasOpen } from './open-tabs.ts';
import { facts } from './packs.ts';

type Answers = {
  [Name in RequestName]: (
    asks: unknown,
    sender: Runtime.MessageSender,
  ) => Promise<Requests[Name]['answer']>;
};

const MAX_CLAIMS = 200;
const MAX_ADDRESS = 4096;

const answers: Answers = {
  async pageMayMatch(_, sender) {
    const tabId = tabOf(sender);
    return { injected: tabId !== null && (await inject('reader', tabId)) };
  },
  async sidebarWanted(_, sender) {
    const tabId = tabOf(sender);
    return { injected: tabId !== null && (await inject('sidebar', tabId)) };
  },
  async getFacts(asks) {
    const wanted = asks as Partial<Requests['getFacts']['asks']> | null;
    if (typeof wanted?.topic !== 'string' || !Array.isArray(wanted.claims)) return null;
    const ids = wanted.claims.filter((id): id is string => typeof id === 'string');
    const url = typeof wanted.url === 'string' ? wanted.url.slice(0, MAX_ADDRESS) : null;
    return await facts().sheet(wanted.topic, ids.slice(0, MAX_CLAIMS), url);
  },
  async pageJudged(asks, sender) {
    const tabId = tabOf(sender);
    if (tabId === null) return { wasOpen: false };
    const claims: unknown = (asks as Partial<{ claims: unknown }> | null)?.claims;
    const count = Number.isInteger(claims)
      ? Math.min(Math.max(claims as number, 0), MAX_CLAIMS)
      : null;
    await showBadge(tabId, count);
    return { wasOpen: await wasOpen(tabId) };
  },
  async sidebarMoved(asks, sender) {
    const tabId = tabOf(sender);
    const open: unknown = (asks as Partial<{ open: unknown }> | null)?.open;
    if (tabId !== null && typeof open === 'boolean') await rememberOpen(tabId, open);
    return null;
  },
};

/** The sender's tab, if it speaks for the whole page. */
function tabOf(sender: Runtime.MessageSender): number | null {
  const inTopFrame = sender.frameId === 0 || sender.frameId === undefined;
  return inTopFrame ? (sender.tab?.id ?? null) : null;
}

/** Answers a message of our own scripts; anything else gets no answer. */
export function answerMessage(
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<unknown> | undefined {
  const name = (message as Partial<Message> | null)?.name;
  if (sender.id !== browser.runtime.id || typeof name !== 'string') return undefined;
  if (!Object.hasOwn(answers, name)) return undefined;
  return answers[name as RequestName]((message as Message).asks, sender);
}
