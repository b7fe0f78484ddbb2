/** `npm run -s page:new -- SLUG`: a skeleton for another fictitious page in `tests/pages`. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Expected } from './fixtures.ts';

const [slug = ''] = process.argv.slice(2);
const dir = join(import.meta.dirname, '..', 'pages', slug);

const PAGE = `<!doctype html>
<html lang="ar" dir="rtl">
  <head>
    <meta charset="utf-8" />
    <title>عنوان خيالي - جريدة المثال</title>
    <meta property="og:title" content="عنوان خيالي" />
  </head>
  <body>
    <div class="top">جريدة المثال، صفحة خيالية NOISE01</div>
    <h1>عنوان خيالي</h1>
    <time datetime="2025-04-11T10:30:00+01:00">الجمعة 11 أبريل 2025 - 10:30</time>
    <div class="content">
      <p>فقرة خيالية أولى طويلة بما يكفي كي تعدّ فقرة من المقال نفسه، BODY01، وفيها من الكلمات ما يملأ سطرين أو أكثر.</p>
      <p>فقرة خيالية ثانية طويلة بما يكفي كي تعدّ فقرة من المقال نفسه، BODY02، وفيها من الكلمات ما يملأ سطرين أو أكثر.</p>
    </div>
  </body>
</html>
`;
const EXPECTED: Expected = {
  url: `https://www.hespress.com/${slug}.html`,
  kind: 'article',
  title: 'عنوان خيالي',
  lang: 'ar',
  published: '2025-04-11T10:30',
  publishedFrom: 'text',
  lead: false,
  body: 2,
  level: 'none',
  note: 'What this page is there to prove.',
};

if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(slug)) {
  console.error('Name the page: npm run -s page:new -- SLUG (small letters, digits, hyphens)');
  process.exitCode = 1;
} else if (existsSync(dir)) {
  console.error(`tests/pages/${slug} is there already: choose another name, or edit it`);
  process.exitCode = 1;
} else {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'page.html'), PAGE);
  writeFileSync(join(dir, 'expected.json'), `${JSON.stringify(EXPECTED, null, 2)}\n`);
  console.log(
    `tests/pages/${slug}: edit page.html (fictitious; BODY, LEAD and NOISE markers) and expected.json, then npm run unit`,
  );
}
