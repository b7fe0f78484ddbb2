import type { Contents, FieldName } from '../utils/exchange/write/contents.ts';
import type { MessageKey } from '../utils/i18n.ts';
import { useInterface } from './interface.ts';

const NAMES: Record<FieldName, MessageKey> = {
  id: 'field.id',
  rev: 'field.rev',
  state: 'library.filter.state',
  created: 'field.created',
  modified: 'field.modified',
  deleted: 'field.deleted',
  via: 'field.via',
  'page.url': 'field.url',
  'page.title': 'field.title',
  'page.published': 'field.published',
  'page.lang': 'field.lang',
  'quote.exact': 'field.exact',
  'quote.prefix': 'field.prefix',
  'quote.suffix': 'field.suffix',
  position: 'field.position',
  claim: 'dossier.claim',
  newClaim: 'dossier.newClaim',
  verdict: 'dossier.verdict',
  reasons: 'dossier.reasons',
  note: 'dossier.note',
  'evidence.url': 'field.evidenceUrl',
  'evidence.archive': 'field.archive',
  'evidence.shows': 'field.shows',
  'evidence.stance': 'field.stance',
  tags: 'dossier.tags',
  author: 'field.author',
  sightings: 'dossier.visits',
};

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
            {t(NAMES[field])} <span class="count">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
