/** Saved queries: for oneself or for a body, each with its versions. */
import { useId, useState } from 'react';
import { Choice } from '../frame/choice.tsx';
import { useReader } from '../words/reader.tsx';
import { readSaved, remove, save } from './saved.ts';

interface Written {
  readonly text: string;
  readonly variables: string;
}

export interface SavedListProps {
  readonly written: Written;
  readonly open: (written: Written) => void;
}

const bodies = [
  'PLANNING_OPERATIONS',
  'MUNICIPAL_WIDE_AREA_TRAINING',
  'PREFECTURAL_TRAINING',
] as const;

export function SavedList({ written, open }: SavedListProps) {
  const { words, number, date } = useReader();
  const [all, setAll] = useState(readSaved);
  const [name, setName] = useState('');
  const [owner, setOwner] = useState('me');
  const [says, say] = useState('');
  const id = useId();
  const owners = [
    { value: 'me', label: words.query.mine },
    ...bodies.map((body) => ({ value: body, label: words.pages[body] })),
  ];
  const ownerName = (of: string) => owners.find(({ value }) => value === of)?.label ?? of;
  return (
    <>
      <form
        className="save-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          setAll(save(name.trim(), owner, written.text, written.variables));
          say(words.query.kept);
        }}
      >
        <div className="choice">
          <label htmlFor={id}>{words.query.name}</label>
          <input
            id={id}
            type="text"
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </div>
        <Choice label={words.query.owner} value={owner} options={owners} choose={setOwner} />
        <button type="submit" className="button">
          {words.query.save}
        </button>
      </form>
      <p className="exhibit-note" role="status">
        {says} {words.query.onDevice}
      </p>
      <ul className="query-list">
        {all.map((each) => (
          <li key={`${each.owner} ${each.name}`}>
            <strong>{each.name}</strong>（{ownerName(each.owner)}）
            <ol className="versions">
              {each.versions.map((version, index) => (
                <li key={version.at}>
                  <button type="button" className="query-entry" onClick={() => open(version)}>
                    {words.query.version(number(index + 1))}・{date(version.at)}
                  </button>
                </li>
              ))}
            </ol>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => setAll(remove(each))}
            >
              {words.query.remove}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
