import { useEffect, useRef } from 'preact/hooks';
import type { MadeFile } from './export-file.ts';
import { useInterface } from './interface.ts';

interface Props {
  file: MadeFile;
  onTaken: () => void;
}

/** A written file, ready to be taken. */
export function ExportFile({ file, onTaken }: Props) {
  const { t } = useInterface();
  const link = useRef<HTMLAnchorElement>(null);
  // It appears below where the person was: they are led there.
  useEffect(() => link.current?.focus(), [file]);
  return (
    <p class="file" role="status">
      {t('export.ready')}{' '}
      <a ref={link} href={file.url} download={file.name} onClick={onTaken}>
        <bdi>{file.name}</bdi> ({t('export.size', { kilobytes: Math.ceil(file.bytes / 1000) })})
      </a>{' '}
      {file.isPage && (
        <a href={file.url} target="_blank">
          {t('export.open')} <span class="unseen">{t('source.newTab')}</span>
        </a>
      )}
    </p>
  );
}
