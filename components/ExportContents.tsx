import type { Contents } from '../utils/exchange/write/contents.ts';
import { useInterface } from './interface.ts';

/** Exactly what the file will hold: how many annotations, and each field that occurs in it. */
export function ExportContents({ contents }: { contents: Contents }) {
  const { t } = useInterface();
  const { records, leftOut, fields } = contents;
  return (
    <section class="plain" aria-labelledby="contents">
      <h2 id="contents">{t('export.contents')}</h2>
      <p>{t('dossier.annotations', { count: records })}</p>
      {leftOut.bin > 0 && <p class="facts">{t('export.leftOut.bin', { count: leftOut.bin })}</p>}
      {leftOut.unreviewed > 0 && (
        <p class="facts">{t('export.leftOut.unreviewed', { count: leftOut.unreviewed })}</p>
      )}
      <ul class="holds">
        {fields.map(({ field, count }) => (
          <li key={field}>
            {t(`field.${field}`)} <span class="count">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
