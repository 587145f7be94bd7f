/** For beginners: the graph's fields by what they are called, a tick for each that is asked. */
import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { useState } from 'react';
import { useReader } from '../words/reader.tsx';
import {
  addField,
  type FieldPath,
  hasField,
  readDocument,
  removeField,
  requiredArguments,
} from './grow.ts';
import { described } from './schema.ts';

export interface FieldPickerProps {
  readonly schema: GraphQLSchema;
  readonly text: string;
  readonly change: (text: string) => void;
}

export function FieldPicker({ schema, text, change }: FieldPickerProps) {
  const { words } = useReader();
  const [filter, setFilter] = useState('');
  const root = schema.getQueryType();
  if (!root) return null;
  return (
    <div className="field-picker">
      <input
        type="search"
        value={filter}
        aria-label={words.query.searchDocs}
        placeholder={words.query.searchDocs}
        onChange={({ target }) => setFilter(target.value)}
      />
      <FieldList
        fields={Object.values(root.getFields())}
        path={[]}
        text={text}
        change={change}
        filter={filter}
      />
    </div>
  );
}

interface FieldListProps {
  readonly fields: readonly GraphQLField<unknown, unknown>[];
  readonly path: FieldPath;
  readonly text: string;
  readonly change: (text: string) => void;
  readonly filter: string;
}

function FieldList({ fields, path, text, change, filter }: FieldListProps) {
  const { settings } = useReader();
  const wanted = filter.trim().toLowerCase();
  const shown = fields.filter(
    ({ name, description }) =>
      wanted === '' ||
      name.toLowerCase().includes(wanted) ||
      described(description, settings.language).toLowerCase().includes(wanted),
  );
  return (
    <ul>
      {shown.map((field) => (
        <Field
          key={field.name}
          field={field}
          path={[...path, field.name]}
          text={text}
          change={change}
        />
      ))}
    </ul>
  );
}

interface FieldProps {
  readonly field: GraphQLField<unknown, unknown>;
  readonly path: FieldPath;
  readonly text: string;
  readonly change: (text: string) => void;
}

function Field({ field, path, text, change }: FieldProps) {
  const { words, settings } = useReader();
  const asked = hasField(readDocument(text), path);
  const [open, setOpen] = useState(asked);
  const type = getNamedType(field.type);
  const inner =
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : undefined;
  const required = requiredArguments(field);
  const label = described(field.description, settings.language) || field.name;
  if (!inner) {
    return (
      <li>
        <label>
          <input
            type="checkbox"
            checked={asked}
            onChange={({ target }) =>
              change(target.checked ? addField(text, path) : removeField(text, path))
            }
          />
          <span>
            {label} <code>{field.name}</code>
          </span>
        </label>
      </li>
    );
  }
  return (
    <li>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={asked ? 'asked' : undefined}>
          {label} <code>{field.name}</code>
        </summary>
        {required.length > 0 && (
          <p className="exhibit-note">{words.query.needs(required.join(', '))}</p>
        )}
        {open && <FieldList fields={inner} path={path} text={text} change={change} filter="" />}
      </details>
    </li>
  );
}
