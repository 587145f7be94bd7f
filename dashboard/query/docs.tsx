/** The graph explained in both languages: types found by any word, and their fields. */
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { useReader } from '../words/reader.tsx';
import { described } from './schema.ts';

export interface DocsProps {
  readonly schema: GraphQLSchema;
  readonly search: string;
  readonly setSearch: (search: string) => void;
}

const most = 12;

export function Docs({ schema, search, setSearch }: DocsProps) {
  const { words } = useReader();
  const wanted = search.trim().toLowerCase();
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const exact = types.filter(({ name }) => name.toLowerCase() === wanted);
  const rest = types.filter(
    (each) =>
      !exact.includes(each) &&
      `${each.name} ${each.description ?? ''}`.toLowerCase().includes(wanted),
  );
  const found = (
    wanted === '' ? types.filter(({ name }) => name === 'Query') : [...exact, ...rest]
  ).slice(0, most);
  return (
    <div className="docs">
      <input
        type="search"
        value={search}
        aria-label={words.query.searchDocs}
        placeholder={words.query.searchDocs}
        onChange={({ target }) => setSearch(target.value)}
      />
      {found.map((type) => (
        <details key={type.name} open={found.length === 1 || type === exact[0]}>
          <summary>
            <code>{type.name}</code>
          </summary>
          <Both text={type.description} />
          <dl>
            {fieldsOf(type).map((field) => (
              <div key={field.name}>
                <dt>
                  <code>
                    {field.name}
                    {field.type && `: ${field.type}`}
                  </code>
                </dt>
                <dd>
                  <Both text={field.description} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </div>
  );
}

function Both({ text }: { readonly text: string | null | undefined }) {
  if (!text) return null;
  return (
    <p>
      <span lang="ja">{described(text, 'ja')}</span> <span lang="en">{described(text, 'en')}</span>
    </p>
  );
}

interface Explained {
  readonly name: string;
  readonly type?: string;
  readonly description: string | null | undefined;
}

function fieldsOf(type: unknown): readonly Explained[] {
  if (isEnumType(type)) return type.getValues();
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
  return Object.values(type.getFields()).map((field) => ({
    name: field.name,
    type: String(field.type),
    description: field.description,
  }));
}
