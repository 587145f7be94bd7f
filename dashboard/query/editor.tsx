/**
 * The editor: GraphQL with completion and errors as one types. It stands in a
 * shadow root, where CodeMirror's styles need no exception from the page's policy.
 */
import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import {
  bracketMatching,
  defaultHighlightStyle,
  HighlightStyle,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { graphql, updateSchema } from 'cm6-graphql';
import type { GraphQLSchema } from 'graphql';
import { useEffect, useRef } from 'react';
import { described } from './schema.ts';

export interface EditorProps {
  readonly label: string;
  readonly text: string;
  readonly change: (text: string) => void;
  readonly run: () => void;
  readonly schema: GraphQLSchema | undefined;
  readonly language: 'ja' | 'en';
  /** A field that the reader wants explained. */
  readonly explain: (type: string) => void;
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--series-4)' },
  { tag: [tags.atom, tags.number, tags.bool], color: 'var(--series-3)' },
  { tag: tags.string, color: 'var(--series-2)' },
  { tag: tags.comment, color: 'var(--ink-soft)' },
  { tag: [tags.propertyName, tags.name], color: 'var(--series-1)' },
]);

const look = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--paper)', fontSize: '15px', height: '100%' },
  '.cm-content': {
    fontFamily: 'ui-monospace, Consolas, Menlo, monospace, "BIZ UDPGothic"',
    caretColor: 'var(--ink)',
    padding: '8px 0',
  },
  '.cm-gutters': { color: 'var(--ink-soft)', backgroundColor: 'var(--ground)', border: 'none' },
  '&.cm-focused': { outline: '3px solid var(--key)', outlineOffset: '-3px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': {
    backgroundColor: 'var(--key-soft) !important',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--rule)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--key)',
    color: 'var(--on-key)',
  },
  '.cm-completionInfo': { maxWidth: '26rem', padding: '8px' },
});

export function Editor({ label, text, change, run, schema, language, explain }: EditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const now = useRef({ change, run, language, explain });
  now.current = { change, run, language, explain };
  const first = useRef({ text, schema, label });

  useEffect(() => {
    if (!place.current) return;
    const root = place.current.shadowRoot ?? place.current.attachShadow({ mode: 'open' });
    root.replaceChildren();
    const made = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: first.current.text,
        extensions: [
          Prec.highest(
            keymap.of([
              {
                key: 'Mod-Enter',
                run: () => {
                  now.current.run();
                  return true;
                },
              },
            ]),
          ),
          keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
          lineNumbers(),
          history(),
          bracketMatching(),
          closeBrackets(),
          autocompletion(),
          syntaxHighlighting(colours),
          syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
          EditorView.lineWrapping,
          look,
          EditorView.contentAttributes.of({ 'aria-label': first.current.label }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) now.current.change(update.state.doc.toString());
          }),
          graphql(first.current.schema, {
            onShowInDocs: (_field, type, parent) => now.current.explain(parent ?? type ?? ''),
            onCompletionInfoRender: ({ documentation }) => {
              if (!documentation) return null;
              const info = document.createElement('p');
              info.textContent = described(documentation, now.current.language);
              return info;
            },
          }),
        ],
      }),
    });
    view.current = made;
    return () => made.destroy();
  }, []);

  useEffect(() => {
    if (view.current && schema) updateSchema(view.current, schema);
  }, [schema]);

  useEffect(() => {
    const { current } = view;
    if (!current || current.state.doc.toString() === text || current.composing) return;
    current.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: text } });
  }, [text]);

  return <div ref={place} className="editor" />;
}
