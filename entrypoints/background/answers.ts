/**
 * One async function per request, in two tables: what a script in a page may ask and what our own
 * pages may ask. Who asks is taken from the sender; what is asked for is checked first, because a
 * compromised page process can speak as our script.
 */
import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import type { Failure, Issue } from '../../utils/annotation/library.ts';
import { OWN_ASKS, PAGE_ASKS } from '../../utils/annotation/requests.ts';
import { namesOf } from '../../utils/db/connection.ts';
import type { Message, PageRequests } from '../../utils/messages.ts';
import { ownAnswers, pageAnswers } from './annotations.ts';
import { callerOf, type Caller } from './caller.ts';
import { showBadge } from './badge.ts';
import { inject } from './inject.ts';
import { fromAnnotator, ownMarking } from './marking.ts';
import { rememberOpen } from './open-tabs.ts';
import { facts } from './packs.ts';
import { fromReader } from './page-settings.ts';
import { syncSites } from './sites.ts';

type PageCaller = Caller & { kind: 'page' };
type FromPage = {
  [Name in keyof PageRequests]: (
    asks: PageRequests[Name]['asks'],
    caller: PageCaller,
  ) => Promise<PageRequests[Name]['answer']>;
};

const fromPage: FromPage = {
  async pageMayMatch(_, { tabId }) {
    // The reader will ask for them: they are fetched while it reads.
    void facts()
      .ready()
      .catch(() => undefined);
    const reader = inject('reader', tabId);
    // Nearly every such page gets a tab: its script comes in while the reader reads, not after.
    void inject('sidebar', tabId);
    return { injected: await reader };
  },
  sidebarWanted: async (_, { tabId }) => ({ injected: await inject('sidebar', tabId) }),
  // Damaged facts are not shown: the same silence as none.
  getFacts: async ({ topic, claims, url }) =>
    await facts()
      .sheet(topic, claims, url)
      .catch(() => null),
  async pageJudged(asks, { tabId }) {
    await showBadge(tabId, asks?.claims ?? null);
    return null;
  },
  async sidebarMoved({ open }, { tabId }) {
    await rememberOpen(tabId, open);
    return null;
  },
  ...pageAnswers,
  ...fromAnnotator,
  ...fromReader,
};

const fromOwn = {
  ...ownAnswers,
  ...ownMarking,
  async sitesChanged() {
    await syncSites({ readOpenTabs: true });
    return null;
  },
};

/** Most issues that are told of one request. */
const ISSUES = 20;

/**
 * Answers a message of our own scripts and pages; anything else gets no answer.
 * @returns a promise that never rejects: a failure is a value, and no text of an exception leaves
 */
export function answerMessage(
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<unknown> | undefined {
  const { name, asks } = (message ?? {}) as Partial<Message>;
  const caller = callerOf(sender);
  if (!caller || typeof name !== 'string') return undefined;
  if (caller.kind === 'own')
    return Object.hasOwn(fromOwn, name)
      ? answered(OWN_ASKS[name as keyof typeof OWN_ASKS], asks, fromOwn[name as never])
      : undefined;
  return Object.hasOwn(fromPage, name)
    ? answered(PAGE_ASKS[name as keyof typeof PAGE_ASKS], asks, fromPage[name as never], caller)
    : undefined;
}

async function answered(
  schema: v.GenericSchema,
  asks: unknown,
  answer: (asks: unknown, caller?: PageCaller) => Promise<unknown>,
  caller?: PageCaller,
): Promise<unknown> {
  const checked = v.safeParse(schema, asks);
  if (!checked.success) return { error: 'invalid', issues: checked.issues.slice(0, ISSUES).map(issueOf) }; // prettier-ignore
  try {
    return await answer(checked.output, caller);
  } catch (fault) {
    return {
      error: namesOf(fault).includes('QuotaExceededError') ? 'quota' : 'unavailable',
    } satisfies Failure;
  }
}

function issueOf(issue: v.BaseIssue<unknown>): Issue {
  return { path: v.getDotPath(issue) ?? '', message: issue.message };
}
