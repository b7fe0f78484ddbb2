/** An invented library for the desk: three newsrooms, several claims, edits that nobody announced. */
import type { Annotation } from '../../utils/annotation/schema.ts';
import { record } from './annotations.ts';

const VERDICTS = ['confirmed', 'attributed', 'disputed', 'unverified', 'false', 'outdated', null] as const; // prettier-ignore
const STATES = ['draft', 'ready', 'reviewed'] as const;
const CLAIMS = ['scale-two-million', 'authenticity-genuine', 'leak-via-ministry-site'];
const EDITED = 'نفى المصدر الخيالي أن يكون الرقم مليونين، وأكد أن التحقيق جار.';

/** One annotation; four of them stand in each article. */
export function deskRecord(n: number): Annotation {
  const article = Math.floor(n / 4);
  const day = String(1 + (n % 28)).padStart(2, '0');
  const exact = `أكد المصدر الخيالي رقم ${n} أن الرقم هو مليونان، وأن التحقيق جار.`;
  const id = CLAIMS[n % CLAIMS.length] ?? '';
  return record(n, {
    page: {
      url: `https://news${article % 3}.example/article-${article}`,
      title: `خبر خيالي رقم ${article} عن الصندوق`,
      published: '2025-04-09',
      lang: 'ar',
    },
    quote: { exact, prefix: 'جاء في البلاغ: ', suffix: ' وختم المقال.' },
    position: { start: 400 - (n % 4) * 100, end: 470 - (n % 4) * 100 },
    modified: `2025-05-${day}T09:00:00.000Z`,
    claim: n % 5 === 0 ? null : { topic: 'cnss-leak', id },
    newClaim: n % 5 === 0 ? 'ادعاء من صياغتنا عن الرقم' : null,
    verdict: VERDICTS[n % VERDICTS.length] ?? null,
    reasons: ['no-evidence'],
    note: `الرقم الذي ذكره المقال لا يسنده بلاغ؛ انظر المصدر ${n}.`,
    evidence: [{ url: `https://source.example/${n}`, archive: null, shows: 'بلاغ خيالي', stance: 'limits' }], // prettier-ignore
    tags: n % 2 ? ['رقم'] : ['بلاغ', 'أولوية'],
    state: STATES[n % STATES.length] ?? 'draft',
    sightings: n % 4 === 1 ? [{ at: '2025-05-29T10:00:00.000Z', outcome: 'changed', exact: EDITED }] : [], // prettier-ignore
  });
}

/** So many of them. */
export function deskRecords(count: number): Annotation[] {
  return Array.from({ length: count }, (_, n) => deskRecord(n));
}
