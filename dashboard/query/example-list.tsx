/** The questions of the bodies as ready queries, found by any word. */
import { examples } from '@hitozukuri/hooks/examples';
import { useState } from 'react';
import { useReader } from '../words/reader.tsx';
import { exampleVariables } from './example-variables.ts';

export interface ExampleListProps {
  readonly open: (written: { readonly text: string; readonly variables: string }) => void;
}

export function ExampleList({ open }: ExampleListProps) {
  const { words, settings } = useReader();
  const [filter, setFilter] = useState('');
  const shown = examples.filter((each) =>
    `${each.name} ${each.ja} ${each.en}`.toLowerCase().includes(filter.trim().toLowerCase()),
  );
  return (
    <>
      <input
        type="search"
        value={filter}
        aria-label={words.query.searchExamples}
        placeholder={words.query.searchExamples}
        onChange={({ target }) => setFilter(target.value)}
      />
      <ul className="query-list">
        {shown.map((example) => (
          <li key={example.name}>
            <button
              type="button"
              className="query-entry"
              onClick={() =>
                open({ text: example.text, variables: exampleVariables(example.text) })
              }
            >
              {settings.language === 'ja' ? example.ja : example.en}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
