/** The answer of a document as a file. */
import { useState } from 'react';
import { useReader } from '../words/reader.tsx';
import { askDocument } from './ask.ts';
import { csvOf, rowsOf, saveAs } from './rows.ts';

export interface ExportButtonsProps {
  readonly document: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export function ExportButtons({ document, variables }: ExportButtonsProps) {
  const { words } = useReader();
  const [says, say] = useState('');
  const save = (write: (data: unknown) => void) => async () => {
    say('');
    const { data, errors } = await askDocument(document, variables);
    if (data === null) say(errors[0]?.message ?? words.states.error);
    else write(data);
  };
  return (
    <div className="button-row no-print">
      <button
        type="button"
        className="button button-quiet"
        onClick={save((data) => {
          const rows = rowsOf(data);
          if (rows) saveAs('hitozukuri.csv', 'text/csv', csvOf(rows));
          else say(words.query.noTable);
        })}
      >
        {words.query.csv}
      </button>
      <button
        type="button"
        className="button button-quiet"
        onClick={save((data) =>
          saveAs('hitozukuri.json', 'application/json', JSON.stringify(data, null, 2)),
        )}
      >
        {words.query.asJson}
      </button>
      <span role="status">{says}</span>
    </div>
  );
}
