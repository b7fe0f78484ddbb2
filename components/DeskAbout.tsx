import type { FactSheet } from '../utils/fact-sheet.ts';
import type { Licence } from '../utils/packs/room-data.ts';
import { useInterface } from './interface.ts';
import { KnownUpTo } from './KnownUpTo.tsx';

interface Props {
  /** Version of the extension. */
  version: string;
  sheets: readonly FactSheet[];
  /** SHA-256 of each topic's pack, by topic. */
  digests: Readonly<Record<string, string>>;
  licences: readonly Licence[];
  /** Address of the whole licence texts. */
  licenceTexts: string;
}

/** What this is: versions, what the facts hold and up to when, whose code is in it. */
export function DeskAbout({ version, sheets, digests, licences, licenceTexts }: Props) {
  const { lang, t } = useInterface();
  return (
    <>
      <p>{t('desk.about.what')}</p>
      <p class="facts">{t('desk.about.version', { version })}</p>
      {sheets.map((sheet) => (
        <section key={sheet.topic.id} class="plain">
          <h2>{sheet.topic.title[lang]}</h2>
          <p>{sheet.topic.summary[lang]}</p>
          <KnownUpTo topic={sheet.topic} />
          <dl class="counts">
            {(['claims', 'events', 'sources', 'origins', 'bodies'] as const).map((kind) => (
              <div key={kind}>
                <dt>{t(`desk.count.${kind}`)}</dt>
                <dd>{sheet[kind].length}</dd>
              </div>
            ))}
          </dl>
          <p class="facts">
            {t('desk.about.digest')} <code>{digests[sheet.topic.id]}</code>
          </p>
        </section>
      ))}
      <section class="plain">
        <h2>{t('desk.about.licences')}</h2>
        <p>{t('desk.about.own')}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('desk.about.package')}</th>
              <th scope="col">{t('desk.about.licence')}</th>
            </tr>
          </thead>
          <tbody>
            {licences.map(({ name, version: of, licence }) => (
              <tr key={name}>
                <td>
                  <bdi>
                    {name} {of}
                  </bdi>
                </td>
                <td>
                  <bdi>{licence}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          <a href={licenceTexts} target="_blank" rel="noreferrer">
            {t('desk.about.texts')} <span class="unseen">{t('source.newTab')}</span>
          </a>
        </p>
      </section>
    </>
  );
}
