/** クエリ: the analysts' workspace. The document is one text, whichever way it is written. */
import { examples } from '@hitozukuri/hooks/examples';
import { parse, print } from 'graphql';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useSearch } from 'wouter';
import { Failure, Loading } from '../frame/asked.tsx';
import { CopyLink } from '../frame/copy-link.tsx';
import { Page } from '../frame/page.tsx';
import { useReader } from '../words/reader.tsx';
import { askDocument, type RawAnswer } from './ask.ts';
import { Docs } from './docs.tsx';
import { estimateFields } from './estimate.ts';
import { ExampleList } from './example-list.tsx';
import { exampleVariables } from './example-variables.ts';
import { FieldPicker } from './field-picker.tsx';
import { readDocument } from './grow.ts';
import { Result } from './result.tsx';
import { type Asked, readHistory, remember } from './saved.ts';
import { SavedList } from './saved-list.tsx';
import { useSchema } from './schema.ts';

const Editor = lazy(async () => ({ default: (await import('./editor.tsx')).Editor }));

const firstText = `{
  memberOrganizations(first: 5) {
    nodes {
      nameJa
      region
      population { value asOf }
    }
  }
}`;

interface Written {
  readonly text: string;
  readonly variables: string;
}

/** What the address asks for: an example, a shared document, or the first one. */
function writtenIn(search: string): Written {
  const parameters = new URLSearchParams(search);
  const example = examples.find(({ name }) => name === parameters.get('example'));
  if (example) return { text: example.text, variables: exampleVariables(example.text) };
  const text = parameters.get('document');
  return { text: text ?? firstText, variables: parameters.get('variables') ?? '{}' };
}

export function QueryPage() {
  const { words, settings, number } = useReader();
  const search = useSearch();
  const [written, write] = useState(() => writtenIn(search));
  const [answer, setAnswer] = useState<RawAnswer>();
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState('');
  const [docs, setDocs] = useState('');
  const [tab, setTab] = useState('examples');
  const [history, setHistory] = useState<readonly Asked[]>(readHistory);
  const schema = useSchema();
  useEffect(() => {
    if (search) write(writtenIn(search));
  }, [search]);

  const variables = readVariables(written.variables);
  const document = readDocument(written.text);
  const run = async () => {
    if (!variables) return setProblem(words.query.badVariables);
    setProblem('');
    setRunning(true);
    try {
      const came = await askDocument(written.text, variables);
      setAnswer(came);
      setHistory(remember({ ...written, at: new Date().toISOString(), ms: came.ms }));
    } catch {
      setProblem(words.states.unreachable);
    } finally {
      setRunning(false);
    }
  };
  const open = (next: Written) => {
    write(next);
    setAnswer(undefined);
  };
  const link = () => {
    const parameters = new URLSearchParams({
      document: written.text,
      variables: written.variables,
    });
    return `${location.origin}/query?${parameters}`;
  };
  return (
    <Page title={words.query.title} lead={words.query.lead} printable={false}>
      <div className="workspace">
        <Tabs
          className="workspace-side card"
          selectedKey={tab}
          onSelectionChange={(key) => setTab(String(key))}
        >
          <TabList className="tabs" aria-label={words.query.title}>
            <Tab id="examples">{words.query.examples}</Tab>
            <Tab id="picker">{words.query.picker}</Tab>
            <Tab id="docs">{words.query.docs}</Tab>
            <Tab id="saved">{words.query.saved}</Tab>
            <Tab id="history">{words.query.history}</Tab>
          </TabList>
          <TabPanel id="examples">
            <ExampleList open={open} />
          </TabPanel>
          <TabPanel id="picker">
            {schema.data ? (
              <FieldPicker
                schema={schema.data}
                text={written.text}
                change={(text) => write({ ...written, text })}
              />
            ) : (
              <Waiting failed={schema.isError} retry={schema.refetch} />
            )}
          </TabPanel>
          <TabPanel id="docs">
            {schema.data ? (
              <Docs schema={schema.data} search={docs} setSearch={setDocs} />
            ) : (
              <Waiting failed={schema.isError} retry={schema.refetch} />
            )}
          </TabPanel>
          <TabPanel id="saved">
            <SavedList written={written} open={open} />
          </TabPanel>
          <TabPanel id="history">
            <ol className="query-list">
              {history.map((each) => (
                <li key={each.at}>
                  <button type="button" className="query-entry" onClick={() => open(each)}>
                    <code>{each.text.slice(0, 120)}</code>
                    <small>{words.query.ms(number(each.ms))}</small>
                  </button>
                </li>
              ))}
            </ol>
          </TabPanel>
        </Tabs>
        <div className="workspace-main">
          <Suspense fallback={<Loading />}>
            <Editor
              label={words.query.editor}
              text={written.text}
              change={(text) => write((before) => ({ ...before, text }))}
              run={run}
              schema={schema.data}
              language={settings.language}
              explain={(type) => {
                setDocs(type);
                setTab('docs');
              }}
            />
          </Suspense>
          <label className="choice">
            <span className="label">{words.query.variables}</span>
            <textarea
              rows={3}
              spellCheck={false}
              value={written.variables}
              onChange={({ target }) => write({ ...written, variables: target.value })}
            />
          </label>
          <div className="button-row">
            <button type="button" className="button" disabled={running} onClick={run}>
              {words.query.run}
            </button>
            <button
              type="button"
              className="button button-quiet"
              disabled={!document}
              onClick={() => document && write({ ...written, text: print(parse(written.text)) })}
            >
              {words.query.tidy}
            </button>
            <CopyLink label={words.query.share} address={link} />
            <span className="exhibit-note">
              {words.query.runHint}
              {document && variables && (
                <span>{words.query.costBefore(number(estimateFields(document, variables)))}</span>
              )}
            </span>
          </div>
          {problem && (
            <p className="notice notice-error" role="alert">
              {problem}
            </p>
          )}
          {running ? <Loading /> : <Result answer={answer} />}
        </div>
      </div>
    </Page>
  );
}

function Waiting({ failed, retry }: { readonly failed: boolean; readonly retry: () => unknown }) {
  return failed ? <Failure failure={null} retry={retry} /> : <Loading />;
}

function readVariables(text: string): Record<string, unknown> | undefined {
  try {
    const read: unknown = JSON.parse(text.trim() === '' ? '{}' : text);
    return typeof read === 'object' && read !== null
      ? (read as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
